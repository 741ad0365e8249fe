// The whole model as JSON. Every figure, row and sentence has its base, unknown statement, caveats, source and release
// inside, so that a piece that somebody cuts out keeps them.
import { type ComparedPart, type JudgedClaim, judgedClaims } from '../count/claims.ts';
import type { Base, Computed, CountedBreakdown, CountedPart, CountedReading } from '../count/counted.ts';
import type { BreakdownFigure, Carried, Figure, PopulationFigure, RowsFigure, Sourced } from '../count/figures.ts';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import type { Caveat, Release } from '../figure/report.ts';
import { UNKNOWN_KINDS } from '../figure/unknown-kinds.ts';
import { caveatLine, titleOf, unknownLine } from '../tell/carried.ts';
import { claimLines, reasonOf } from '../tell/claim.ts';
import { verdictOf } from '../tell/compare.ts';
import { shareSpan } from '../tell/number.ts';
import { wholeBase } from '../tell/phrase.ts';
import { quotable } from '../tell/quotable.ts';
import { gapsSentence } from '../tell/rows.ts';
import type { Download, Saved } from './download.ts';
import { marksIn, shorthandIn } from './number-cells.ts';
import { boundsJson, countJson, type NumberJson, shareJson, sizeJson } from './number-json.ts';
import { REPORT_SCHEMA } from './report-schema.ts';

/** The model, and the schema that says what is in it. */
export function jsonDownloads(saved: Saved): Download[] {
  return [
    {
      path: 'data/report.json',
      label: 'The whole model',
      description:
        'JSON: every number with its ends, exact fractions, words and formula; every piece with all it must carry',
      mediaType: 'application/json',
      contents: `${JSON.stringify(modelOf(saved))}\n`,
    },
    {
      path: 'data/report.schema.json',
      label: 'What report.json holds',
      description: 'JSON Schema: every key with its meaning, unit and range',
      mediaType: 'application/schema+json',
      contents: `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`,
    },
  ];
}

/** What `data/report.json` holds; `REPORT_SCHEMA` describes it. */
export function modelOf({ report, conventions, figures }: Saved) {
  return {
    $schema: 'report.schema.json',
    format: 1,
    report: {
      title: report.title,
      summary: report.summary,
      publisher: report.publisher,
      publicationStatus: report.publicationStatus,
      licence: report.licence,
      language: report.language,
      contact: report.contact,
      address: report.address,
      caveats: report.caveats,
    },
    release: releaseJson(report.release),
    words: { unknownKinds: UNKNOWN_KINDS, marks: MARKS, shorthand: SHORTHAND },
    conventions: CONVENTION_WORDS.map((word) => ({
      word,
      below: conventions[word].below.toFraction(),
      above: conventions[word].above.toFraction(),
    })),
    sources: [...report.sources.values()].map(({ id, title, publisher, date, note, url, caveats }) => ({
      id,
      title,
      publisher,
      date,
      note,
      url,
      caveats,
    })),
    caveats: [...report.caveatsById.values()].map(({ id, short, full, isErratum }) => ({
      id,
      short,
      full,
      isErratum: isErratum === true,
    })),
    errata: report.errata.map(({ id, address, label, printed, used, reason, source, caveat }) => ({
      id,
      address,
      label,
      printed,
      used,
      reason,
      caveat,
      source: { id: source.source, at: source.at },
      release: releaseJson(report.release),
    })),
    claims: judgedClaims(figures, report).map(claimJson),
    populations: figures.map(populationJson),
  };
}

function releaseJson({ version, date, state }: Release) {
  return { version, date, state };
}

function sourceJson({ source: { id, title, publisher, date, url }, citation: { at } }: Sourced) {
  return { id, title, publisher, date, url, at };
}

function baseJson(base: Base) {
  return { id: base.id, label: base.label, statement: wholeBase(base), isWhole: base.isTop, size: sizeJson(base.size) };
}

function caveatsJson(caveats: readonly Caveat[]) {
  return { ids: caveats.map(({ id }) => id), statement: caveatLine({ caveats }) };
}

/** What every piece has inside. `base` is the narrowest that its numbers speak of. */
function carriedJson(figure: Figure, base: Base) {
  const { address, caveats, source, baseSource, release, report }: Carried = figure;
  return {
    address,
    title: titleOf(figure),
    base: baseJson(base),
    unknown: { statement: unknownLine(figure) },
    caveats: caveatsJson(caveats),
    source: sourceJson(source),
    baseSource: baseSource === null ? null : sourceJson(baseSource),
    release: releaseJson(release),
    report: { title: report.title, publisher: report.publisher, address: report.address },
  };
}

function populationJson(figure: PopulationFigure) {
  const { population, base, restated, breakdowns, tables } = figure;
  const carried = carriedJson(figure, base);
  const { id, label, unit, period, area, count } = population;
  return {
    ...carried,
    id,
    label,
    unit: { one: unit.one, many: unit.many },
    period,
    area,
    ...printedJson(count.wording, count.sourcePrints ?? null),
    count: countJson(base.size, shorthandIn(count.wording)),
    restated: restated.map(({ restatement: { printed }, sourced, agrees, caveats }) => ({
      ...printedJson(printed.wording, null),
      count:
        printed.kind === 'quantity'
          ? countJson({ quantity: printed.quantity, how: { kind: 'printed', wording: printed.wording } }, null)
          : null,
      agrees,
      base: carried.base,
      unknown: carried.unknown,
      caveats: caveatsJson(caveats),
      source: sourceJson(sourced),
      release: carried.release,
    })),
    breakdowns: breakdowns.map(breakdownJson),
    tables: tables.map(tableJson),
    sentences: quotable(figure),
  };
}

