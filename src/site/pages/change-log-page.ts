// The change log of a release as a page: what is reversed first, then every change with its kind, reason, old and new.
import Fraction from 'fraction.js';
import { figurePage } from '../../figure/figure.ts';
import type { ChangeLog, ExplainedFlip } from '../../release/change-log.ts';
import type { FieldChange, NumberChange, PrintedChange } from '../../release/changes.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { STEP_IN_WORDS } from '../../release/version.ts';
import { fieldLine, flipVerdict, shownNumbers } from '../../release/words.ts';
import { carriedBy } from '../../tell/carried.ts';
import { decimal, wholeNumber } from '../../tell/number.ts';
import { capitalised, sentence } from '../../tell/phrase.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { carriedHtml } from '../html/carried-html.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { type Edition, type PagePlace, waysFrom } from './edition.ts';
import { pageHtml } from './page-frame.ts';

export function changesPage(release: FrozenRelease, prepared: Prepared, edition: Edition): string {
  const place: PagePlace = { prepared, edition, ways: waysFrom(edition, CHANGES_PAGE) };
  const log = changeLogOf(release);
  const title = log.previous === null ? 'The first release' : `What changed in release ${release.version}`;
  const page = { address: CHANGES_PAGE, title, headings: [], description: null, trail: [], figure: null };
  return pageHtml(page, changesHtml(log, place).text, place);
}

function changesHtml(log: ChangeLog, place: PagePlace): Html {
  const { ways } = place;
  const files = html`<p>The same as data: <a href="${ways.pages}changes.csv" download>CSV</a>, <a href="${ways.pages}changes.json" download>JSON</a>. All releases: <a href="${ways.top}releases/">list</a>, <a href="${ways.top}releases/feed.xml">feed</a>.</p>
`;
  if (log.previous === null)
    return html`<p>Nothing was published before, so nothing is compared. <a href="${ways.pages === '' ? './' : ways.pages}">The report</a></p>
${files}`;
  const previous = html`<a href="${ways.top}releases/${log.previous}/">release ${log.previous}</a>`;
  const [explained, others] = [
    log.changes.filter(({ kind }) => kind !== null),
    log.changes.filter(({ kind }) => kind === null),
  ];
  return html`<p>Compared with ${previous}, number by number. Its number is ${log.version}: ${STEP_IN_WORDS[log.step ?? 'patch']}, because ${log.because}.</p>
${log.flips.length === 0 ? null : flipsHtml(log, place)}
${explained.map((change) => changeHtml(change, log, place))}
${others.length === 0 ? null : html`<section class="change"><h2>Also changed</h2><ul>${others.map((change) => html`<li>${change.title}: ${change.what}${change.fields.length === 0 ? null : html`<ul>${change.fields.map((field) => html`<li>${capitalised(fieldLine(field))}</li>`)}</ul>`}</li>`)}</ul></section>`}
${files}`;
}

/** What a step between two release numbers tells whoever uses the files. */
/** Where the findings stand that a release changes. */
export const FLIPS_ID = 'changed-findings';

function flipsHtml(log: ChangeLog, place: PagePlace): Html {
  const { flips, changes } = log;
  return html`<section class="flips" id="${FLIPS_ID}" aria-labelledby="findings"><h2 id="findings">Findings that change</h2>
${flips.map((flip) => flipHtml(flip, changes, place))}
${carriedHtml(
  flips.map(({ figure }) => figure),
  log,
)}</section>
`;
}

function flipHtml(flip: ExplainedFlip, changes: readonly ExplainedChange[], place: PagePlace): Html {
  const kind = changes.find(({ subject }) => subject === flip.subject)?.kind ?? null;
  return html`<div class="flip${flip.reverses ? ' reverses' : ''}"><p><strong>${flipVerdict(kind, flip.reverses)}.</strong> ${linked(flip.figure, flip.question, place)}</p>
<dl><div><dt>Before</dt><dd>${flip.before}</dd></div><div><dt>Now</dt><dd>${flip.after}</dd></div></dl></div>
`;
}

function changeHtml(change: ExplainedChange, log: ChangeLog, place: PagePlace): Html {
  const { subject, title, kind, since, reason, what, printed, reworded, fields, numbers } = change;
  const origin = since === null ? null : html` The error first appeared in release ${since}.`;
  const computed = shownNumbers(change);
  return html`<section class="change" id="${changeId(subject)}"><h2>${capitalised(title)}</h2>
<p><strong class="kind">${capitalised(kind ?? what)}</strong>${what === 'changed' ? null : html` (${what})`}. ${reason === null ? null : sentence(reason)}${origin} ${what === 'removed' || !place.prepared.byAddress.has(subject) ? null : linked(subject, 'The figure', place)}</p>
${printed.length === 0 ? null : printedTable('As printed', printed)}
${reworded.length === 0 ? null : printedTable('Other words, the same number', reworded)}
${fields.length === 0 ? null : html`<ul>${fields.slice(0, MOST_LINES).map((field) => html`<li>${weightWord(field)}${fieldLine(field)}</li>`)}</ul>${moreLine(fields)}`}
${computed.length === 0 ? null : html`<details><summary>${computed.length === 1 ? 'One number changes with it' : `${wholeNumber(computed.length)} numbers change with it`}</summary>${numbersTable(computed, subject, place)}</details>`}
${carriedHtml([subject, ...numbers.map(({ figure }) => figure)], log, subject)}
</section>
`;
}

