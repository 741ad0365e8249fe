// Changes and what editors say of them: every change that readers could trip over needs a kind and a reason.
import type { ChangeKind, Statement } from '../figure/change-kinds.ts';
import { words } from '../words/words.ts';
import type { Change, FoundChange, Subject } from './changes.ts';
import type { Comparison } from './comparison.ts';
import { largestStep, type Step } from './version.ts';

/** Kinds that change what readers must expect of the columns and bases, whatever the program can see. */
const STEP_OF_KIND: Readonly<Record<ChangeKind, Step>> = {
  redefinition: 'major',
  'coverage change': 'major',
  withdrawal: 'major',
  addition: 'minor',
  'scheduled revision': 'patch',
  correction: 'patch',
  clarification: 'patch',
};

export interface ExplainedChange extends Change {
  readonly kind: ChangeKind | null;
  readonly since: string | null;
  readonly reason: string | null;
}

/** A statement that cannot stand, in the editor's words. */
export interface Refusal {
  readonly statement: Statement;
  readonly message: string;
  readonly fix: string;
}

export interface Explained {
  readonly changes: readonly ExplainedChange[];
  /** Those that still need a kind and a reason. */
  readonly missing: readonly FoundChange[];
  readonly refusals: readonly Refusal[];
  /** At least the step that the changes ask for by themselves. */
  readonly step: Step;
  readonly because: string;
}

/** "everything" is a subject too: the one that is left where no other says more. */
export const EVERYTHING = 'everything';

/** What a statement may refer to. */
export interface EarlierRelease {
  readonly version: string;
  hasFigure(address: string): boolean;
}

/** The nearest statement explains a change: its own, its population's, or the one on everything. */
export function explain(
  { changes, step, because }: Comparison,
  statements: readonly Statement[],
  released: readonly EarlierRelease[],
): Explained {
  const refusals: Refusal[] = [];
  const used = new Set<Statement>();
  const isOnlyAround = changes.every(({ needsReason }) => !needsReason);
  const explained = changes.map((found): ExplainedChange => {
    const { about: _, ...change } = found;
    const statement = statementFor(found, statements, isOnlyAround);
    if (statement === undefined) return { ...change, kind: null, since: null, reason: null };
    used.add(statement);
    const refused = refusal(found, statement, released);
    if (refused !== null && !refusals.some((known) => known.statement === statement)) refusals.push(refused);
    return { ...change, kind: statement.kind, since: statement.since, reason: statement.reason };
  });
  for (const statement of statements) {
    if (used.has(statement)) continue;
    const known = changes.map(({ subject }) => subject).join(', ');
    const fix = known === '' ? 'remove it: nothing changed since the last release' : `what changed is: ${known}`;
    refusals.push({ statement, message: `"${statement.subject}" did not change since the last release`, fix });
  }
  const missing = changes.filter(({ needsReason }, index) => needsReason && explained[index]?.kind === null);
  const largest = largestStep([step, ...explained.flatMap(({ kind }) => (kind === null ? [] : [STEP_OF_KIND[kind]]))]);
  const [byKind] = explained.flatMap(({ subject, kind }) =>
    kind !== null && STEP_OF_KIND[kind] === largest ? [words.releases.because.kind[kind](subject)] : [],
  );
  const why = largest === step || byKind === undefined ? because : byKind;
  return { changes: explained, missing, refusals, step: largest, because: why };
}

/** "a correction", "an addition" */
function aKind(kind: ChangeKind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/**
 * Pages and what stands around the figures need no reason, and no statement on figures says why they change: a page is not
 * corrected since a release because a number is. Where nothing else changed, "everything" means them.
 */
function statementFor(
  { subject, about, needsReason }: FoundChange,
  statements: readonly Statement[],
  isOnlyAround: boolean,
): Statement | undefined {
  const wider = needsReason ? [...widerThan(about), EVERYTHING] : isOnlyAround ? [EVERYTHING] : [];
  const [nearest] = [subject, ...wider].flatMap((wanted) => statements.find((said) => said.subject === wanted) ?? []);
  return nearest;
}

/** What editors may name in place of a figure or an entry: its population, or all entries of its list. */
function widerThan(about: Subject): string[] {
  if (about.kind === 'figure') return [about.population];
  return about.kind === 'caveat' || about.kind === 'source' || about.kind === 'claim' ? [`${about.kind}s`] : [];
}

function refusal(change: FoundChange, statement: Statement, released: readonly EarlierRelease[]): Refusal | null {
  const { kind, since } = statement;
  const refuse = (message: string, fix: string): Refusal => ({ statement, message, fix });
  const value = change.printed[0];
  const isNumber = change.printed.length > 0 || change.numbers.length > 0;
  if (kind === 'clarification' && change.what === 'changed' && isNumber) {
    const number =
      value === undefined
        ? ''
        : `: “${value.label}” was ${value.before ?? 'not there'} and is now ${value.after ?? 'gone'}`;
    return refuse(
      `a clarification changes no number, and numbers of ${change.subject} change${number}`,
      'say what it is: correction, scheduled revision, redefinition or coverage change',
    );
  }
  if (kind === 'clarification' && isNumber && change.what !== 'changed')
    return refuse(
      `a clarification changes no number, and ${change.subject} is ${change.what}`,
      change.what === 'added' ? 'say addition' : 'say withdrawal, or redefinition where another one takes its place',
    );
  if (kind === 'withdrawal' && change.what === 'added')
    return refuse(`${change.subject} is added, not withdrawn`, 'say addition');
  if (kind === 'addition' && change.what === 'removed')
    return refuse(
      `${change.subject} is removed, not added`,
      'say withdrawal, or redefinition where another one takes its place',
    );
  if (kind === 'addition' && change.step === 'major' && change.what === 'changed')
    return refuse(
      `${change.subject} changes beyond what is added: ${change.because}`,
      'say redefinition or coverage change',
    );
  const wasThere = [...change.printed, ...change.numbers].some(({ before }) => before !== null);
  if (kind === 'addition' && change.what === 'changed' && wasThere)
    return refuse(
      `${change.subject} has numbers that were there before and change`,
      'say why those change: correction or scheduled revision',
    );
  if (kind !== 'correction' && since !== null)
    return refuse(`"since" belongs to a correction, not to ${aKind(kind)}`, 'remove "since"');
  if (kind !== 'correction') return null;
  const versions = released.map(({ version }) => version);
  const known = versions.length === 0 ? 'nothing has been released yet' : `released are ${versions.join(', ')}`;
  if (since === null)
    return refuse(
      'a correction says in which release the error first appeared',
      `add since: and the release; ${known}`,
    );
  const first = released.find(({ version }) => version === since);
  if (first === undefined) return refuse(`there is no release ${since}`, known);
  const isCounted = change.about.kind === 'figure' && change.numbers.length > 0;
  if (!isCounted || first.hasFigure(change.subject)) return null;
  const having = released.filter((release) => release.hasFigure(change.subject)).map(({ version }) => version);
  const fix = having.length > 0 ? `it stands in ${having.join(', ')}` : `no release has it: say addition`;
  return refuse(`release ${since} has no ${change.subject}`, fix);
}
