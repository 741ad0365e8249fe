// What the outputs of one build say of each fact, held against each other: the same number, in the same precision, or the same
// word instead of it.
import type Fraction from 'fraction.js';
import { type Asked, askedOf, nameOf } from './asked.ts';
import { type Digits, LEFT_OUT } from './digits.ts';
import type { Output, OutputName } from './outputs.ts';
import { decimalsIn, isRoundingOf, type Said, saidBy } from './said.ts';
import type { Written } from './written.ts';

/** What one output says, and the words or digits in which it says it. */
export interface Answer {
  readonly output: OutputName;
  readonly shown: string;
  readonly said: Said | null;
  readonly digits: Digits | null;
}

export interface Answered {
  readonly asked: Asked;
  readonly answers: readonly Answer[];
}

export function answersOf(written: Written, outputs: Readonly<Record<OutputName, Output>>): Answered[] {
  return askedOf(written.figures).map((asked) => ({
    asked,
    answers: Object.entries(outputs).flatMap(([name, output]) =>
      output(written, asked).map((each): Answer => {
        const common = { output: name as OutputName };
        return typeof each === 'string'
          ? { ...common, shown: `"${each}"`, said: saidIn(each, asked, name as OutputName), digits: null }
          : { ...common, shown: inDigits(each), said: null, digits: each };
      }),
    ),
  }));
}

/** In the words of the source, such as "61–64%" or "3 in 4", no ends are said: they stand beside it, or in another output. */
function saidIn(text: string, asked: Asked, output: OutputName): Said {
  const said = saidBy(text, asked.fact.scale, showsMarks(asked, output));
  const printed = asked.fact.part.printed?.plain ?? null;
  return text === printed && !/^[\d.,]+%?$/.test(text) ? { ...said, ends: null, about: null } : said;
}

/** Of rows the texts have the marks of the source beside the share itself. */
function showsMarks({ what, fact, range }: Asked, output: OutputName): boolean {
  const isOwnShare =
    what === 'part' && fact.row !== null && fact.measure === 'share' && fact.among === 'all' && range === 'value';
  return isOwnShare && ['key of the chart', 'bar of the chart', 'table of the page'].includes(output);
}

function inDigits({ instead, point, low, high, open }: Digits): string {
  const text = (value: Fraction | null | undefined): string =>
    value == null ? 'none' : String(Number(value.valueOf().toPrecision(9)));
  const number =
    low === null
      ? ''
      : `${text(point)} in ${text(low)} to ${text(high)}${open === null || open === '' ? '' : ` ${open}`}`;
  return [instead ?? '', number].filter((each) => each !== '').join(' ') || 'nothing';
}

/** One line a fact that the outputs do not agree on, with all that they say of it. */
export function disagreements(answered: readonly Answered[]): string[] {
  return answered.flatMap(({ asked, answers }) => {
    const wrong = complaints(asked, answers);
    if (wrong.length === 0) return [];
    const said = new Map<string, string[]>();
    for (const { shown, output } of answers) said.set(shown, [...new Set([...(said.get(shown) ?? []), output])]);
    return [
      `${nameOf(asked)}: ${wrong.join(', ')}: ${[...said].map(([shown, outputs]) => `${shown} (${outputs.join(', ')})`).join('; ')}`,
    ];
  });
}

function complaints({ fact, range }: Asked, answers: readonly Answer[]): string[] {
  const texts = answers.flatMap(({ said }) => said ?? []);
  const files = answers.flatMap(({ digits }) => digits ?? []);
  const numbers = texts.filter(({ ends }) => ends !== null);
  const differ = (values: readonly string[]): boolean => new Set(values).size > 1;
  const wrong: string[] = [];
  // Where something is unknown of everybody, a limit is said also of what has no number of its own.
  const instead = [...texts, ...files].map((each) => each.instead ?? '');
  const isAbsent = instead.some((each) => each !== '' && each !== '[low]');
  if (differ(instead.filter((each) => each !== LEFT_OUT || !isAbsent)))
    wrong.push('not the same word instead of a number');
  if (differ(numbers.map(({ ends }) => `${ends?.from} ${ends?.to}`))) wrong.push('not the same number in words');
  else if (differ(numbers.map(({ open }) => open))) wrong.push('not the same open end in words');
  if (differ([...texts, ...files].flatMap(({ marks }) => marks ?? []))) wrong.push('not the same marks');
  if (differ(files.flatMap(({ open }) => open ?? []))) wrong.push('not the same open end in files');
  const exact = files.find(({ decimals, instead: word }) => decimals === null && word !== LEFT_OUT) ?? files[0];
  if (exact === undefined) return wrong;
  if (files.some((file) => file.instead !== LEFT_OUT && !isSame(file, exact, fact.scale === 'share')))
    wrong.push('not the same digits');
  if (files.some(({ low, point }) => isAbsent && (low !== null || point != null)))
    wrong.push('a number beside a word instead of it');
  if (texts.some((text) => text.instead !== '[low]' && !isRoundingOf(text, exact, fact.scale)))
    wrong.push('words are no rounding of the digits');
  return range === 'value' ? wrong : wrong.filter((each) => each !== 'a number beside a word instead of it');
}

/** As far as both have decimals; ends are rounded outwards. */
function isSame(a: Digits, b: Digits, isShare: boolean): boolean {
  const decimals = a.decimals ?? b.decimals;
  const pointDecimals = isShare ? 6 : 4;
  const same = (x: Fraction | null, y: Fraction | null, cut: (value: Fraction) => Fraction): boolean =>
    x === null || y === null ? x === y : cut(x).equals(cut(y));
  const down = (value: Fraction): Fraction => (decimals === null ? value : value.floor(decimals));
  const up = (value: Fraction): Fraction => (decimals === null ? value : value.ceil(decimals));
  const isPoint =
    a.point === undefined || b.point === undefined || same(a.point, b.point, (value) => value.round(pointDecimals));
  return isPoint && same(a.low, b.low, down) && same(a.high, b.high, up);
}

/** How many decimals a text has, of a number that is no range; null of all else. */
export function decimalsOf({ said }: Answer): number | null {
  const ends = said?.ends ?? null;
  return ends === null || ends.from !== ends.to ? null : decimalsIn(ends.from);
}