function weightWord({ weight }: FieldChange): Html | null {
  return weight === 'definition' ? html`<strong>Definition</strong>: ` : null;
}

function printedTable(caption: string, entries: readonly PrintedChange[]): Html {
  return html`<div class="table" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><td></td><th scope="col" class="number">Before</th><th scope="col" class="number">Now</th></tr></thead>
<tbody>${entries
    .slice(0, MOST_LINES)
    .map(
      ({ label, row, before, after }) =>
        html`<tr><th scope="row">${capitalised(row === null ? label : `${label}, ${row}`)}</th><td class="number">${before ?? '–'}</td><td class="number">${after ?? '–'}</td></tr>`,
    )}</tbody></table></div>${moreLine(entries)}
`;
}

/** A long change is for the data file. */
const MOST_LINES = 60;

function moreLine({ length }: readonly unknown[]): Html | null {
  return length > MOST_LINES
    ? html`<p class="note">The first ${MOST_LINES} of ${wholeNumber(length)}; all of them stand in the data file.</p>`
    : null;
}

function numbersTable(numbers: readonly NumberChange[], subject: string, place: PagePlace): Html {
  const shown = numbers.slice(0, MOST_LINES);
  const readings = readingsOf(numbers);
  return html`<div class="table folds" role="group" aria-label="Numbers that change" tabindex="0"><table>
<thead><tr><td></td><th scope="col" class="number">Before</th><th scope="col" class="number">Now</th><th scope="col" class="number">Difference</th></tr></thead>
<tbody>${shown.map((number) => {
    const { figure, label, row, reading, words, before, after } = number;
    const isRead = reading !== null && (readings.get(figure)?.size ?? 0) > 1;
    const note = [
      words === '' ? null : words,
      isRead ? `reading: ${reading}` : null,
      figure === subject ? null : figureName(figure, subject, place),
    ];
    return html`<tr><th scope="row">${capitalised(label)}${row === null ? null : `, ${row}`} <span class="note">${note.filter((part) => part !== null).join('; ')}</span></th><td class="number" data-column="Before">${before ?? '–'}</td><td class="number" data-column="Now">${after ?? '–'}</td><td class="number" data-column="Difference">${differenceText(number)}</td></tr>`;
  })}</tbody></table></div>${moreLine(numbers)}`;
}

/** Two readings of one source give two numbers of the same name. */
function readingsOf(numbers: readonly NumberChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { figure, reading } of numbers) {
    if (reading === null) continue;
    found.set(figure, (found.get(figure) ?? new Set()).add(reading));
  }
  return found;
}

/** Numbers of other figures follow from what changed: which figure is said by its question, or by its title. */
function figureName(figure: string, subject: string, { prepared }: PagePlace): string {
  const found = prepared.byAddress.get(figure);
  if (found === undefined) return figure;
  const [population] = subject.split('.');
  if (found.kind === 'population' || found.population.id !== population) return carriedBy(found).title;
  return found.kind === 'rows' ? found.table.question : found.counted.breakdown.question;
}

/** "+1.2 percentage points", "−21"; a dash where words leave one of the two numbers open. */
function differenceText({ difference, measure }: NumberChange): string {
  if (difference === null) return '–';
  const exact = new Fraction(difference.by);
  const decimals = measure === 'count' ? 0 : 1;
  const shown = exact.round(decimals).equals(0) ? difference.by : shortly(exact, decimals);
  const unit = measure === 'count' ? '' : shown === '1' ? ' percentage point' : ' percentage points';
  return `${difference.direction === 'up' ? '+' : '−'}${shown}${unit}`;
}

/** "2" and "0.6", never "2.0". */
function shortly(value: Fraction, decimals: number): string {
  return decimal(value, value.round(decimals).d === 1n ? 0 : decimals);
}

function linked(figure: string, text: string, { prepared, ways }: PagePlace): Html {
  return prepared.byAddress.has(figure)
    ? html`<a href="${ways.pages}${figurePage(figure)}">${text}</a>`
    : html`${text}`;
}

/** "caveat one-day" -> "change-caveat-one-day" */
export function changeId(subject: string): string {
  return `change-${subject.replaceAll(/[^a-z0-9.]+/g, '-')}`;
}
