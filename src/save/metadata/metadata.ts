import { type Download, lazyDownload, type Saved } from '../download.ts';
import { jsonText } from '../json.ts';
// What the other files are, in the five forms that programs and catalogues read. Made last: hashes and sizes are in it.
import { licenceOf } from './about.ts';
import { citationText } from './citation.ts';
import { csvwOf } from './csvw.ts';
import { dataPackage, tableSchemas } from './data-package.ts';
import { datasetJson } from './dataset.ts';
import { dcatOf } from './dcat.ts';
import { figuresIn } from './statements.ts';

const LICENCE_FILE = 'licence.txt';

/** `files` are all the others, complete. The same report and files give the same bytes. */
export function metadataOf(saved: Saved, files: readonly Download[]): Download[] {
  const { report, figures } = saved;
  const csvw = files.flatMap((file): Download[] => {
    const { table } = file;
    if (table === undefined) return [];
    const described = lazyDownload({
      path: `${file.path}-metadata.json`,
      label: `Columns of ${file.label}`,
      description: 'CSV on the Web: what each column and each empty cell means, with base, unknown and caveats',
      mediaType: 'application/csvm+json',
      contents: () => jsonText(csvwOf(file, table, { figures: figuresIn(file, figures), report })),
    });
    return [described];
  });
  const terms: Download = {
    path: LICENCE_FILE,
    label: 'Terms of use',
    description: 'Under which terms the report and its data may be used, in the words of the publisher',
    mediaType: 'text/plain',
    contents: `${report.licence}\n`,
  };
  const schemas = tableSchemas(files.flatMap(({ table }) => table ?? []));
  const besides = [...csvw, ...schemas, ...(licenceOf(report.licence).known === null ? [terms] : [])];
  return [
    ...besides,
    lazyDownload({
      path: 'datapackage.json',
      label: 'All files described',
      description:
        'Frictionless Data Package 2: every file with its size, hash, columns and figures, with base, unknown and caveats',
      mediaType: 'application/json',
      contents: () => jsonText(dataPackage(saved, [...files, ...besides], LICENCE_FILE)),
    }),
    lazyDownload({
      path: 'dataset.jsonld',
      label: 'Description for search engines',
      description:
        'schema.org Dataset: what is measured, of which base, with which caveats, what was corrected, and the files',
      mediaType: 'application/ld+json',
      contents: () => datasetJson(saved, files),
    }),
    lazyDownload({
      path: 'dcat.jsonld',
      label: 'Description for data catalogues',
      description: 'DCAT 3: the dataset and its files with checksums, base, unknown and caveats',
      mediaType: 'application/ld+json',
      contents: () => jsonText(dcatOf(saved, files)),
    }),
    lazyDownload({
      path: 'CITATION.cff',
      label: 'How to cite',
      description: 'Citation File Format 1.2.0, for reference managers',
      mediaType: 'application/yaml',
      contents: () => citationText(saved),
    }),
  ];
}
