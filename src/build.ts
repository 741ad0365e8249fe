// npm run build: the report in data/ and content/ -> _site. "--root folder" builds a report that stands elsewhere.
// "--released-only" leaves out working files that were not released; that is how it builds in CI, unless "--draft" is said.
import { buildSite } from './site/build-site.ts';
import { terminal } from './terminal.ts';

const options = terminal.options('build', { root: 'text', 'released-only': 'switch', draft: 'switch' });
terminal.enter(options.root);
const releasedOnly = terminal.releasedOnly(options);
const built = await buildSite(terminal.log(), { releasedOnly });
process.exitCode = built ? 0 : 1;
