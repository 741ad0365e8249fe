// Names below data/ that no population can have as its id: those of the report's own files, and those of devices of Windows.

/** data/all.csv, data/claims.csv, data/report.json. A download that is not of one population adds its name here. */
export const OWN_FILE_NAMES: readonly string[] = ['all', 'claims', 'report'];

/** Windows takes a file of this name, whatever its ending, for a device, and cannot unpack an archive that has one. */
export function isDeviceName(id: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i.test(id);
}
