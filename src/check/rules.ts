// All rules, in the order in which they are asked. A new rule is a function in rules/ and a line here.
import type { Rule } from './rule.ts';
import { claims } from './rules/claims.ts';
import { idsDiffer } from './rules/ids-differ.ts';
import { labelOfOne } from './rules/label-of-one.ts';
import { ownChart } from './rules/own-chart.ts';
import { figuresShown, proseHasNoFigures, unused } from './rules/pages.ts';
import { becauseOnce, oneRest, partIdsDiffer, partLabelsDiffer, unknownAmongCategories } from './rules/parts.ts';
import { percentSign } from './rules/percent-sign.ts';
import { jointClaim, noCycles, ratioAcrossUnits, referencesExist } from './rules/references.ts';
import { rowFitsBase, yearFitsBase } from './rules/rows.ts';
import {
  breakdownCloses,
  countAndShareAgree,
  countFitsBase,
  smallBase,
  suppressedAlone,
  wholeOfSource,
} from './rules/sums.ts';
import { tagsExist } from './rules/tags-exist.ts';

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
