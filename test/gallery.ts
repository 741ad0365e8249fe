// The gallery: every kind of chart by example, drawn from the test reports, as it stands on a page and in the frame in which it leaves
// one. Its drawings are the references in test/gallery/.

import path from 'node:path';
import { figuresOf } from '../src/count/figures.ts';
import { type Chart, chartOf, drawAsSvg, layOut, type Size } from '../src/draw/draw.ts';
import type { Fonts } from '../src/draw/font.ts';
import { FONT_FAMILY } from '../src/draw/render.ts';
import { inColours, type Mode, PALETTES } from '../src/draw/theme.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';

export interface Example {
  readonly name: string;
  readonly report: string;
  readonly address: string;
  readonly kind: string;
  /** What to look at. */
  readonly shows: string;
}

/** At least one a kind, in the order of the kinds. A name is its kind, and what makes it differ from the others of the kind. */
export const EXAMPLES: readonly Example[] = [
  example('headline', 'library-visits', 'visits', 'a number, and how much is not known of it'),
  example('headline, three questions', 'census-town', 'residents', 'a number that is divided by four questions'),
  example('denominators', 'nested-bases', 'complaints.cause', 'a part of a part, in the words of the source'),
  example('denominators, three steps', 'nested-bases', 'complaints.outcome', 'a part of a part of a part'),
  example('breakdown', 'library-visits', 'visits.purpose', 'two kinds of unknown, names under the bar'),
  example('breakdown, thin parts', 'census-town', 'residents.language', 'a part of a thousandth'),
  example('breakdown, nothing said', 'two-versions', 'appointments.reminded', 'unknown: the source does not say'),
  example('readings', 'garden-birds', 'forms.feeding', 'a sentence that can be read in two ways'),
  example('versions', 'two-versions', 'appointments.kept-first-version', 'two statements that do not agree'),
  example('coverage-grid', 'garden-birds', 'parks.counted', 'who sent something, one square a park'),
  example('coverage-bar', 'garden-birds', 'forms.returned', 'who sent something, too many for squares'),
  example('ranges', 'garden-birds', 'forms.food', 'parts that need not add up, in the words of the source'),
  example('ranges, two bases', 'nested-bases', 'complaints.cause', 'wide intervals, of all and of a part'),
  example('bounds', 'census-town', 'residents.religion', 'how far each share could reach'),
  example('bounds, words', 'garden-birds', 'forms.feeding', 'bounds of shares that are words'),
  example('trend', 'clinic-referrals', 'referrals.reason', 'four years, a gap, a break and a provisional value'),
  example('trend, thirty years', 'garden-birds', 'sightings.bird', 'many years, three gaps and a break'),
  example(
    'ranges, suppressed',
    'nested-bases',
    'complaints.answered',
    'a share that is held back has a word and no length',
  ),
  example('breakdown-rows', 'garden-birds', 'sightings.bird', 'rows of places or years, one bar each'),
  example('small-multiples', 'garden-birds', 'sightings.hour', 'rows whose parts need not add up'),
  example('small-multiples, years', 'clinic-referrals', 'referrals.reason', 'a year without figures keeps its place'),
  example('many-rows', 'garden-birds', 'sightings.parish', 'forty-eight rows in five bars'),
];

function example(name: string, report: string, address: string, shows: string): Example {
  return { name, report, address, kind: name.split(',')[0] as string, shows };
}

export const SIZES = ['narrow', 'wide', 'share'] as const satisfies readonly Size[];
export const MODES = ['light', 'dark'] as const satisfies readonly Mode[];

/** Every way in which a chart is drawn: what leaves its page is always light. */
export const FORMS: readonly (readonly [size: Size, mode: Mode])[] = SIZES.flatMap((size) =>
  MODES.filter((mode) => size !== 'share' || mode === 'light').map((mode) => [size, mode] as const),
);

const read = new Map<string, ReadonlyMap<string, Figure>>();

/** Every figure of a test report by its address. The report must have no problems. */
export function figuresIn(report: string): ReadonlyMap<string, Figure> {
  const known = read.get(report);
  if (known !== undefined) return known;
  const checked = readAndCheck(readInputs(path.join(import.meta.dirname, 'reports', report)));
  if (checked.report === null || checked.problems.length > 0) throw new Error(`${report} has problems`);
  const figures = byAddress(figuresOf(checked.report));
  read.set(report, figures);
  return figures;
}

export function chartOfExample({ report, address, kind }: Example): Chart {
  return chartOf(figuresIn(report).get(address) as Figure, kind);
}

/** "breakdown, thin parts" -> "breakdown-thin-parts.wide.dark.svg" */
export function fileOf({ name }: Example, size: Size, mode: Mode): string {
  return `${name.replaceAll(/[ ,]+/g, '-')}.${size}.${mode}.svg`;
}

/** Every reference drawing by the name of its file: audited, in colours, and a file of its own. */
export async function references(fonts: Fonts = loadFonts()): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const each of EXAMPLES) {
    const chart = chartOfExample(each);
    const { share, ...onPage } = await drawAsSvg(chart, fonts);
    const drawn = { ...onPage, share: share.svg };
    for (const [size, mode] of FORMS)
      files.set(fileOf(each, size, mode), standalone(drawn[size], layOut(chart, size, fonts).id, mode));
  }
  return files;
}

/** Colours and a ground of its own, ids that no other mode has, the font named once, thousandths of a pixel, an element a line. */
function standalone(svg: string, id: string, mode: Mode): string {
  const ground = `<rect x="-1" width="100%" height="100%" fill="var(--paper)"/>`;
  const used = svg.replaceAll(/<pattern id="([^"]+)".*?<\/pattern>/g, (pattern, name: string) =>
    svg.includes(`url(#${name})`) ? pattern : '',
  );
  return `${inColours(used.replace('</defs>', `</defs>${ground}`), PALETTES[mode])
    .replaceAll(` font-family="${FONT_FAMILY}"`, '')
    .replace(' class="drawing"', ` font-family="${FONT_FAMILY}"`)
    .replaceAll(/ (class|aria-hidden|aria-roledescription|role)="(?!img)[^"]*"/g, '')
    .replaceAll(id, `${id}-${mode}`)
    .replaceAll(/(?<=(?: d="|translate\()[^"]*\.\d{3})\d+/g, '')
    .replaceAll('><', '>\n<')}\n`;
}
