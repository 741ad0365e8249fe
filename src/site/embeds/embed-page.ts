// What every page that other sites show in a frame has in common: no script, no request, its styles inside.
import { paletteCss } from '../../draw/theme.ts';
import { type Html, html, trusted } from '../html/html.ts';
import { EMBED_STYLE } from './embed-style.ts';

interface Frame {
  readonly title: string;
  /** What a browser calls the page. */
  readonly said: string;
  readonly language: string;
  /** CSS of fonts that stand inside; empty where the reader's own do. */
  readonly fontFaces: string;
}

export function embedPage({ title, said, language, fontFaces }: Frame, body: Html): string {
  const fonts = fontFaces === '' ? '' : `${fontFaces}\n`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${said}</title>
<style>${trusted(`${fonts}${paletteCss()}\n${EMBED_STYLE}`)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.text;
}
