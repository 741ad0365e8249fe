// npm run release: freezes the report as it stands, after every change has a kind and a reason. Asks for what is missing, or
// takes it all: --date 2024-07-01 --change "visits.purpose: correction since 1.0.0: two rows were swapped".
// "--withdraw 1.0.0 --date … --reason …" takes a release back; its address and its reason stay.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasErrors } from '../check/check.ts';
import { CHANGE_KINDS, type ChangeKind, type Statement } from '../figure/change-kinds.ts';
import { byAddress } from '../figure/figure.ts';
import type { Problem } from '../figure/problem.ts';
import { isDay, VERSION_PATTERN } from '../read/release-files.ts';
import type { FoundChange } from '../release/changes.ts';
import { correctionsWith } from '../release/corrections.ts';
import { type Draft, draftOf, earlier, isUnchanged, lastWithFiles } from '../release/draft.ts';
import { EVERYTHING, explain, type Refusal } from '../release/explain.ts';
import { freeze, freezeWithdrawal } from '../release/freeze.ts';
import { type FrozenRelease, RELEASES, readHistory } from '../release/frozen.ts';
import { type FrozenState, frozenState } from '../release/frozen-state.ts';
import { holdReleases } from '../release/lock.ts';
import { changeLogFor, releaseFiles } from '../release/make.ts';
import type { State } from '../release/snapshot.ts';
import { releaseOf, stateOf } from '../release/state.ts';
import { STEP_IN_WORDS, tooSmallAStep } from '../release/version.ts';
import { changeLines, changesInFull, flipLine, flipVerdict, shownNumbers } from '../release/words.ts';
import { releasedAddresses, renderedFiles } from '../site/addresses/rendered-files.ts';
import { coverageProblems } from '../site/coverage/cells.ts';
import { coverageOfFiles, coverageOfReleaseFiles } from '../site/coverage/coverage.ts';
import { chartsOf, ownChartsOf } from '../site/drawings/chart-requests.ts';
import { inputProblems, readInputs } from '../site/inputs/inputs.ts';
import { CHANGES, forgetChanges, type ReleaseInputs, readReleaseInputs } from '../site/inputs/release-inputs.ts';
import { checkWithDrawings } from '../site/prepare/check-with-drawings.ts';
import { countProblems, printProblems } from '../site/prepare/problems.ts';
import { type Answer, ROOT, terminal } from './terminal.ts';

const options = terminal.options('release', 'freezes the report as a release; asks for what is not said', {
  root: ROOT,
  date: { form: 'text', value: 'day', says: 'of the release, or of the withdrawal: 2024-07-01' },
  version: { form: 'text', value: 'number', says: 'another number than the one proposed, and a larger one: 2.0.0' },
  change: {
    form: 'texts',
    value: '"what: kind: why"',
    says: 'why something changed; several times for several changes: "visits: correction since 1.0.0: two rows were swapped"',
  },
  recount: { form: 'switch', says: 'release the same files again where the program counts them otherwise by now' },
  yes: { form: 'switch', says: 'take what is proposed, and do not ask at the end' },
  withdraw: { form: 'text', value: 'release', says: 'take this release back: 1.0.0. Its address stays' },
  reason: { form: 'text', value: '"why"', says: 'with --withdraw: why, in words that readers will see' },
  successor: { form: 'text', value: 'release', says: 'with --withdraw: the release to use instead' },
  'remove-files': {
    form: 'switch',
    says: 'with --withdraw: delete its files for good, and leave a notice in their place',
  },
});
terminal.enter(options.root);
const log = terminal.log();
const busy = holdReleases();
if (busy !== null) terminal.stop(busy);
const files = readInputs('.');
const { releases, problems } = readHistory('.');
if (options.withdraw === undefined) await release();
else await withdraw(options.withdraw);

