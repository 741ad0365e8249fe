// npm run build: the report in data/ and content/ -> _site. "--root folder" builds a report that stands elsewhere.
import { buildSite } from './site/build-site.ts';
import { terminal } from './terminal.ts';

const { root, unknown } = terminal.arguments(['--root']);
if (unknown.length > 0) terminal.stop(`npm run build does not know ${unknown.join(' ')}. It knows: --root folder`);
process.chdir(root);
const built = await buildSite(terminal.log());
process.exitCode = built ? 0 : 1;
