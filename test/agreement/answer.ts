// What a sentence says of one answer: "700 (58.3%; 70 to 75% of those known)", "38% of visits, about 19% (16 to 22%) of all".
import type { CountedPart } from '../../src/figure/fact.ts';
import type { OfParts } from './asked.ts';

export interface Answer {
  readonly count?: string;
  readonly share?: string;
  readonly ofKnown?: string;
  /** Of the whole, where the share is one of a part of it. */
  readonly ofAll?: string;
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Nothing is said of the answer but why there is no number. */
export function absent(instead: string): Answer {
  return { count: instead, share: instead, ofKnown: instead, ofAll: instead };
}

const NUMBER_OF_THINGS = /^(?:about |at least |more than |an unknown number|between )?[\d,]*(?: and [\d,]+)?$/;

/** The number and what stands in brackets behind it: a share, the range of a number in words, a share of those known, marks. */
export function numbersIn(words: string): Answer {
  const [, main = words, inside = ''] = /^(.*?) \(([^()]*)\)$/.exec(words) ?? [];
  const items = inside === '' ? [] : inside.split('; ');
  const known = items.find((item) => item.endsWith(' of those known'));
  const marks = items.filter((item) => item !== known && !/\d|^an unknown/.test(item));
  const range = items.find((item) => item !== known && !marks.includes(item));
  const noted = (text: string): string => [text, ...marks].join('; ');
  const isCount = !main.includes('%') && NUMBER_OF_THINGS.test(main);
  return {
    ...(isCount ? { count: noted(main) } : {}),
    ...(isCount && range === undefined ? {} : { share: noted(range ?? main) }),
    ...(known === undefined ? {} : { ofKnown: known.replace(/ of those known$/, '') }),
  };
}

/** The narrowest base that has the part: of a part of a question above it is no breakdown's own. */
export function ownIndex({ part }: OfParts): number {
  return 'shares' in part ? (part as CountedPart).shares.findIndex((share) => share !== null) : 0;
}

/** Of the part's own base, and of all: the names of the bases say where each number ends. */
export function numbersOfBases(words: string, asked: OfParts): Answer {
  const base = escaped(asked.counted.bases[ownIndex(asked)]?.label ?? '');
  const [, main, link = '', further] =
    new RegExp(
      `^(.*?)( of(?: those known among)?)? (?:the |about )?(?:\\S+ )??${base}(?: \\([^()]*\\))?(?:, (.*?) of all\\b.*| \\(.*|[,;] .*)?$`,
    ).exec(words) ?? [];
  if (main === undefined) throw new Error(`no answer in "${words}"`);
  const { share, ...own } = numbersIn(main);
  return {
    ...own,
    ...(share === undefined ? {} : link.endsWith('among') ? { ofKnown: share } : { share }),
    ...(further === undefined ? {} : { ofAll: further }),
  };
}

/** The one of them that is asked for. */
export function chosen({ count, share, ofKnown, ofAll }: Answer, asked: OfParts): string[] {
  const { fact, index, counted } = asked;
  const isTop = index === counted.bases.length - 1;
  const ofBase = (isTop ? ofAll : undefined) ?? (index === ownIndex(asked) ? share : undefined);
  return [fact.measure === 'count' ? count : fact.among === 'known' ? ofKnown : ofBase].flatMap((each) => each ?? []);
}
