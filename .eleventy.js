// Eleventy's own entrance (npx eleventy). npm run build is the safe way: it builds beside and swaps in.
import { mkdirSync } from 'node:fs';
import { hasErrors } from './src/check/check.ts';
import { openDrawingDesk } from './src/site/drawing-desk.ts';
import { configure } from './src/site/eleventy.ts';
import { inputProblems, readInputs } from './src/site/inputs.ts';
import { prepare, readAndCheck } from './src/site/prepare.ts';
import { printProblems } from './src/site/problems.ts';

export default async function (eleventy) {
  const files = readInputs('.');
  const checked = readAndCheck(files, inputProblems('.', files));
  if (checked.report === null || hasErrors(checked.problems)) throw new Error(printProblems(checked.problems, files));
  const input = 'node_modules/.cache/pages';
  mkdirSync(input, { recursive: true });
  const desk = openDrawingDesk('.');
  eleventy.on('eleventy.after', () => desk.close());
  const prepared = await prepare(checked, desk, () => {});
  return configure(eleventy, prepared, input, '_site');
}
