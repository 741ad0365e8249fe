// question: Loans per visit: two units that were counted apart; their ratio means nothing
import type { Place } from '../../figure/place.ts';
import type { Report } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

export const ratioAcrossUnits: Rule = {
  name: 'ratio-across-units',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    const units = unitsOf(report);
    const look = (text: string, place: Place): void => {
      for (const [phrase, counted = '', whole = ''] of text.toLowerCase().matchAll(RATIO)) {
        const [above, below] = [units.get(counted), units.get(whole)];
        if (above === undefined || below === undefined || above === below) continue;
        tell(
          place,
          `"${phrase}" divides one unit by another`,
          `${counted} and ${whole} were counted apart, and one may stand in several of the other: give each count by itself`,
        );
      }
    };
    for (const { label, unit, place, breakdowns, tables } of report.populations) {
      look(label, place);
      look(unit.many, place);
      for (const breakdown of [...breakdowns, ...tables]) look(breakdown.question, breakdown.place);
      for (const part of breakdowns.flatMap(({ categories }) => categories)) look(part.label, part.place);
    }
  },
};

const RATIO = /(\p{L}+) (?:per|for every|for each|to every|to each) (\p{L}+)/gu;

/** Each unit's words, singular and plural, with the unit that they belong to. */
function unitsOf({ populations }: Report): Map<string, string> {
  return new Map(
    populations.flatMap(({ unit }) =>
      [unit.one, unit.many].map((word) => [word.toLowerCase(), unit.one.toLowerCase()]),
    ),
  );
}
