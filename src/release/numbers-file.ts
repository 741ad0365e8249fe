// numbers.json of a release: what every figure carries, and each number exactly, under names that stay.
import { byAddress, type PopulationFigure } from '../figure/figure.ts';
import { releaseLine } from '../tell/carried.ts';
import { carriedLinesOf } from './carried-lines.ts';
import { exactText } from './exact-text.ts';
import { measureName, measureNamed, type NumberOf, type PartIdentity, partName, partNamed } from './identity.ts';
import { partsOfReport } from './published.ts';

export interface FrozenNumber extends NumberOf {
  /** As `exactText` wrote it. */
  readonly exact: string;
  /** The text that readers saw. */
  readonly text: string;
}

/** The words of a number are for readers; what is compared is what was printed and the exact value. */
export interface FrozenPart extends PartIdentity {
  readonly label: string;
  readonly printed: string | null;
  readonly numbers: readonly FrozenNumber[];
}

/** A line of the file. */
interface PartLine extends Omit<FrozenPart, 'part' | 'numbers'> {
  readonly part: string;
  readonly numbers: Readonly<Record<string, readonly [exact: string, text: string]>>;
}

/** What every figure carries, then its numbers: one line a part, so that two releases can be compared with any tool. */
export function numbersJson(figures: readonly PopulationFigure[]): string {
  const lines = partsOfReport(figures).map(({ figure, row, reading, part, label, printed, numbers }): PartLine => {
    const values = numbers.map((number): [string, readonly [string, string]] => [
      measureName(number),
      [exactText(number.quantity), number.text],
    ]);
    return { figure, row, reading, part: partName(part), label, printed, numbers: Object.fromEntries(values) };
  });
  const carried = [...byAddress(figures).values()].map(
    (figure) =>
      `${JSON.stringify(figure.address)}: ${JSON.stringify({ ...carriedLinesOf(figure), release: releaseLine(figure.release) })}`,
  );
  const numbers = lines.map((line) => JSON.stringify(line));
  return `{\n"figures": {\n${carried.join(',\n')}\n},\n"numbers": [\n${numbers.join(',\n')}\n]}\n`;
}

/** The first releases were frozen with the numbers alone. */
export function readNumbers(text: string): FrozenPart[] {
  const read = JSON.parse(text) as PartLine[] | { readonly numbers: PartLine[] };
  return (Array.isArray(read) ? read : read.numbers).map(({ numbers, part, ...line }) => ({
    ...line,
    part: partNamed(part, line.figure),
    numbers: Object.entries(numbers).map(([name, [exact, text]]) => ({ ...measureNamed(name), exact, text })),
  }));
}
