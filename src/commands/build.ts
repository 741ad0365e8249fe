// npm run build: the report in data/ and content/ -> _site. "--root folder" builds a report that stands elsewhere.
// "--released-only" leaves out working files that were not released; that is how it builds in CI, unless "--draft" is said.
import { buildSite } from '../site/editions/build-site.ts';
import { ROOT, terminal } from './terminal.ts';

const options = terminal.options('build', 'checks the report and writes it to _site', {
  root: ROOT,
  'released-only': { form: 'switch', says: 'leave out what was not released; so it is where CI is set' },
  draft: { form: 'switch', says: 'build the draft of the next release, also where CI is set' },
});
terminal.enter(options.root);
const releasedOnly = terminal.releasedOnly(options);
const built = await buildSite(terminal.log(), { releasedOnly });
process.exitCode = built ? 0 : 1;
