// Plain-text fixtures: tables of "a | b | c" lines, and examples set off by lines that hold a single dot.
import { readFileSync } from 'node:fs';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Sections begin with "## heading"; lines that begin with "# " and empty lines are for the reader of the file. */
export function readTable(path: string): Section[] {
  const sections: { heading: string; rows: Row[] }[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('# ')) continue;
    if (line.startsWith('## ')) sections.push({ heading: line.slice(3), rows: [] });
    else sections.at(-1)?.rows.push({ line: index + 1, cells: line.split('|').map((cell) => cell.trim()) });
  }
  return sections;
}

/** A cell that begins with a quote is written as JSON, so that spaces at its ends and odd characters can be seen. */
export function unquoted(cell: string): string {
  return cell.startsWith('"') ? (JSON.parse(cell) as string) : cell;
}

export interface Example {
  readonly line: number;
  readonly sentence: string;
  readonly input: string;
  readonly output: string;
}

/** A sentence, a dot, the input, a dot, the output, a dot. Lines before the first sentence that begin with "# " are skipped. */
export function readExamples(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const dots = lines.flatMap((line, index) => (line === '.' ? [index] : []));
  if (dots.length % 3 !== 0) throw new Error(`${path}: an example has three dots; there are ${dots.length} in all`);
  const examples: Example[] = [];
  for (let at = 0; at < dots.length; at += 3) {
    const [first = 0, second = 0, third = 0] = dots.slice(at, at + 3);
    const sentence = lines
      .slice((dots[at - 1] ?? -1) + 1, first)
      .filter((line) => line !== '' && !line.startsWith('# '));
    examples.push({
      line: first,
      sentence: sentence.join(' '),
      input: lines.slice(first + 1, second).join('\n'),
      output: lines.slice(second + 1, third).join('\n'),
    });
  }
  return examples;
}
