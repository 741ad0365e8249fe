// Keeps data/_schema up to date: the schemas that the first line of every YAML file names for the editor.
import { existsSync, readFileSync } from 'node:fs';
import { editorSchemas } from '../../read/json-schema.ts';
import { writeFiles } from '../addresses/written-files.ts';

/** Writes the schemas that differ below the report's folder; returns how many. A report without data/ gets none. */
export function writeEditorSchemas(root: string): number {
  if (!existsSync(`${root}/data`)) return 0;
  const stale = editorSchemas().filter(({ path, contents }) => {
    const file = `${root}/${path}`;
    return !existsSync(file) || readFileSync(file, 'utf8') !== contents;
  });
  writeFiles(root, stale);
  return stale.length;
}
