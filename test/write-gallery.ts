// npm run gallery: draws the references in test/gallery/ and their page anew. Look at what changed before it is committed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { references } from './gallery.ts';
import { galleryPage } from './gallery-page.ts';

const folder = path.join(import.meta.dirname, 'gallery');
const files = await references();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
for (const [name, svg] of files) writeFileSync(path.join(folder, name), svg);
writeFileSync(path.join(folder, 'index.html'), galleryPage(files));
console.log(`wrote    ${files.size} drawings, and test/gallery/index.html, which shows them`);
