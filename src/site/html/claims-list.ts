// Claims on a page: each sentence in quotes with who wrote it, the verdict, why, and all that a number must carry.
import type { JudgedClaim } from '../../count/judged-claims.ts';
import { carriedBy } from '../../tell/carried.ts';
import { claimLines, reasonOf, writtenLine } from '../../tell/claim-in-words.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from './html.ts';

/** `linkTo` makes a text a link to the figure that a claim is about. */
export function claimsList(
  judged: readonly JudgedClaim[],
  linkTo: (figure: JudgedClaim['figure'], text: string) => Html,
): Html {
  return html`<ul class="claims">${judged.map((each) => claimHtml(each, linkTo(each.figure, words.pages.claims.figure(carriedBy(each.figure).title))))}</ul>
`;
}

/** The id of the claim stands in it: two sentences may have the same words, about two rows or two figures. */
function claimHtml(judged: JudgedClaim, link: Html): Html {
  const { figure, row } = judged;
  const which =
    figure.kind !== 'rows' || row === null
      ? []
      : [{ name: words.pages.claims.row, text: words.pages.claims.rowOf(figure.table.label, row.row.id) }];
  return html`<li><blockquote><p>${words.pages.claims.quoted(judged.claim.text)}</p></blockquote>
<p class="note">${writtenLine(judged)}</p>
<p class="verdict ${judged.verdict.split(' ').slice(0, 2).join('-')}"><strong>${words.pages.claims.verdict(capitalised(words.claims.verdicts[judged.verdict]))}</strong> ${reasonOf(judged)}</p>
<dl data-claim="${judged.claim.id}">${[...which, ...claimLines(judged)].map(({ name, text }) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
<p class="source">${link}</p></li>
`;
}
