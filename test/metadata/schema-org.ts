// The terms of schema.org, and what breaks their rules. https://schema.org/docs/datamodel.html
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loose } from './cases.ts';

const { types, properties } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/schema-org-terms.json'), 'utf8'),
) as {
  types: Record<string, string[]>;
  properties: Record<string, { on: string[]; holds: string[] }>;
};

/** For readers of JSON-LD that may ask no other host: every term is one of schema.org. */
export const CONTEXTS = { 'https://schema.org/': { '@context': { '@vocab': 'https://schema.org/' } } };

/** Every property must be one of its type, and hold what schema.org says that it holds. */
export function schemaOrgProblems(node: Loose, at = ''): string[] {
  const type = node['@type'] as string;
  if (types[type] === undefined) return [`${at} there is no ${type}`];
  return Object.entries(node as Record<string, Loose>).flatMap(([key, value]) => {
    if (key.startsWith('@')) return [];
    const term = properties[key];
    if (term === undefined || !term.on.some((each) => isA(type, each)))
      return [`${at}/${key} is no property of ${type}`];
    return (Array.isArray(value) ? value : [value]).flatMap((each: Loose) => {
      if (typeof each === 'object' && each !== null) {
        const fits = term.holds.some((wanted) => isA(each['@type'], wanted));
        return [
          ...(fits ? [] : [`${at}/${key} holds no ${each['@type']}`]),
          ...schemaOrgProblems(each, `${at}/${key}`),
        ];
      }
      return term.holds.some((wanted) => isSimple(each, wanted)) ? [] : [`${at}/${key} holds no ${each}`];
    });
  });
}

function isA(type: string, wanted: string): boolean {
  return type === wanted || (types[type] ?? []).some((parent) => isA(parent, wanted));
}

function isSimple(value: Loose, wanted: string): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (wanted === 'Text') return true;
  if (wanted === 'URL') return URL.canParse(value, 'https://a.example/') && !/\s/.test(value);
  return (wanted === 'Date' || wanted === 'DateTime') && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
