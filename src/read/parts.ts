// The parts of a breakdown: categories and unknown parts, each with the value that the source prints.
import type { Place } from '../figure/place.ts';
import type { Printed, PrintedQuantity } from '../figure/printed.ts';
import type { Problem } from '../figure/problem.ts';
import type { Category, UnknownPart } from '../figure/report.ts';
import type { CategoryEntry, UnknownPartEntry } from './schema.ts';
import type { ShapedFile } from './shape.ts';
import { COUNT_FORMS, type Scale, SHARE_FORMS } from './value.ts';

type Path = readonly PropertyKey[];
type ReadPart = (text: string, scales: readonly Scale[], place: Place, part: PartValue) => Printed;

/** Which value is read; `of` says which of the two where a part has both a count and a share. */
export interface PartValue {
  readonly breakdown: string;
  readonly part: string;
  readonly of: Scale | null;
}

/** Where no value is, or none could be read. */
const NO_VALUE = (place: Place): { printed: Printed; printedShare: null } => ({
  printed: { kind: 'not said', wording: '', plain: '', marks: [], place },
  printedShare: null,
});

/** Reads categories and unknown parts, which share their fields. */
export class PartReader {
  private readonly file: ShapedFile<unknown>;
  private readonly value: ReadPart;
  private readonly problems: Problem[];

  constructor(file: ShapedFile<unknown>, value: ReadPart, problems: Problem[]) {
    this.file = file;
    this.value = value;
    this.problems = problems;
  }

  /** Over rows a category has a label and no value of its own: the values stand in the rows. */
  category(id: string, entry: CategoryEntry, path: Path, overRows: boolean): Category {
    const place = this.file.keyPlace(...path);
    if (overRows) {
      const label = (typeof entry === 'string' ? entry : entry.label) ?? labelOf(id);
      const caveats = typeof entry === 'string' ? [] : (entry.caveats ?? []);
      return {
        id,
        label,
        population: null,
        ...NO_VALUE(place),
        caveats,
        place,
        labelPlace: this.labelPlace(path),
      };
    }
    if (entry === '' && /^\d[\d.,]*%?$/.test(id)) {
      // In braces a comma ends the value: {borrow: 2,379} holds "borrow: 2" and "379".
      const fix = 'put a value with a comma in quotes: {borrow: "2,379"}';
      this.problems.push({
        rule: 'value',
        severity: 'error',
        place,
        message: `"${id}" stands here without a value`,
        fix,
      });
      return { id, label: id, population: null, ...NO_VALUE(place), caveats: [], place, labelPlace: place };
    }
    if (typeof entry === 'string') {
      const printed = this.value(entry, ['share', 'count'], this.file.place(...path), valueAt(path, null));
      return {
        id,
        label: labelOf(id),
        population: null,
        printed,
        printedShare: null,
        caveats: [],
        place,
        labelPlace: place,
      };
    }
    const { label, population, caveats } = entry;
    return {
      id,
      label: label ?? labelOf(id),
      population: population ?? null,
      ...this.values(entry, path),
      caveats: caveats ?? [],
      place,
      labelPlace: this.labelPlace(path),
    };
  }

  unknown(id: string, entry: UnknownPartEntry, path: Path, overRows: boolean): UnknownPart {
    const { label, kind, caveats } = entry;
    const place = this.file.keyPlace(...path);
    return {
      id,
      label: label ?? labelOf(id),
      unknownKind: kind,
      ...(overRows ? NO_VALUE(place) : this.values(entry, path)),
      caveats: caveats ?? [],
      place,
      labelPlace: this.labelPlace(path),
    };
  }

  /** Over rows the value of a category is its label; a label that comes from the id stands where the id does. */
  private labelPlace(path: Path): Place {
    const node = this.file.node(...path);
    const hasLabel = node?.kind === 'mapping' && node.entries.some(({ key }) => key === 'label');
    return hasLabel ? this.file.place(...path, 'label') : this.file.place(...path);
  }

  /** The value of a part: its count where one is printed, else its share; with both, the share is kept for the check. */
  private values(
    entry: { share?: string | undefined; count?: string | undefined },
    path: Path,
  ): { printed: Printed; printedShare: PrintedQuantity | null } {
    const hasBoth = entry.share !== undefined && entry.count !== undefined;
    const read = (key: Scale, text: string): Printed =>
      this.value(text, [key], this.file.place(...path, key), valueAt(path, hasBoth ? key : null));
    const share = entry.share === undefined ? null : read('share', entry.share);
    const count = entry.count === undefined ? null : read('count', entry.count);
    if (count !== null) return { printed: count, printedShare: share?.kind === 'quantity' ? share : null };
    if (share !== null) return { printed: share, printedShare: null };
    const place = this.file.keyPlace(...path);
    const message = `"${String(path.at(-1))}" has no share and no count`;
    this.problems.push({
      rule: 'value',
      severity: 'error',
      place,
      message,
      fix: `add share: ${SHARE_FORMS}; or count: ${COUNT_FORMS}`,
    });
    return NO_VALUE(place);
  }
}

/** breakdowns, purpose, categories, study */
function valueAt(path: Path, of: Scale | null): PartValue {
  return { breakdown: String(path[1]), part: String(path[3]), of };
}

/** "not-set-up" reads "Not set up" where the editor gives no label. */
export function labelOf(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