async function release(): Promise<void> {
  refuseOptions(['reason', 'successor', 'remove-files'], '--withdraw');
  stopFor(problems);
  const releaseInputs = readReleaseInputs(files);
  const checked = await checkWithDrawings(
    files,
    [...inputProblems('.', files), ...releaseInputs.problems],
    releasedAddresses(releases),
  );
  if (checked.problems.length > 0) log.say(`${printProblems(checked.problems, files)}\n`);
  const { report } = checked;
  if (report === null || hasErrors(checked.problems))
    return terminal.stop(`Nothing was released: ${countProblems(checked.problems)}.`);
  const last = lastWithFiles(releases);
  const before = last === null ? null : countedOrStop(last);
  if (before !== null && isUnchanged(before.release, files)) await recountOrStop(before);

  const now = stateOf({ ...checked, report }, files);
  const flags = (options.change ?? []).map(statementFrom);
  const given: Statement[] = [
    ...flags,
    ...releaseInputs.statements.filter(({ subject }) => !flags.some((flag) => flag.subject === subject)),
  ];
  const first = draftOf(before, now, releases, given);
  if (first.previous === null && flags.length > 0)
    return terminal.stop('--change says why something changed, and nothing was released before: leave it out.');
  sayWhatChanged(first);
  stopForRefusals(first.refusals, releaseInputs);
  const statements = first.missing.length === 0 ? given : [...given, ...(await askWhy(first))];
  const draft = draftOf(before, now, releases, statements);
  stopForRefusals(draft.refusals, releaseInputs);

  if (report.address === null)
    log.say(
      'warning  data/report.yaml has no address (address: https://…): citations and metadata of this release cannot say where it stands, and it never changes again',
    );
  const newest = releases.at(-1) ?? null;
  const version = await versionOf(draft, newest);
  const date = await dateOf(newest);
  const state = stateOf({ ...checked, report: { ...report, release: releaseOf({ version, date }) } }, files, {
    changes: changesInFull(changeLogFor(now, draft, { version, date })),
    corrections: correctionsWith(now, draft, { version, date }, releases),
  });
  const found = byAddress(state.figures);
  const addresses = renderedFiles(checked.pages, [
    ...chartsOf({ ...state, byAddress: found }, checked.pages),
    ...ownChartsOf(found, checked.ownCharts),
  ]);
  const frozen = releaseFiles(state, draft, { version, date, last: newest, addresses });
  const written = new Map(frozen.map(({ path, contents }) => [path, Buffer.from(contents)]));
  const read = (file: string): Uint8Array | null => written.get(file) ?? null;
  const changes = changeLogFor(state, draft, { version, date });
  const cells = [
    ...(await coverageOfFiles(state, read)),
    ...coverageOfReleaseFiles(changes, state, draft.before?.figures ?? [], read),
  ];
  stopFor(coverageProblems(cells, { ...state, byAddress: found }));
  if (terminal.isAsking && options.yes !== true)
    await confirm(`Freeze release ${version}, dated ${date}, for good?`, 'yes', 'Nothing was released.');
  freeze('.', version, frozen);
  forgetChanges('.');
  log.say(
    `released ${version}, dated ${date}: ${frozen.length} files in ${RELEASES}/${version}, which never change again`,
  );
  for (const line of nextSteps(options.root)) log.say(line);
  terminal.done();
}

