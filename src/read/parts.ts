// The parts of a breakdown: categories and unknown parts, each with the value that the source prints.
import type { Printed, PrintedQuantity } from '../figure/printed.ts';
import type { StatedPart } from '../figure/report.ts';
import type { ValueReader } from './errata.ts';
import type { CategoryEntry, UnknownPartEntry } from './schema.ts';
import type { Shaped } from './shape.ts';
import { COUNT_FORMS, notSaid, type Scale, SHARE_FORMS } from './value.ts';

/**
 * Reads what categories and unknown parts have in common. `within` is the address of the breakdown. Over rows a category has a
 * label and no value of its own: the values stand in the rows.
 */
export function readPart(
  id: string,
  entry: Shaped<CategoryEntry | UnknownPartEntry>,
  within: string,
  values: ValueReader,
  isOverRows: boolean,
): StatedPart {
  const { contents } = entry;
  const place = entry.keyPlace();
  const hasBoth = typeof contents !== 'string' && contents.share !== undefined && contents.count !== undefined;
  const read = (scales: readonly Scale[], text: string, ...key: readonly Scale[]): Printed => {
    const name = { address: `${within}.${id}`, row: null, of: hasBoth ? (key[0] ?? null) : null };
    return values.readNamed(name, { text, place: entry.place(...key) }, scales);
  };
  const nothing = notSaid(place);
  const said = { label: labelOf(id), short: null, printed: nothing, printedShare: null };
  const part = { id, ...said, caveats: [], place, labelPlace: place };
  if (typeof contents === 'string') {
    if (isOverRows) return { ...part, label: contents, labelPlace: entry.place() };
    if (contents !== '' || !/^\d[\d.,]*%?$/.test(id)) return { ...part, printed: read(['share', 'count'], contents) };
    // In braces a comma ends the value: {borrow: 2,379} holds "borrow: 2" and "379".
    const fix = 'put a value with a comma in quotes: {borrow: "2,379"}';
    entry.tell('value', place, `"${id}" stands here without a value`, fix);
    return { ...part, label: id };
  }
  const { label = part.label, short = null, caveats = [] } = contents;
  const named = { ...part, label, short, caveats, labelPlace: entry.place('label') };
  if (isOverRows) return named;
  const share = contents.share === undefined ? null : read(['share'], contents.share, 'share');
  const count = contents.count === undefined ? null : read(['count'], contents.count, 'count');
  if (share === null && count === null) {
    const fix = `add share: ${SHARE_FORMS}; or count: ${COUNT_FORMS}`;
    entry.tell('value', place, `"${id}" has no share and no count`, fix);
  }
  // With both, the share is kept for the check.
  const printedShare: PrintedQuantity | null = count !== null && share?.kind === 'quantity' ? share : null;
  return { ...named, printed: count ?? share ?? nothing, printedShare };
}

/** "not-set-up" reads "Not set up" where the editor gives no label. */
export function labelOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
