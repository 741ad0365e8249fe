// npm run published: brings the schemas that are published elsewhere, so that the tests hold our files against them too.
import path from 'node:path';
import { PROJECT } from '../build-report.ts';
import { ELSEWHERE, fetchPublished, PUBLISHED_FOLDER } from './published-elsewhere.ts';

const problems = await fetchPublished(ELSEWHERE, PUBLISHED_FOLDER);
for (const problem of problems) console.error(problem);
const fetched = ELSEWHERE.length - problems.length;
console.log(`${fetched} of ${ELSEWHERE.length} files are now in ${path.relative(PROJECT, PUBLISHED_FOLDER)}.`);
if (fetched > 0) console.log('npm test holds our files against them.');
if (problems.length > 0) process.exitCode = 1;