async function withdraw(version: string): Promise<void> {
  refuseOptions(['version', 'change', 'recount'], 'a release, not a withdrawal');
  const isBegun = (problem: Problem): boolean => problem.place.file.startsWith(`${RELEASES}/${version}/`);
  // A removal may find its release half removed.
  stopFor(options['remove-files'] === true ? problems.filter((problem) => !isBegun(problem)) : problems);
  const isHalfDone = problems.length > 0;
  const found = releases.find((candidate) => candidate.version === version);
  const known = releases.map((candidate) => candidate.version);
  if (found === undefined && problems.length === 0)
    terminal.stop(`There is no release ${version}; released are ${known.join(', ') || 'none'}.`);
  const isDone = found?.withdrawal?.files === 'removed' && !isHalfDone;
  if (found?.withdrawal != null && (isDone || options['remove-files'] !== true))
    terminal.stop(`Release ${version} was withdrawn on ${found.withdrawal.date}: ${found.withdrawal.reason}`);
  const successor = options.successor ?? found?.withdrawal?.successor ?? null;
  if (successor !== null && (!known.includes(successor) || successor === version))
    terminal.stop(`--successor names a release that took its place; released are ${known.join(', ')}.`);
  const unsaid = [
    ...(options.date === undefined && found?.withdrawal == null ? ['--date 2024-07-01'] : []),
    ...(options.reason === undefined && found?.withdrawal == null
      ? ['--reason "why, in words that readers will see"']
      : []),
  ];
  if (!terminal.isAsking && unsaid.length > 0)
    terminal.stop(`Nothing was withdrawn: say it with ${unsaid.join(' and ')}.`);
  const date = options.date ?? found?.withdrawal?.date ?? (await terminal.ask('Withdrawn on (year-month-day):', day));
  accepted('date', day(date));
  if (found !== undefined && date < found.date)
    terminal.stop(`--date: release ${version} is dated ${found.date}, and is withdrawn on that day or after it.`);
  const reason =
    options.reason ?? found?.withdrawal?.reason ?? (await terminal.ask('Why? Readers will see it:', notEmpty));
  const removed = options['remove-files'] === true;
  if (terminal.isAsking && options.yes !== true) {
    const what = removed ? ', and remove its files for good' : '';
    await confirm(`Withdraw release ${version}${what}?`, 'no', 'Nothing was withdrawn.');
  }
  freezeWithdrawal('.', version, { date, reason, successor, files: removed ? 'removed' : 'kept' });
  log.say(
    `withdrawn ${version} on ${date}. Its address stays${removed ? ', with a notice in place of its files' : ', with the reason on every page'}.`,
  );
  if (removed) {
    log.say('note     the files are still in the history of git, and in copies that others have');
    log.say(
      'note     data/ and content/ were not touched: numbers that must go have to be taken out there too, or the next build shows them as a draft',
    );
  }
  for (const line of nextSteps(options.root)) log.say(line);
  terminal.done();
}

function stopFor(found: readonly Problem[]): void {
  if (found.length === 0) return;
  terminal.stop(`${printProblems(found, files)}\n\nNothing was done: ${countProblems(found)}.`);
}

function refuseOptions(names: readonly (keyof typeof options)[], belongTo: string): void {
  const found = names.filter((name) => options[name] !== undefined);
  if (found.length > 0) terminal.stop(`--${found[0]} belongs to ${belongTo}.`);
}

interface Counted extends Extract<FrozenState, { state: State }> {
  readonly release: FrozenRelease;
}

function countedOrStop(frozen: FrozenRelease): Counted {
  const found = frozenState(frozen);
  if ('state' in found) return { ...found, release: frozen };
  stopFor(found.problems);
  return terminal.stop('Nothing was released.');
}

/** Nothing changed but how the program counts: its numbers are mended in a new release where somebody wants one. */
async function recountOrStop({ release: { version }, otherwise }: Counted): Promise<void> {
  const same = `the working files are those of release ${version}`;
  if (otherwise === null)
    return terminal.stop(`Nothing to release: ${same}${options.recount === true ? ', and give its numbers' : ''}.`);
  log.say(`${printProblems([otherwise], files)}\n`);
  if (options.recount === true) return;
  if (!terminal.isAsking)
    return terminal.stop(`Nothing to release: ${same}. With --recount they are released with the numbers of today.`);
  const question = 'The files did not change. Release them with the numbers that they give today?';
  await confirm(question, 'no', 'Nothing was released.');
}

function sayWhatChanged({ changes, comparison, previous }: Draft): void {
  if (previous === null) {
    log.say('first    nothing was released before, so there is nothing to compare with');
    return;
  }
  log.say(`changed  since release ${previous}:`);
  for (const flip of comparison?.flips ?? []) log.say(`  ! ${flipVerdict(null, flip.reverses)}. ${flipLine(flip)}`);
  for (const change of changes) {
    const why =
      change.kind === null ? (change.needsReason ? '' : ' (needs no reason)') : ` (${change.kind}: ${change.reason})`;
    log.say(`  ${change.subject}: ${change.title}${why}`);
    for (const line of changeLines(change)) log.say(`      ${line}`);
    const computed = shownNumbers(change).length;
    if (computed > 0) log.say(`      ${computed} ${computed === 1 ? 'number changes' : 'numbers change'} with it`);
  }
}

