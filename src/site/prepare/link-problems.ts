// [the method](metod/): a link to a page, a heading, a figure or a file that is not on the site
import type { Problem } from '../../figure/problem.ts';
import type { Prose } from '../../figure/prose.ts';
import { closest, listed } from '../../read/shape.ts';
import { addressOf } from '../addresses/addresses.ts';
import { decoded, isElsewhere, linkTo, namesImage, targetOf } from '../addresses/links.ts';
import type { Standing } from '../addresses/site-map.ts';
import { headingId } from '../inputs/markdown.ts';

/** `isThere` knows what else stands on the site, such as the pages of older releases. */
export function linkProblems(
  pages: readonly Prose[],
  map: ReadonlyMap<string, Standing>,
  isThere: (address: string) => boolean,
): Problem[] {
  return pages.flatMap(({ file, links }) =>
    links.flatMap(({ kind, to, place }): Problem[] => {
      const isTold = kind === 'image' ? isElsewhere(to) || !namesImage(to) : isElsewhere(to) && !to.startsWith('//');
      const fault = isTold ? null : faultOf(to, addressOf(file), map, isThere);
      return fault === null ? [] : [{ rule: 'links', severity: 'error', place, ...fault }];
    }),
  );
}

function faultOf(
  to: string,
  from: string,
  map: ReadonlyMap<string, Standing>,
  isThere: (address: string) => boolean,
): Pick<Problem, 'message' | 'fix'> | null {
  const say = (message: string, fix: string) => ({ message, fix });
  if (to === '') return say('the link does not say where it leads', 'write it in the round brackets: [About](about/)');
  if (to.startsWith('//')) return say(`"${to}" does not say how to reach its host`, `write https:${to}`);
  const target = targetOf(to, from);
  const standing = target === null ? undefined : map.get(target.address);
  if (to.startsWith('/') || target === null || (standing === undefined && !isThere(target.address)))
    return say(whyNot(to, target !== null), instead(to, from, map));
  const { address, id } = target;
  if (id === null || standing?.ids == null || standing.ids.includes(id)) return null;
  const there = address === from ? '' : linkTo(address, from);
  const own = [`part-${id}`, headingId(id)].find((known) => standing.ids?.includes(known));
  const known = listed(standing.ids.map((each) => `${there}#${each}`));
  const message = `no heading and no figure ${there === '' ? 'of this page' : `of the page ${there}`} has the id "${id}"`;
  const near = closest(id, standing.ids);
  if (own !== undefined) return say(message, `write ${there}#${own}`);
  return say(message, near === null ? `there are ${known}` : `did you mean ${there}#${near}?`);
}

function whyNot(to: string, isInside: boolean): string {
  if (to.startsWith('/')) return `"${to}" begins at the top of its host, and a site may stand in a folder there`;
  if (!isInside) return `"${to}" leads out of the site`;
  return /\.md(#|$)/.test(to) ? `"${to}" is a file, and readers see its page` : `nothing stands at "${decoded(to)}"`;
}

/** The address that was meant, as it is typed on the page at `from`; else those of all pages. */
function instead(to: string, from: string, map: ReadonlyMap<string, Standing>): string {
  const [named = '', id] = to.split('#');
  const bare = named.replace(/^[./]*(content\/)?/, '');
  const page = addressOf(bare.replace(/\/$/, ''));
  const inFolder = `${from.replace(/[^/]+\/$/, '')}${page}`;
  const wanted = [bare, page, inFolder, targetOf(to, from)?.address ?? bare];
  const found = wanted.find((address) => map.has(address));
  if (found !== undefined) return `write ${linkTo(found, from)}${id === undefined ? '' : `#${id}`}`;
  const known = [...map.keys()];
  const near = wanted.flatMap((address) => closest(address, known) ?? [])[0];
  const pages = [...map].filter(([address, { ids }]) => ids !== null && address !== from);
  const all = listed(pages.map(([address]) => linkTo(address, from)));
  if (near !== undefined) return `did you mean ${linkTo(near, from)}?`;
  if (namesImage(to)) return 'put the image beside the page in content/, and write its name alone';
  return `the address of a page ends with "/", that of a file has its ending${all === '' ? '' : `; the other pages are ${all}`}`;
}
