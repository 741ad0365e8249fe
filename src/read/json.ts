// A YAML tree -> plain values, for files that are not figures: unquoted scalars become numbers, booleans and null as the
// core schema of YAML 1.2 says (https://yaml.org/spec/1.2.2/#103-core-schema), quoted ones stay text.
import type { Json } from '../figure/own-chart.ts';
import type { YamlNode } from './yaml.ts';

export function jsonOf(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.isQuoted ? node.text : scalarOf(node.text);
  if (node.kind === 'list') return node.items.map(jsonOf);
  return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, jsonOf(value)]));
}

/** Infinity and "not a number" are no values of JSON and stay text. */
function scalarOf(text: string): Json {
  if (/^(null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/.test(text)) {
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }
  return /^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text) ? Number(text) : text;
}
