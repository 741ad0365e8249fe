// A YAML file as text -> its typed contents, or everything that is wrong with it.
import type { z } from 'zod';
import type { Problem } from '../figure/problem.ts';
import { type ShapedFile, shape } from './shape.ts';
import { readYaml, type YamlNode } from './yaml.ts';

/** An input file. `path` is relative to the report's folder, with forward slashes: data/figures/visits.yaml. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
  /** Of an image, whose text is empty. */
  readonly bytes?: Uint8Array;
}

/** `file` is null where something is wrong; `root` is there wherever the text is YAML. */
export function readShapedFile<Schema extends z.ZodType>(
  { path, text }: InputFile,
  schema: Schema,
): { file: ShapedFile<z.infer<Schema>> | null; root: YamlNode | null; problems: readonly Problem[] } {
  const { root, problems } = readYaml(path, text);
  if (problems.length > 0) return { file: null, root: null, problems };
  if (root !== null) return { ...shape(schema, root), root };
  const empty: Problem = {
    rule: 'yaml',
    severity: 'error',
    place: { file: path, line: 1, column: 1, length: 1 },
    message: 'the file is empty',
    fix: 'fill it, or delete it',
  };
  return { file: null, root, problems: [empty] };
}
