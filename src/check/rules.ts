// All rules, in the order in which they are asked. A new rule is a file in rules/ and a line here.
import type { Rule } from './rule.ts';
import { becauseOnce } from './rules/because-once.ts';
import { breakdownCloses } from './rules/breakdown-closes.ts';
import { claims } from './rules/claims.ts';
import { countAndShareAgree } from './rules/count-and-share-agree.ts';
import { countFitsBase } from './rules/count-fits-base.ts';
import { figuresShown } from './rules/figures-shown.ts';
import { jointClaim } from './rules/joint-claim.ts';
import { noCycles } from './rules/no-cycles.ts';
import { oneRest } from './rules/one-rest.ts';
import { ownChart } from './rules/own-chart.ts';
import { partIdsDiffer } from './rules/part-ids-differ.ts';
import { proseHasNoFigures } from './rules/prose-has-no-figures.ts';
import { ratioAcrossUnits } from './rules/ratio-across-units.ts';
import { referencesExist } from './rules/references-exist.ts';
import { smallBase } from './rules/small-base.ts';
import { tagsExist } from './rules/tags-exist.ts';
import { unknownAmongCategories } from './rules/unknown-among-categories.ts';
import { unused } from './rules/unused.ts';

export const RULES: readonly Rule[] = [
  referencesExist,
  partIdsDiffer,
  noCycles,
  oneRest,
  breakdownCloses,
  unknownAmongCategories,
  becauseOnce,
  jointClaim,
  ratioAcrossUnits,
  countFitsBase,
  countAndShareAgree,
  smallBase,
  claims,
  tagsExist,
  ownChart,
  figuresShown,
  proseHasNoFigures,
  unused,
];
