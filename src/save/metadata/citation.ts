// CITATION.cff: how to cite the data (https://citation-file-format.github.io, 1.2.0), as reference managers read it.
import { dump } from 'js-yaml';
import type { Source } from '../../figure/report.ts';
import { words } from '../../words/words.ts';
import type { Saved } from '../download.ts';
import type { Properties } from '../json.ts';
import { creditOf, homeOf, licenceOf, permanentAddress, sourcesOfFigures, versionText } from './about.ts';
import { descriptionOf } from './statements.ts';

/** Each text in double quotes on a line of its own, so that no reader guesses at a type. */
const IN_QUOTES = { forceQuotes: true, quoteStyle: 'double', lineWidth: -1, noRefs: true } as const;

/** Licences without a name of their own are not in the list that the format allows: they are left to the other files. */
export function citationText(saved: Saved): string {
  const { report } = saved;
  const { known } = licenceOf(report.licence);
  const url = permanentAddress(report) ?? homeOf(report.address);
  const references = [
    ...new Map(
      sourcesOfFigures(saved)
        .map(reference)
        .map((one) => [JSON.stringify(one), one]),
    ).values(),
  ];
  const citation = {
    'cff-version': '1.2.0',
    message: words.files.HOW_TO_QUOTE,
    type: 'dataset',
    title: report.title,
    version: versionText(report.release),
    ...(report.release.date === null ? {} : { 'date-released': report.release.date }),
    authors: [{ name: report.publisher }],
    ...(known === null ? {} : { license: known.spdx }),
    ...(url === null ? {} : { url }),
    abstract: descriptionOf(saved),
    ...(references.length === 0 ? {} : { references }),
  };
  return dump(citation, IN_QUOTES);
}

function reference(source: Source): Properties {
  const { title, publisher, address, description } = creditOf(source);
  return {
    type: 'generic',
    title,
    authors: [{ name: publisher }],
    ...(address === null ? {} : { url: address }),
    notes: description,
  };
}
