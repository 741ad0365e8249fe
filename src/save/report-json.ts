// The whole model as JSON. Caveats and sources stand once at its top, bases, parts and readings once in their breakdown.
// Every figure and sentence still says by itself its base, unknown, caveats in short, source and release.
import { judgedClaims } from '../count/claims.ts';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import { UNKNOWN_KIND_MEANINGS } from '../figure/unknown-kinds.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { releaseJson } from './model/carried.ts';
import { claimJson } from './model/claims.ts';
import { populationJson } from './model/figures.ts';
import { printedJson } from './print-json.ts';
import { FORMAT, REPORT_SCHEMA } from './report-schema.ts';

/** The model, and the schema that says what is in it. */
export function jsonDownloads(saved: Saved): Download[] {
  return [
    lazyDownload(
      {
        path: 'data/report.json',
        label: 'The whole model',
        description:
          'JSON: every number with its ends, exact fractions, words and formula; every figure with all it must carry',
        mediaType: 'application/json',
      },
      () => printedJson(modelOf(saved), (key) => key === 'rows'),
    ),
    {
      path: 'data/report.schema.json',
      label: 'What report.json holds',
      description: 'JSON Schema: every key with its meaning, unit and range',
      mediaType: 'application/schema+json',
      contents: printedJson(REPORT_SCHEMA),
    },
  ];
}

/** What `data/report.json` holds; `REPORT_SCHEMA` describes it. */
export function modelOf({ report, conventions, figures }: Saved) {
  return {
    $schema: 'report.schema.json',
    format: FORMAT,
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
    words: { unknownKinds: UNKNOWN_KIND_MEANINGS, marks: MARKS, shorthand: SHORTHAND },
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
