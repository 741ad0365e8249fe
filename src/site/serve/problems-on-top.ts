// Problems on top of every page that is served, or alone where there is no page yet.
import type { ServerResponse } from 'node:http';
import { escapeUTF8 } from 'entities';

/** The package hands HTML as one string to `end`, where it also adds its own script. */
export function putOnTop(response: ServerResponse, alert: string): void {
  const end = response.end.bind(response);
  response.end = ((body?: unknown, ...rest: []) => {
    const isPage = typeof body === 'string' && String(response.getHeader('Content-Type')).startsWith('text/html');
    return end(isPage ? withAlert(body, alert) : body, ...rest);
  }) as ServerResponse['end'];
}

function withAlert(page: string, alert: string): string {
  return /<body\b/i.test(page) ? page.replace(/<body\b[^>]*>/i, (body) => `${body}\n${alert}`) : alert + page;
}

export const PROBLEMS_ONLY = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not built yet</title>
</head>
<body style="margin: 0">
</body>
</html>
`;

// Its own colours, the same in light and dark; it stays in sight where the page is scrolled to.
const LOOK = `position: sticky; top: 0; z-index: 9; box-sizing: border-box; max-height: 60vh; overflow: auto; margin: 0;
padding: 0.8em 1em; border: 0 solid #b3261e; border-width: 0 0 0 0.5em; background: #fff1ef; color: #3a0b08;
color-scheme: light; font: 14px/1.45 ui-monospace, Menlo, Consolas, monospace; text-align: left;
white-space: pre-wrap; overflow-wrap: anywhere`;

export function alertHtml(problems: string): string {
  return `<pre role="alert" style="${LOOK}">${escapeUTF8(problems)}</pre>\n`;
}
