// Where the files of a chart stand inside an edition: pictures, data, citations, the page to embed. And the card of a page.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { Figure } from '../../figure/figure.ts';
import { EMBEDS } from './addresses.ts';

/** "visits.purpose/breakdown" -> "charts/visits/purpose/breakdown.png": stable, lower case, no version and no date. */
export function picturePath(chart: Chart | OwnChart, ending: 'png' | 'svg' | 'csv' | 'vl.json'): string {
  return `charts/${folderOf(chart.figure)}${chartName(chart)}.${ending}`;
}

/** Of the figure, whatever its charts: "charts/visits/purpose/citation.bib". */
export function citationPath(figure: Figure, ending: 'txt' | 'bib' | 'ris' | 'json'): string {
  return `charts/${folderOf(figure)}citation.${ending}`;
}

/** "visits.purpose" -> "visits/purpose/" */
function folderOf({ address }: Figure): string {
  return `${address.replaceAll('.', '/')}/`;
}

/** The kind, or the editor's name for a chart: unique for a figure. */
export function chartName(chart: Chart | OwnChart): string {
  return 'file' in chart ? `own-${chart.file.name}` : chart.kind.name;
}

/** The address of a page -> "cards/index.png", "cards/about.png" */
export function cardPath(page: string): string {
  return `cards/${page.replace(/\/$/, '') || 'index'}.png`;
}

/** Inside an edition: "embed/visits/purpose/breakdown/". */
export function embedAddress(chart: Chart | OwnChart): string {
  return `${EMBEDS}${folderOf(chart.figure)}${chartName(chart)}/`;
}
