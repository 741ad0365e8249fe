// The page of the gallery: every kind with what it needs, its examples narrow and wide, in light and dark, and in the frame in which
// they leave a page. No script.
import { escapeUTF8 } from 'entities';
import { KINDS } from '../src/draw/kinds.ts';
import { PALETTES } from '../src/draw/theme.ts';
import { EXAMPLES, FORMS, fileOf, MODES } from './gallery.ts';

/** Drawings stand in the page itself: a picture in a file of its own would not get the page's font. */
export function galleryPage(files: ReadonlyMap<string, string>): string {
  const kinds = KINDS.map(({ name, of, needs }) => {
    const examples = EXAMPLES.filter(({ kind }) => kind === name).map((each) => {
      const drawings = MODES.map((mode) => {
        const sizes = FORMS.filter(([, own]) => own === mode).map(([size]) => size);
        const all = sizes.reverse().map((size) => `<div>${files.get(fileOf(each, size, mode))}</div>`);
        return `<div class="${mode}">\n${all.join('\n')}\n</div>`;
      });
      return `<h3>${escapeUTF8(each.name)}</h3>\n<p>${escapeUTF8(`${each.shows}: ${each.address} of test/reports/${each.report}`)}</p>\n${drawings.join('\n')}`;
    });
    return `<section id="${name}">\n<h2>${name}</h2>\n<p>Of a ${FIGURES[of]}. Needs: ${escapeUTF8(needs)}.</p>\n${examples.join('\n')}\n</section>`;
  });
  const contents = KINDS.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kinds of chart</title>
<style>
${FACES}
${LOOK}
</style>
</head>
<body>
<h1>Kinds of chart</h1>
<p>Every kind by example, from made-up reports: in the frame in which it leaves a page, wide and narrow on a page, in light and dark. Written by npm run gallery.</p>
<ul>
${contents}
</ul>
${kinds.join('\n')}
</body>
</html>
`;
}

const FIGURES = { population: 'number', breakdown: 'breakdown', rows: 'breakdown over rows' } as const;

/** Served beside a report the page takes the report's fonts; opened as a file, those of the package. */
const FACES = [400, 600]
  .map((weight) => {
    const name = `source-sans-3-latin-${weight}-normal.woff2`;
    const places = ['../assets/fonts', '../../node_modules/@fontsource/source-sans-3/files'];
    const sources = places.map((folder) => `url(${folder}/${name}) format("woff2")`);
    return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: ${sources.join(', ')}; }`;
  })
  .join('\n');

const LOOK = `body { margin: 0; padding: 1rem; font: 16px/1.5 "Source Sans 3", Arial, sans-serif; color: #16202a; }
section { border-top: 2px solid; margin-top: 2.5rem; }
h2, h3 { margin-bottom: 0; }
h2 + p, h3 + p { margin-top: 0; }
svg { display: block; max-width: 100%; height: auto; }
${MODES.map((mode) => `.${mode} { background: ${PALETTES[mode].paper}; }`).join('\n')}
.light, .dark { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.5rem; padding: 1rem; margin: 0 -1rem; }
.light > div, .dark > div { min-width: 0; }`;