/** What cannot stand, at its place in data/changes.yaml or as it was typed. */
function stopForRefusals(refusals: readonly Refusal[], releaseInputs: ReleaseInputs): void {
  if (refusals.length === 0) return;
  const found = refusals.map(({ statement, message, fix }): string => {
    const place = releaseInputs.statements.find((candidate) => candidate === statement)?.place;
    if (place === undefined)
      return `--change "${statement.subject}: ${statement.kind} …"\n    ${message}\n    fix: ${fix}`;
    return printProblems([{ rule: 'changes', severity: 'error', place, message, fix }], files);
  });
  terminal.stop(`\n${found.join('\n\n')}\n\nNothing was released.`);
}

async function askWhy(draft: Draft): Promise<Statement[]> {
  if (!terminal.isAsking) {
    const lines = draft.missing.map(
      (change) => `    --change "${change.subject}: ${exampleKind(change)}: why it changed"`,
    );
    const kinds = Object.entries(CHANGE_KINDS).map(([kind, meaning]) => `    ${kind}: ${meaning}`);
    terminal.stop(
      `\nNothing was released: ${draft.missing.length === 1 ? 'a change has' : `${draft.missing.length} changes have`} no kind and reason. Say them so, or in ${CHANGES}:\n${lines.join('\n')}\nThe kinds are\n${kinds.join('\n')}`,
    );
  }
  const statements: Statement[] = [];
  for (const change of draft.missing) statements.push(await askOne(change));
  return statements;
}

function exampleKind({ what, step }: FoundChange): string {
  if (what !== 'changed') return what === 'added' ? 'addition' : 'withdrawal';
  return step === 'major' ? 'redefinition' : `correction since ${releases.at(-1)?.version ?? '1.0.0'}`;
}

async function askOne(change: FoundChange): Promise<Statement> {
  const kinds = Object.entries(CHANGE_KINDS) as [ChangeKind, string][];
  const listed = kinds.map(([kind, meaning], index) => `  ${index + 1}  ${kind}: ${meaning}`).join('\n');
  log.say(
    `\n${change.subject}: ${change.title}\n${changeLines(change)
      .map((line) => `    ${line}`)
      .join('\n')}`,
  );
  const { subject } = change;
  const versions = releases.map(({ version }) => version);
  const refusalOf = (statement: Statement): string | null => {
    const comparison = { changes: [change], flips: [], step: change.step, because: change.because };
    const [refused] = explain(comparison, [statement], earlier(releases)).refusals;
    return refused === undefined ? null : `${refused.message}; ${refused.fix}`;
  };
  const kind = await terminal.ask(`${listed}\nWhich kind of change is it? (number or name)`, (text) => {
    const chosen = kinds[Number(text) - 1]?.[0] ?? kinds.find(([name]) => name === text.toLowerCase())?.[0];
    if (chosen === undefined) return { refused: `type a number from 1 to ${kinds.length}, or the name` };
    const since = chosen === 'correction' ? (versions.at(-1) ?? null) : null;
    const refused = refusalOf({ subject, kind: chosen, since, reason: '-' });
    return refused === null ? { value: chosen } : { refused };
  });
  const since =
    kind !== 'correction'
      ? null
      : await terminal.ask(`In which release did the error first appear? (${versions.join(', ')})`, (text) =>
          versions.includes(text) ? { value: text } : { refused: `released are ${versions.join(', ')}` },
        );
  const reason = await terminal.ask('Why? A sentence that readers will see:', notEmpty);
  return { subject, kind, since, reason };
}

