// All files of data/ -> one report. Files come in as text: reading the disk is the caller's business.

import Fraction from 'fraction.js';
import type { z } from 'zod';
import { CONVENTION_WORDS, type Conventions, type ConventionWord, DEFAULT_CONVENTIONS } from '../figure/conventions.ts';
import { type Place, topOf } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';
import { type Caveat, FIRST_DRAFT, type Population, type Release, type Report, type Source } from '../figure/report.ts';
import { readClaims } from './claims-file.ts';
import { ValueReader } from './errata.ts';
import { caveatOf, withErrata } from './erratum-caveats.ts';
import { createIt, type FIRST_LINES } from './first-lines.ts';
import { languageProblems } from './language.ts';
import { readPopulation } from './population.ts';
import {
  caveatsFile,
  claimsFile,
  conventionsFile,
  errataFile,
  populationFile,
  reportFile,
  sourcesFile,
} from './schema.ts';
import { type InputFile, readShaped, type Shaped } from './shape.ts';
import type { YamlNode } from './yaml.ts';

export type { InputFile } from './shape.ts';

export interface ReadReport {
  /** Null where a file that everything needs could not be read. */
  readonly report: Report | null;
  readonly conventions: Conventions;
  readonly problems: readonly Problem[];
}

/** Reads a whole report, as the state that `release` says. All problems of all files come back together. */
export function readReport(files: readonly InputFile[], release: Release = FIRST_DRAFT): ReadReport {
  const problems: Problem[] = [];
  const caveatReferences: { id: string; place: Place }[] = [];
  const read = <Schema extends z.ZodType>(input: InputFile, schema: Schema): Shaped<z.infer<Schema>> | null => {
    const { file, root } = readShaped(input, schema, problems);
    if (root !== null) collectCaveats(root, caveatReferences);
    return file;
  };
  const open = <Schema extends z.ZodType>(path: string, schema: Schema): Shaped<z.infer<Schema>> | null => {
    const file = files.find((candidate) => candidate.path === path);
    if (file !== undefined) return read(file, schema);
    if (path === 'data/report.yaml' || path === 'data/sources.yaml') problems.push(missingFile(path));
    return null;
  };

  const report = open('data/report.yaml', reportFile);
  const sources = open('data/sources.yaml', sourcesFile);
  const caveats = open('data/caveats.yaml', caveatsFile);
  const errata = open('data/errata.yaml', errataFile);
  const conventions = readConventions(open('data/conventions.yaml', conventionsFile));
  const values = new ValueReader(errata, conventions, problems);
  const claims = open('data/claims.yaml', claimsFile);

  const csv = (name: string): InputFile | null => files.find(({ path }) => path === `data/figures/${name}`) ?? null;
  const populations: Population[] = [];
  const figures = files.filter(({ path }) => /^data\/figures\/[^/]+\.yaml$/.test(path));
  const unread = new Set<string>();
  if (figures.length === 0) problems.push(missingFile('data/figures/visits.yaml'));
  for (const file of figures) {
    const id = file.path.slice('data/figures/'.length, -'.yaml'.length);
    const taken = whyTaken(id);
    if (taken !== null) {
      const fix = 'name the file after who or what is counted: data/figures/visits.yaml';
      problems.push(error('file-name', topOf(file.path), `no population can be called "${id}": ${taken}`, fix));
    }
    const shaped = read(file, populationFile);
    if (shaped === null) unread.add(id);
    else populations.push(readPopulation(id, shaped, values, csv));
  }
  values.tellWhatNamesNothing(unread);
  if (report === null || sources === null) return { report: null, conventions, problems };

  const { contents } = report;
  problems.push(...languageProblems(contents.language, report.place('language')));
  const sourcesById = new Map(sources.entries().map((entry) => [entry[0], sourceOf(...entry)]));
  const corrections = values.applied(populations);
  const ownCaveats = caveats
    ?.entries()
    .map(([id, entry]): Caveat => ({ id, ...entry.contents, place: entry.keyPlace() }));
  for (const { id, place } of ownCaveats ?? []) {
    if (!corrections.some(({ caveat }) => caveat === id)) continue;
    const fix = 'choose another id for this caveat';
    problems.push(error('errata', place, `"${id}" is the caveat that an erratum makes by itself`, fix));
  }
  const allCaveats = [...(ownCaveats ?? []), ...corrections.map((erratum) => caveatOf(erratum, sourcesById))];
  const { support } = contents;
  return {
    conventions,
    problems,
    report: {
      title: contents.title,
      summary: contents.summary,
      publisher: contents.publisher,
      publicationStatus: contents['publication-status'] ?? 'not stated',
      licence: contents.licence,
      language: contents.language,
      contact: contents.contact ?? null,
      address: contents.address ?? null,
      release,
      support:
        support === undefined
          ? null
          : { ...support, lines: support.lines.map((line) => ({ ...line, note: line.note ?? null })) },
      caveats: contents.caveats ?? [],
      mainPoints: (contents['main-points'] ?? []).map((id, index) => ({
        id,
        place: report.place('main-points', index),
      })),
      sources: sourcesById,
      caveatsById: new Map(allCaveats.map((caveat) => [caveat.id, caveat])),
      caveatReferences,
      populations: populations.map((population) => withErrata(population, corrections)),
      errata: corrections,
      claims: claims === null ? [] : readClaims(claims, conventions),
    },
  };
}

/** Every "caveats: [one-day]" of a file, wherever it stands. */
function collectCaveats(node: YamlNode, found: { id: string; place: Place }[]): void {
  if (node.kind !== 'mapping') return;
  for (const { key, node: value } of node.entries) {
    if (key !== 'caveats' || value.kind !== 'list') collectCaveats(value, found);
    else for (const item of value.items) if (item.kind === 'scalar') found.push({ id: item.text, place: item.place });
  }
}

function missingFile(path: keyof typeof FIRST_LINES): Problem {
  const message = path.startsWith('data/figures/')
    ? 'there is no figures file: one file a population, named after who or what is counted'
    : 'this file is missing';
  return error('missing-file', topOf(path), message, createIt(path));
}

/** Files below data/ that are not of one population. A download that is one adds its name here. */
const OWN_FILE_NAMES: readonly string[] = ['all', 'claims', 'report'];

/** Why no population can have this id. Windows takes a file of such a name, whatever its ending, for a device. */
function whyTaken(id: string): string | null {
  if (OWN_FILE_NAMES.includes(id)) return `data/${id} is the name of a file of the whole report`;
  return /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i.test(id)
    ? `Windows takes data/${id}.csv for a device, and cannot unpack the files that readers take away`
    : null;
}

function sourceOf(id: string, entry: Shaped<z.infer<typeof sourcesFile>[string]>): Source {
  const { note = null, url = null, caveats = [], ...said } = entry.contents;
  return { id, ...said, note, url, caveats, place: entry.keyPlace() };
}

function readConventions(file: Shaped<z.infer<typeof conventionsFile>> | null): Conventions {
  const part = (percent: string): Fraction => new Fraction(percent.slice(0, -1)).div(100);
  const entries = CONVENTION_WORDS.map((word): [ConventionWord, Conventions[ConventionWord]] => {
    const reach = file?.contents[word];
    return [
      word,
      reach === undefined ? DEFAULT_CONVENTIONS[word] : { below: part(reach.below), above: part(reach.above) },
    ];
  });
  return Object.fromEntries(entries) as Conventions;
}
