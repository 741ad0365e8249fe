// Eleventy's own entrance (npx eleventy): the same as npm run build, which checks first, builds beside and swaps in.
import { standsInTheWay } from './src/commands/preflight.js';

/** Builds and ends: what Eleventy would do by itself knows nothing of checks, and would wait for files that it cannot read. */
export default async function () {
  const obstacle = standsInTheWay();
  if (obstacle !== '') stop(obstacle);
  if (process.argv.length > 2)
    stop('npx eleventy does here what npm run build does, and takes no options. npm start serves and rebuilds.');
  // Loaded no sooner: an old Node cannot read TypeScript.
  const { buildSite } = await import('./src/site/editions/build-site.ts');
  const { terminal } = await import('./src/commands/terminal.ts');
  const built = await buildSite(terminal.log(), { releasedOnly: terminal.releasedOnly({}) });
  process.exit(built ? 0 : 1);
}

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}
