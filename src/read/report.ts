// All files of data/ -> one report. Files come in as text: reading the disk is the caller's business.

import Fraction from 'fraction.js';
import type { z } from 'zod';
import { CONVENTION_WORDS, type Conventions, type ConventionWord, DEFAULT_CONVENTIONS } from '../figure/conventions.ts';
import { isDeviceName, OWN_FILE_NAMES } from '../figure/own-file-names.ts';
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';
import { type Caveat, FIRST_DRAFT, type Population, type Release, type Report, type Source } from '../figure/report.ts';
import { readClaims } from './claims-file.ts';
import { Errata } from './errata.ts';
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
import type { ShapedFile } from './shape.ts';
import { type InputFile, readShapedFile } from './shaped-file.ts';
import type { YamlNode } from './yaml.ts';

export type { InputFile } from './shaped-file.ts';

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
  const open = <Schema extends z.ZodType>(path: string, schema: Schema): ShapedFile<z.infer<Schema>> | null => {
    const file = files.find((candidate) => candidate.path === path);
    if (file !== undefined) return readShaped(file, schema, problems, caveatReferences);
    if (path === 'data/report.yaml' || path === 'data/sources.yaml') problems.push(missingFile(path));
    return null;
  };

  const report = open('data/report.yaml', reportFile);
  const sources = open('data/sources.yaml', sourcesFile);
  const caveats = open('data/caveats.yaml', caveatsFile);
  const errata = new Errata(open('data/errata.yaml', errataFile), problems);
  const conventions = readConventions(open('data/conventions.yaml', conventionsFile));

  const claims = open('data/claims.yaml', claimsFile);

  const csv = (name: string): InputFile | null => files.find(({ path }) => path === `data/figures/${name}`) ?? null;
  const populations: Population[] = [];
  const figures = files.filter(({ path }) => /^data\/figures\/[^/]+\.yaml$/.test(path));
  const unread = new Set<string>();
  if (figures.length === 0) problems.push(missingFile('data/figures/visits.yaml'));
  for (const file of figures) {
    const id = file.path.slice('data/figures/'.length, -'.yaml'.length);
    if (OWN_FILE_NAMES.includes(id))
      problems.push(takenName(file.path, id, `data/${id} is the name of a file of the whole report`));
    if (isDeviceName(id))
      problems.push(
        takenName(
          file.path,
          id,
          `Windows takes data/${id}.csv for a device, and cannot unpack the files that readers take away`,
        ),
      );
    const shaped = readShaped(file, populationFile, problems, caveatReferences);
    if (shaped === null) unread.add(id);
    else populations.push(readPopulation(id, shaped, conventions, problems, csv, errata));
  }
  errata.tellWhatNamesNothing(unread);
  if (report === null || sources === null) return { report: null, conventions, problems };

  const { contents } = report;
  problems.push(...languageProblems(contents.language, report.place('language')));
  const sourcesById = new Map(sourcesOf(sources).map((source) => [source.id, source]));
  const corrections = errata.applied(populations);
  const ownCaveats = caveats === null ? [] : caveatsOf(caveats);
  for (const { id, place } of ownCaveats.filter((caveat) => corrections.some((one) => one.caveat === caveat.id)))
    problems.push({
      rule: 'errata',
      severity: 'error',
      place,
      message: `"${id}" is the caveat that an erratum makes by itself`,
      fix: 'choose another id for this caveat',
    });
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
        contents.support === undefined
          ? null
          : {
              title: contents.support.title,
              checked: contents.support.checked,
              lines: contents.support.lines.map(({ name, number, note }) => ({ name, number, note: note ?? null })),
            },
      caveats: contents.caveats ?? [],
      sources: sourcesById,
      caveatsById: new Map(
        [...ownCaveats, ...corrections.map((erratum) => caveatOf(erratum, sourcesById))].map((caveat) => [
          caveat.id,
          caveat,
        ]),
      ),
      caveatReferences,
      populations: populations.map((population) => withErrata(population, corrections)),
      errata: corrections,
      claims: claims === null ? [] : readClaims(claims, conventions, problems),
    },
  };
}

function readShaped<Schema extends z.ZodType>(
  input: InputFile,
  schema: Schema,
  problems: Problem[],
  caveatReferences: { id: string; place: Place }[],
): ShapedFile<z.infer<Schema>> | null {
  const { file, root, problems: found } = readShapedFile(input, schema);
  problems.push(...found);
  if (root !== null) collectCaveats(root, caveatReferences);
  return file;
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
  const place = { file: path, line: 1, column: 1, length: 1 };
  return {
    rule: 'missing-file',
    severity: 'error',
    place,
    message: path.startsWith('data/figures/')
      ? 'there is no figures file: one file a population, named after who or what is counted'
      : 'this file is missing',
    fix: createIt(path),
  };
}

function takenName(file: string, id: string, because: string): Problem {
  return {
    rule: 'file-name',
    severity: 'error',
    place: { file, line: 1, column: 1, length: 1 },
    message: `no population can be called "${id}": ${because}`,
    fix: `name the file after who or what is counted: data/figures/visits.yaml`,
  };
}

function sourcesOf(file: ShapedFile<z.infer<typeof sourcesFile>>): Source[] {
  return file.inOrder(file.contents).map(([id, { title, publisher, date, note, url, caveats }]) => ({
    id,
    title,
    publisher,
    date,
    note: note ?? null,
    url: url ?? null,
    caveats: caveats ?? [],
    place: file.keyPlace(id),
  }));
}

function caveatsOf(file: ShapedFile<z.infer<typeof caveatsFile>>): Caveat[] {
  return file.inOrder(file.contents).map(([id, { short, full }]) => ({ id, short, full, place: file.keyPlace(id) }));
}

function readConventions(file: ShapedFile<z.infer<typeof conventionsFile>> | null): Conventions {
  if (file === null) return DEFAULT_CONVENTIONS;
  const part = (percent: string): Fraction => new Fraction(percent.slice(0, -1)).div(100);
  const entries = CONVENTION_WORDS.map((word): [ConventionWord, Conventions[ConventionWord]] => {
    const reach = file.contents[word];
    return [
      word,
      reach === undefined ? DEFAULT_CONVENTIONS[word] : { below: part(reach.below), above: part(reach.above) },
    ];
  });
  return Object.fromEntries(entries) as Conventions;
}