async function versionOf(draft: Draft, newest: FrozenRelease | null): Promise<string> {
  const accept = (text: string): Answer => {
    if (!VERSION_PATTERN.test(text)) return { refused: `three numbers with dots: ${draft.version}` };
    const refused = newest === null ? null : tooSmallAStep(text, newest.version, draft.step, draft.because);
    return refused === null ? { value: text } : { refused };
  };
  log.say(
    `proposed ${draft.version}: ${newest === null ? '' : `${STEP_IN_WORDS[draft.step]}, because `}${draft.because}`,
  );
  if (options.version !== undefined) return accepted('version', accept(options.version));
  return terminal.isAsking && options.yes !== true
    ? terminal.ask('Which number does it get? (press Enter to accept it)', accept, draft.version)
    : draft.version;
}

async function dateOf(newest: FrozenRelease | null): Promise<string> {
  const accept = (text: string): Answer => {
    const dated = day(text);
    if ('refused' in dated || newest === null || text >= newest.date) return dated;
    return { refused: `release ${newest.version} is dated ${newest.date}, and this one comes after it` };
  };
  if (options.date !== undefined) return accepted('date', accept(options.date));
  if (!terminal.isAsking) terminal.stop('\nNothing was released: say the date of the release with --date 2024-07-01.');
  return terminal.ask('Date of the release (year-month-day):', accept);
}

/** What was typed as an option, unless it is refused. */
function accepted(option: string, answer: Answer): string {
  return 'refused' in answer ? terminal.stop(`--${option}: ${answer.refused}.`) : answer.value;
}

/** Stops where the answer is no. */
async function confirm(question: string, proposed: 'yes' | 'no', otherwise: string): Promise<void> {
  if ((await terminal.ask(`${question} (yes, no)`, yesOrNo, proposed)) === 'no') terminal.stop(otherwise);
}

/** "visits.purpose: correction since 1.0.0: two rows were swapped" */
function statementFrom(text: string): Statement {
  const kinds = Object.keys(CHANGE_KINDS);
  const match = /^(?<subject>[^:]+): *(?<kind>[a-z ]+?)(?: since (?<since>[^ :]+))? *: *(?<reason>\S.*)$/s.exec(
    text.trim(),
  );
  const kind = kinds.find((known) => known === match?.groups?.kind) as ChangeKind | undefined;
  if (match?.groups === undefined || kind === undefined) {
    return terminal.stop(
      `--change "${text}" cannot be read.\n    fix: write the subject, the kind and the reason with colons between them: --change "visits.purpose: correction since 1.0.0: two rows were swapped"\n    the kinds are ${kinds.join(', ')}; the subject is what changed, or ${EVERYTHING}`,
    );
  }
  const { subject = '', since, reason = '' } = match.groups;
  return { subject: subject.trim(), kind, since: since ?? null, reason: reason.trim() };
}

function day(text: string): Answer {
  return isDay(text)
    ? { value: text }
    : { refused: `"${text}" is not a day; write year-month-day, such as 2024-07-01` };
}

function notEmpty(text: string): Answer {
  return text === '' ? { refused: 'type a sentence' } : { value: text };
}

function yesOrNo(text: string): Answer<'yes' | 'no'> {
  const answer = text.toLowerCase();
  if (answer === 'yes' || answer === 'y') return { value: 'yes' };
  return answer === 'no' || answer === 'n' ? { value: 'no' } : { refused: 'type yes or no' };
}

/** What is left to do, as it is typed where the command was started. */
function nextSteps(root: string | undefined): string[] {
  const build = root === undefined ? 'npm run build' : `npm run build -- --root ${quoted(root)}`;
  if (!isInGit(process.cwd())) {
    return [`next     ${build}, and keep a copy of ${RELEASES}: the report is in no git repository`];
  }
  const git = root === undefined ? 'git' : `git -C ${quoted(root)}`;
  return [`next     ${git} add ${RELEASES} && ${git} commit, then ${build}`];
}

function isInGit(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInGit(above));
}

/** A name with spaces is one word to the shell only in quotes. */
function quoted(name: string): string {
  return /^[\w./~:\\-]+$/.test(name) ? name : `"${name}"`;
}
