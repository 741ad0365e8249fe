// The change log of a release as a page: what is reversed first, then every change with its kind, reason, old and new.
import Fraction from 'fraction.js';
import { figurePage } from '../../figure/figure.ts';
import type { ChangeLog, ExplainedFlip } from '../../release/change-log.ts';
import type { FieldChange, NumberChange, PrintedChange } from '../../release/changes.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { STEP_IN_WORDS } from '../../release/version.ts';
import { fieldLine, flipVerdict, kindOrWhat, shownNumbers } from '../../release/words.ts';
import { carriedBy } from '../../tell/carried.ts';
import { decimal, wholeNumber } from '../../tell/number.ts';
import { capitalised, sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { carriedHtml } from '../html/carried-html.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { type Edition, type PagePlace, waysFrom } from './edition.ts';
import { pageHtml } from './page-frame.ts';

const say = words.releases.changeLog;

export function changesPage(release: FrozenRelease, prepared: Prepared, edition: Edition): string {
  const place: PagePlace = { prepared, edition, ways: waysFrom(edition, CHANGES_PAGE) };
  const log = changeLogOf(release);
  const title = log.previous === null ? say.titleOfFirst : say.title(release.version);
  const page = { address: CHANGES_PAGE, title, headings: [], description: null, trail: [], figure: null };
  return pageHtml(page, changesHtml(log, place).text, place);
}

function changesHtml(log: ChangeLog, place: PagePlace): Html {
  const { ways } = place;
  const asData = say.files(
    html`<a href="${ways.pages}changes.csv" download>${say.csv}</a>`,
    html`<a href="${ways.pages}changes.json" download>${say.json}</a>`,
    html`<a href="${ways.top}releases/">${say.list}</a>`,
    html`<a href="${ways.top}releases/feed.xml">${say.feed}</a>`,
  );
  const files = html`<p>${asData}</p>
`;
  if (log.previous === null)
    return html`<p>${say.nothingBefore(html`<a href="${ways.pages === '' ? './' : ways.pages}">${say.report}</a>`)}</p>
${files}`;
  const previous = html`<a href="${ways.top}releases/${log.previous}/">${say.previous(log.previous)}</a>`;
  const compared = say.compared(previous, log.version, STEP_IN_WORDS[log.step ?? 'patch'], `${log.because}`);
  const [explained, others] = [
    log.changes.filter(({ kind }) => kind !== null),
    log.changes.filter(({ kind }) => kind === null),
  ];
  return html`<p>${compared}</p>
${log.flips.length === 0 ? null : flipsHtml(log, place)}
${explained.map((change) => changeHtml(change, log, place))}
${others.length === 0 ? null : html`<section class="change"><h2>${say.alsoChanged}</h2><ul>${others.map((change) => html`<li>${say.other(change.title, words.releases.became[change.what])}${change.fields.length === 0 ? null : html`<ul>${change.fields.map((field) => html`<li>${capitalised(fieldLine(field))}</li>`)}</ul>`}</li>`)}</ul></section>`}
${files}`;
}

/** Where the findings stand that a release changes. */
export const FLIPS_ID = 'changed-findings';

function flipsHtml(log: ChangeLog, place: PagePlace): Html {
  const { flips, changes } = log;
  return html`<section class="flips" id="${FLIPS_ID}" aria-labelledby="findings"><h2 id="findings">${say.findings}</h2>
${flips.map((flip) => flipHtml(flip, changes, place))}
${carriedHtml(
  flips.map(({ figure }) => figure),
  log,
)}</section>
`;
}

function flipHtml(flip: ExplainedFlip, changes: readonly ExplainedChange[], place: PagePlace): Html {
  const kind = changes.find(({ subject }) => subject === flip.subject)?.kind ?? null;
  return html`<div class="flip${flip.reverses ? ' reverses' : ''}"><p><strong>${words.releases.findings.verdict(flipVerdict(kind, flip.reverses))}</strong> ${linked(flip.figure, flip.question, place)}</p>
<dl><div><dt>${say.before}</dt><dd>${flip.before}</dd></div><div><dt>${say.now}</dt><dd>${flip.after}</dd></div></dl></div>
`;
}

function changeHtml(change: ExplainedChange, log: ChangeLog, place: PagePlace): Html {
  const { subject, title, since, reason, what, printed, reworded, fields, numbers } = change;
  const said = reason === null ? '' : since === null ? sentence(reason) : say.reasonSince(sentence(reason), since);
  const name = html`<strong class="kind">${capitalised(kindOrWhat(change))}</strong>`;
  const isThere = what !== 'removed' && place.prepared.byAddress.has(subject);
  const link = isThere ? linked(subject, say.figure, place) : html``;
  const computed = shownNumbers(change);
  return html`<section class="change" id="${changeId(subject)}"><h2>${capitalised(title)}</h2>
<p>${say.change(name, what === 'changed' ? '' : say.what(words.releases.became[what]), said, link)}</p>
${printed.length === 0 ? null : printedTable(say.asPrinted, printed)}
${reworded.length === 0 ? null : printedTable(say.otherWords, reworded)}
${fields.length === 0 ? null : html`<ul>${fields.slice(0, MOST_LINES).map((field) => html`<li>${weightWord(field)}${fieldLine(field)}</li>`)}</ul>${moreLine(fields)}`}
${computed.length === 0 ? null : html`<details><summary>${say.changesWithIt(wholeNumber(computed.length), computed.length === 1)}</summary>${numbersTable(computed, subject, place)}</details>`}
${carriedHtml([subject, ...numbers.map(({ figure }) => figure)], log, subject)}
</section>
`;
}

function weightWord({ weight }: FieldChange): Html | null {
  return weight === 'definition' ? html`${say.definition(html`<strong>${say.isDefinition}</strong>`)}` : null;
}

function printedTable(caption: string, entries: readonly PrintedChange[]): Html {
  return html`<div class="table" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
<thead><tr><td></td><th scope="col" class="number">${say.before}</th><th scope="col" class="number">${say.now}</th></tr></thead>
<tbody>${entries
    .slice(0, MOST_LINES)
    .map(
      ({ label, row, before, after }) =>
        html`<tr><th scope="row">${capitalised(row === null ? label : say.inRow(label, row))}</th><td class="number">${before ?? '–'}</td><td class="number">${after ?? '–'}</td></tr>`,
    )}</tbody></table></div>${moreLine(entries)}
`;
}

/** A long change is for the data file. */
const MOST_LINES = 60;

function moreLine({ length }: readonly unknown[]): Html | null {
  return length > MOST_LINES ? html`<p class="note">${say.cut(MOST_LINES, wholeNumber(length))}</p>` : null;
}

function numbersTable(numbers: readonly NumberChange[], subject: string, place: PagePlace): Html {
  const shown = numbers.slice(0, MOST_LINES);
  const readings = readingsOf(numbers);
  return html`<div class="table folds" role="group" aria-label="${say.numbers}" tabindex="0"><table>
<thead><tr><td></td><th scope="col" class="number">${say.before}</th><th scope="col" class="number">${say.now}</th><th scope="col" class="number">${say.difference}</th></tr></thead>
<tbody>${shown.map((number) => {
    const { figure, label, row, reading, words: of, before, after } = number;
    const isRead = reading !== null && (readings.get(figure)?.size ?? 0) > 1;
    const note = [
      of === '' ? null : of,
      isRead ? say.reading(reading) : null,
      figure === subject ? null : figureName(figure, subject, place),
    ];
    return html`<tr><th scope="row">${row === null ? capitalised(label) : say.inRow(capitalised(label), row)} <span class="note">${note.filter((part) => part !== null).join('; ')}</span></th><td class="number" data-column="${say.before}">${before ?? '–'}</td><td class="number" data-column="${say.now}">${after ?? '–'}</td><td class="number" data-column="${say.difference}">${differenceText(number)}</td></tr>`;
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
  const signed = `${difference.direction === 'up' ? '+' : '−'}${shown}`;
  return measure === 'count' ? signed : say.points(signed, shown === '1');
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