function printedJson(wording: string | null, sourcePrints: string | null) {
  return {
    asPrinted: sourcePrints ?? wording,
    asCorrected: sourcePrints === null ? null : wording,
    marks: marksIn(wording),
    shorthand: shorthandIn(wording),
  };
}

function breakdownJson(figure: BreakdownFigure) {
  const { counted } = figure;
  const { breakdown, bases, comparison } = counted;
  return {
    ...carriedJson(figure, bases[0]),
    id: breakdown.id,
    question: breakdown.question,
    of: breakdown.of === null ? null : { breakdown: breakdown.of.breakdown, category: breakdown.of.category },
    unknownState: breakdown.unknown.state,
    unknownBecause: breakdown.unknown.state === 'none' ? breakdown.unknown.because : null,
    doesNotSum: breakdown.doesNotSum,
    bases: bases.map(baseJson),
    readings: counted.readings.map((reading) => readingJson(counted, reading)),
    comparison:
      comparison === null
        ? null
        : {
            with: `${figure.population.id}.${comparison.with.breakdown.id}`,
            statement: verdictOf(comparison),
            parts: comparison.parts.map(({ label, here, there, agrees }) => ({
              label,
              here: shareJson(here, null),
              there: shareJson(there, null),
              agrees,
            })),
          },
    sentences: quotable(figure),
  };
}

function tableJson(figure: RowsFigure) {
  const { table, rows } = figure;
  const carried = carriedJson(figure, figure.base);
  return {
    ...carried,
    id: table.id,
    question: table.question,
    by: table.by,
    byLabel: table.label,
    isTime: table.isTime,
    gaps: table.gaps,
    gapsStatement: gapsSentence(figure),
    rows: rows.map(({ row, counted }) => ({
      ...carried,
      row: row.id,
      base: baseJson(counted.bases[0]),
      unknown: { statement: rowUnknown(counted) },
      isAfterBreak: row.isAfterBreak,
      unknownState: row.breakdown.unknown.state,
      readings: counted.readings.map((reading) => readingJson(counted, reading)),
    })),
    sentences: quotable(figure),
  };
}

function rowUnknown({ breakdown, bases, preferred: { unknown } }: CountedBreakdown): string {
  if (breakdown.unknown.state === 'none') return `None of ${bases[0].label} are unknown: ${breakdown.unknown.because}.`;
  const span = shareSpan((unknown[0] as Computed).quantity);
  return span === 'not known'
    ? `For how many ${bases[0].label} ${breakdown.ifUnknown} is not given.`
    : `For ${span} of ${bases[0].label}, ${breakdown.ifUnknown}.`;
}

function readingJson({ bases }: CountedBreakdown, { reading, unknown, unknownCount, parts }: CountedReading) {
  const basesWithUnknown = bases.map((base, index) => ({
    base: { id: base.id, statement: wholeBase(base) },
    unknownShare: shareJson(unknown[index] as Computed, null),
  }));
  return {
    id: reading.id,
    base: reading.base,
    isUsed: reading.preferred,
    because: reading.because,
    unknownCount: countJson(unknownCount, null),
    parts: parts.map((part) => partJson(part, basesWithUnknown)),
  };
}

/** No share without its base and how much of that base is unknown. */
function partJson(
  part: CountedPart,
  bases: readonly { base: { id: string; statement: string }; unknownShare: NumberJson }[],
) {
  const shorthand = shorthandIn(part.wording);
  return {
    id: part.id,
    label: part.label,
    kind: part.kind,
    unknownKind: part.unknownKind,
    ...printedJson(part.wording, part.sourcePrints),
    caveats: part.caveats,
    count: countJson(part.count, shorthand),
    shareOfKnown: part.ofKnown === null ? null : shareJson(part.ofKnown, shorthand),
    shares: bases.flatMap((based, index) => {
      const share = part.shares[index];
      if (share === undefined || share === null) return [];
      return [
        { ...based, share: shareJson(share.share, shorthand), shareIfUnknown: boundsJson(share.bounds, shorthand) },
      ];
    }),
  };
}

function claimJson(judged: JudgedClaim) {
  const { claim, figure, row, verdict, base, bases, parts, unknown, otherReadings, caveats, writtenIn } = judged;
  const lines = claimLines(judged).map(({ name, text }) => ({ name, text }));
  const statement = lines.find(({ name }) => name === 'Unknown')?.text ?? unknownLine(figure);
  return {
    id: claim.id,
    sentence: claim.text,
    writtenIn: sourceJson(writtenIn),
    about: claim.about.id,
    row: row?.row.id ?? null,
    verdict,
    reason: reasonOf(judged),
    lines,
    base: baseJson(base),
    bases: bases.map(baseJson),
    parts: parts.map(comparedJson),
    unknown: { statement, share: unknown === null ? null : shareJson(unknown, null) },
    otherReadings: otherReadings.map(({ reading, verdict: other }) => ({
      id: reading.id,
      base: reading.base,
      verdict: other,
    })),
    caveats: caveatsJson(caveats),
    source: sourceJson(figure.source),
    release: releaseJson(figure.release),
  };
}

function comparedJson({ label, isUnknown, share, bounds, ofKnown }: ComparedPart) {
  return {
    label,
    isUnknown,
    share: shareJson(share, null),
    shareIfUnknown: boundsJson(bounds, null),
    shareOfKnown: ofKnown === null ? null : shareJson({ quantity: ofKnown, how: { kind: 'total' } }, null),
  };
}
