// The files around releases: what editors say of changes and dates, and what a release says of itself.
import { dump } from 'js-yaml';
import { z } from 'zod';
import { CHANGE_KIND_NAMES, CHANGE_KINDS, type Statement } from '../figure/change-kinds.ts';
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';
import { words } from './schema.ts';
import { type InputFile, readShaped, type Shaped } from './shape.ts';

/** What does not look like a day is told once: it is not one either. */
const ONCE = { abort: true } as const;

export const VERSION_PATTERN = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;
const version = z.string().regex(VERSION_PATTERN).describe('three numbers with dots: 1.0.0');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, ONCE)
  .refine(isDay)
  .describe('a day as year-month-day: 2024-07-01');

/** Whether there is such a day: 2024-02-30 is none. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year = 0, month = 0, date = 0] = parts.slice(1).map(Number);
  const found = new Date(Date.UTC(year, month - 1, date));
  return found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
}

const statement = z
  .strictObject({
    kind: z.enum(CHANGE_KIND_NAMES).describe(
      `why it changes: ${Object.entries(CHANGE_KINDS)
        .map(([kind, meaning]) => `${kind} (${meaning})`)
        .join('; ')}`,
    ),
    since: version.optional().describe('for a correction: the release in which the error first appeared'),
    reason: words('the reason, in a sentence that readers will see'),
  })
  .describe('why it changes: {kind: correction, since: 1.0.0, reason: …}');

/** One entry a change, by its subject: a figure, a population with all that divides it, "caveat one-day", "conventions". */
export const changesFile = z.record(z.string(), statement);

export const calendarFile = z
  .array(
    z.strictObject({
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, ONCE)
        .refine((text) => text.length === 4 || isDay(text.length === 7 ? `${text}-01` : text))
        .describe('when: a day, a month or a year, as far as it is settled: 2027-03-31, 2027-03, 2027'),
      what: words('what is to be published'),
      certainty: z
        .enum(['provisional', 'confirmed'])
        .describe('provisional, or confirmed once the day is settled')
        .optional(),
    }),
  )
  .describe('the releases to come');

const releaseFile = z.strictObject({
  version,
  date: day,
  counting: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .describe('the version of the counting that made its numbers: 1')
    .optional(),
  previous: z
    .strictObject({ version, checksum: z.string().regex(/^[0-9a-f]{64}$/) })
    .describe('the release before, and the SHA-256 of its SHA256SUMS')
    .optional(),
  step: z.enum(['major', 'minor', 'patch']).describe('major, minor or patch').optional(),
  because: words('why that step').optional(),
  changes: z.record(z.string(), statement).optional(),
});

const withdrawalFile = z.strictObject({
  date: day,
  reason: words('why it was withdrawn'),
  successor: version.optional(),
  files: z.enum(['kept', 'removed']).describe('kept or removed'),
});

/** What `release.yaml` of a frozen release says. */
export interface ReleaseFile {
  readonly version: string;
  /** Year-month-day, the editor's. */
  readonly date: string;
  /** The version of the counting that made its numbers. The first releases do not name theirs: it was the first. */
  readonly counting: number;
  readonly previous: { readonly version: string; readonly checksum: string } | null;
  readonly step: 'major' | 'minor' | 'patch' | null;
  readonly because: string | null;
  readonly statements: readonly Statement[];
}

export interface Withdrawal {
  readonly date: string;
  readonly reason: string;
  readonly successor: string | null;
  /** Removed where law or privacy asks for it; a tombstone stands in their place. */
  readonly files: 'kept' | 'removed';
}

export interface ComingRelease {
  readonly date: string;
  readonly what: string;
  readonly certainty: 'provisional' | 'confirmed';
}

/** A statement with its place, so that one about nothing can be pointed at. */
export interface PlacedStatement extends Statement {
  readonly place: Place;
}

interface Read<Contents> {
  readonly contents: Contents | null;
  readonly problems: readonly Problem[];
}

function readAs<Schema extends z.ZodType, Contents>(
  input: InputFile,
  schema: Schema,
  contentsOf: (file: Shaped<z.infer<Schema>>) => Contents,
): Read<Contents> {
  const problems: Problem[] = [];
  const { file } = readShaped(input, schema, problems);
  return { contents: file === null ? null : contentsOf(file), problems };
}

export function readReleaseFile(input: InputFile): Read<ReleaseFile> {
  return readAs(input, releaseFile, (file) => {
    const { version: number, date, counting = '1', previous = null, step = null, because = null } = file.contents;
    const statements = file.at('changes').entries().map(statementOf);
    return { version: number, date, counting: Number(counting), previous, step, because, statements };
  });
}

export function releaseFileText(file: ReleaseFile): string {
  const { version: number, date, counting, previous, step, because, statements } = file;
  const changes = statements.map(({ subject, kind, since, reason }) => [
    subject,
    { kind, ...(since === null ? {} : { since }), reason },
  ]);
  return yamlText({
    version: number,
    date,
    counting,
    ...(previous === null ? {} : { previous }),
    ...(step === null ? {} : { step }),
    ...(because === null ? {} : { because }),
    ...(changes.length === 0 ? {} : { changes: Object.fromEntries(changes) }),
  });
}

export function readWithdrawal(input: InputFile): Read<Withdrawal> {
  return readAs(input, withdrawalFile, ({ contents }) => ({ ...contents, successor: contents.successor ?? null }));
}

export function withdrawalText({ date, reason, successor, files }: Withdrawal): string {
  return yamlText({ date, reason, ...(successor === null ? {} : { successor }), files });
}

/** `data/changes.yaml`: what editors say of changes that are not released yet. */
export function readChanges(input: InputFile): Read<readonly PlacedStatement[]> {
  if (saysNothing(input)) return { contents: [], problems: [] };
  return readAs(input, changesFile, (file) =>
    file.entries().map((entry) => ({ ...statementOf(entry), place: entry[1].keyPlace() })),
  );
}

/** A file may wait for its first entry with nothing in it, or comments. */
function saysNothing({ text }: InputFile): boolean {
  return !/^\s*[^#\s]/m.test(text);
}

/** `data/calendar.yaml`, in order of date. */
export function readCalendar(input: InputFile): Read<readonly ComingRelease[]> {
  if (saysNothing(input)) return { contents: [], problems: [] };
  return readAs(input, calendarFile, ({ contents }) =>
    contents
      .map(({ date, what, certainty = 'provisional' }) => ({ date, what, certainty }))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  );
}

function statementOf([subject, { contents }]: readonly [string, Shaped<z.infer<typeof statement>>]): Statement {
  const { kind, since = null, reason } = contents;
  return { subject, kind, since, reason };
}

/** Every text in quotes where YAML could take it for a number or a date. */
function yamlText(value: unknown): string {
  return dump(value, { lineWidth: 110 });
}
