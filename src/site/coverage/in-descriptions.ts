// What the descriptions for catalogues and reference managers say of each figure. They say the release, and some of them the
// sources, once for all that they describe.
import type { Figure } from '../../figure/figure.ts';
import { plain, readYaml } from '../../read/yaml.ts';
import { carriedBy } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import { type Output, output, type ReadWritten } from './cells.ts';
import { fullest, keptOf } from './facets.ts';
import { objectsBy, strings, textIn, withShared } from './reading-back.ts';

export function outputsInDescriptions(read: ReadWritten): Output[] {
  const text = textIn(read);
  const json = (path: string): unknown => JSON.parse(text(path) ?? 'null');
  const [dataPackage, dataset, dcat] = [json('datapackage.json'), json('dataset.jsonld'), json('dcat.jsonld')];
  const [inPackage, measured] = [objectsBy('figure', dataPackage), objectsBy('propertyID', dataset)];
  const tables = new Map<string, Described>();
  const table = (name: string): Described => {
    const before = tables.get(name);
    if (before !== undefined) return before;
    const whole = json(`data/${name}.csv-metadata.json`);
    const found = { whole, notes: objectsBy('dc:identifier', whole) };
    tables.set(name, found);
    return found;
  };
  const citation = yaml(text('CITATION.cff') ?? '');
  return [
    output('datapackage.json', (figure) => withShared(inPackage.get(figure.address) ?? [], dataPackage, 'version')),
    output('CSV on the Web', (figure) =>
      [figure.population.id, 'all'].flatMap((name) => {
        const { whole, notes } = table(name);
        // A caveat may have the id of a population.
        const own = (notes.get(figure.address) ?? []).filter((note) => valueUnder(note, 'dc:type') === undefined);
        return own.length === 0 ? [''] : withShared(own, whole, 'dc:hasVersion', 'dc:source');
      }),
    ),
    output('JSON-LD', (figure) => withShared(measured.get(figure.address) ?? [], dataset, 'version', 'isBasedOn')),
    output('DCAT', (figure) => withShared(textsAbout(figure, valueUnder(dcat, 'skos:note')), dcat, 'dcat:version')),
    output('CITATION.cff', (figure) => {
      // It tells of populations; what divides them is left to the other files.
      if (figure.kind !== 'population') return null;
      const abstract = valueUnder(citation, 'abstract');
      const paragraphs = typeof abstract === 'string' ? abstract.split('\n\n') : [];
      // The caveats of all stand in the last one.
      const about = textsAbout(figure, paragraphs).map((paragraph) => `${paragraph} ${paragraphs.at(-1)}`);
      return withShared(about, citation, 'version');
    }),
  ];
}

/** A table on the web as its description has it. */
interface Described {
  readonly whole: unknown;
  readonly notes: ReadonlyMap<string, readonly unknown[]>;
}

/** The one of several texts that is about the figure, as its beginning says. */
function textsAbout(figure: Figure, texts: unknown): string[] {
  const title = `${ended(carriedBy(figure).title)} `;
  const own = strings(texts).filter((text) => text.startsWith(title));
  return fullest(own, keptOf(figure));
}

function yaml(text: string): unknown {
  const { root } = readYaml('CITATION.cff', text, { hasShorthand: false });
  return root === null ? null : plain(root);
}

function valueUnder(model: unknown, key: string): unknown {
  return typeof model === 'object' && model !== null ? (model as Record<string, unknown>)[key] : undefined;
}
