// npm run build: the report in data/ and content/ -> _site. "--root folder" builds a report that stands elsewhere.
import { buildSite } from './site/build-site.ts';
import { terminal } from './terminal.ts';

const { root } = terminal.options('build', ['root']);
terminal.enter(root);
const built = await buildSite(terminal.log());
process.exitCode = built ? 0 : 1;
