// Names below data/ that the report itself takes among its files: no population can have them as its id.

/** data/all.csv, data/claims.csv, data/report.json. A download that is not of one population adds its name here. */
export const OWN_FILE_NAMES: readonly string[] = ['all', 'claims', 'report'];
