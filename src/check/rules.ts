// All rules, in the order in which they are asked. A new rule is a file in rules/ and a line here.
import type { Rule } from './rule.ts';
import { becauseOnce } from './rules/because-once.ts';
import { breakdownCloses } from './rules/breakdown-closes.ts';
import { claims } from './rules/claims.ts';
import { countAndShareAgree } from './rules/count-and-share-agree.ts';
import { countFitsBase } from './rules/count-fits-base.ts';
import { figuresShown } from './rules/figures-shown.ts';
import { idsDiffer } from './rules/ids-differ.ts';
import { jointClaim } from './rules/joint-claim.ts';
import { labelOfOne } from './rules/label-of-one.ts';
import { noCycles } from './rules/no-cycles.ts';
import { oneRest } from './rules/one-rest.ts';
import { ownChart } from './rules/own-chart.ts';
import { partIdsDiffer } from './rules/part-ids-differ.ts';
import { partLabelsDiffer } from './rules/part-labels-differ.ts';
import { percentSign } from './rules/percent-sign.ts';
import { proseHasNoFigures } from './rules/prose-has-no-figures.ts';
import { ratioAcrossUnits } from './rules/ratio-across-units.ts';
import { referencesExist } from './rules/references-exist.ts';
import { rowFitsBase } from './rules/row-fits-base.ts';
import { smallBase } from './rules/small-base.ts';
import { suppressedAlone } from './rules/suppressed-alone.ts';
import { tagsExist } from './rules/tags-exist.ts';
import { unknownAmongCategories } from './rules/unknown-among-categories.ts';
import { unused } from './rules/unused.ts';
import { wholeOfSource } from './rules/whole-of-source.ts';
import { yearFitsBase } from './rules/year-fits-base.ts';

export const RULES: readonly Rule[] = [
  referencesExist,
  partIdsDiffer,
  partLabelsDiffer,
  noCycles,
  oneRest,
  breakdownCloses,
  unknownAmongCategories,
  becauseOnce,
  jointClaim,
  ratioAcrossUnits,
  countFitsBase,
  rowFitsBase,
  yearFitsBase,
  wholeOfSource,
  countAndShareAgree,
  percentSign,
  smallBase,
  suppressedAlone,
  labelOfOne,
  claims,
  tagsExist,
  ownChart,
  figuresShown,
  idsDiffer,
  proseHasNoFigures,
  unused,
];
