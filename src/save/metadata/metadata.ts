import { words } from '../../words/words.ts';
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
      label: words.files.columnsOfFile(file.label),
      description: words.files.COLUMNS_OF_FILE_HOLDS,
      mediaType: 'application/csvm+json',
      contents: () => jsonText(csvwOf(file, table, { figures: figuresIn(file, figures), report })),
    });
    return [described];
  });
  const terms: Download = {
    path: LICENCE_FILE,
    ...words.files.TERMS,
    mediaType: 'text/plain',
    contents: `${report.licence}\n`,
  };
  const schemas = tableSchemas(files.flatMap(({ table }) => table ?? []));
  const besides = [...csvw, ...schemas, ...(licenceOf(report.licence).known === null ? [terms] : [])];
  return [
    ...besides,
    lazyDownload({
      path: 'datapackage.json',
      ...words.files.DATA_PACKAGE,
      mediaType: 'application/json',
      contents: () => jsonText(dataPackage(saved, [...files, ...besides], LICENCE_FILE)),
    }),
    lazyDownload({
      path: 'dataset.jsonld',
      ...words.files.DATASET,
      mediaType: 'application/ld+json',
      contents: () => datasetJson(saved, files),
    }),
    lazyDownload({
      path: 'dcat.jsonld',
      ...words.files.CATALOGUE,
      mediaType: 'application/ld+json',
      contents: () => jsonText(dcatOf(saved, files)),
    }),
    lazyDownload({
      path: 'CITATION.cff',
      ...words.files.CITATION,
      mediaType: 'application/yaml',
      contents: () => citationText(saved),
    }),
  ];
}
