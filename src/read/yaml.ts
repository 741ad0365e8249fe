// YAML text -> a tree in which every key and value knows its place. Scalars stay text, exactly as printed:
// "2,379", "no", "007" and "12.30" must not become anything else before the value grammar has read them.
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { Place } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly node: YamlNode;
}

export type YamlNode =
  | { readonly kind: 'scalar'; readonly text: string; readonly isQuoted: boolean; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly place: Place }
  | { readonly kind: 'mapping'; readonly entries: readonly YamlEntry[]; readonly place: Place };

/** Deep enough for every file of the format, shallow enough that a hostile one is refused at once. */
const MAX_DEPTH = 20;

/**
 * Reads one YAML file. Never throws for bad input: whatever is wrong comes back as problems. `hasShorthand` says whether "[c]"
 * without quotes is the shorthand for a suppressed number; elsewhere it is a list.
 */
export function readYaml(
  file: string,
  text: string,
  { hasShorthand } = { hasShorthand: true },
): { readonly root: YamlNode | null; readonly problems: readonly Problem[] } {
  const locate = placeFinder(file, text);
  const problems: Problem[] = [];
  const report = (place: Place, message: string, fix: string): void => {
    problems.push(error('yaml', place, message, fix));
  };
  let events: Event[];
  try {
    events = parseEvents(text, { filename: file, maxDepth: MAX_DEPTH });
  } catch (refused) {
    if (!(refused instanceof YAMLException)) throw refused;
    const place = locate(refused.mark?.position ?? 0, 1);
    const lines = text.split('\n');
    const fix = yamlFix(refused.reason, lines[place.line - 1] ?? '');
    const bare = fix === INDENTATION ? lineWithoutKey(file, lines, place.line) : null;
    if (bare === null) report(place, `this is not YAML: ${refused.reason}`, fix);
    else {
      const message = 'no key can be read in this line: its colon, or the space behind it, may be missing';
      report(
        bare.place,
        message,
        `if "${bare.word}" is a key, write ${bare.word}: and a space behind it; if not, ${INDENTATION}`,
      );
    }
    return { root: null, problems };
  }
  const tree = treeOf(text, events, locate, report, hasShorthand);
  return { root: problems.length > 0 ? null : tree, problems };
}

/** The tree of the events. An empty value has no place of its own: it is reported at the key before it. */
function treeOf(
  text: string,
  events: readonly Event[],
  locate: (offset: number, length: number) => Place,
  report: (place: Place, message: string, fix: string) => void,
  hasShorthand: boolean,
): YamlNode | null {
  let position = 1;
  let lastScalar = locate(0, 1);
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1)
    report(locate(0, 1), 'the file holds more than one YAML document', 'keep one, or make two files of it');
  const next = events[position];
  return documents !== 1 || next === undefined || next.type === EVENT_ID.POP ? null : node();

  function node(): YamlNode {
    const event = events[position++];
    if (event === undefined) throw new Error('YAML events ended inside a value');
    if ('tagStart' in event && event.tagStart >= 0) {
      const place = locate(event.tagStart, event.tagEnd - event.tagStart);
      report(place, 'a YAML tag stands here', 'remove it: every value is read as the text that the source prints');
    }
    if ('anchorStart' in event && event.anchorStart >= 0) {
      const place = locate(event.anchorStart, event.anchorEnd - event.anchorStart);
      report(place, 'a YAML anchor or alias stands here', 'write the value out: each number keeps its own place');
    }
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalar(event);
      case EVENT_ID.SEQUENCE: {
        const items: YamlNode[] = [];
        while (!atEnd()) items.push(node());
        return { kind: 'list', items, place: locate(event.start, 1) };
      }
      case EVENT_ID.MAPPING:
        return { kind: 'mapping', entries: entries(), place: locate(event.start, 1) };
      case EVENT_ID.ALIAS:
        return { kind: 'scalar', text: '', isQuoted: true, place: locate(event.anchorStart, 1) };
      default:
        throw new Error(`unexpected YAML event ${event.type}`);
    }
  }

  function scalar(event: ScalarEvent): YamlNode {
    if (event.valueStart >= 0) {
      // A text over several lines begins at its first letter, not at the margin.
      const margin = /^\s*/.exec(text.slice(event.valueStart, event.valueEnd))?.[0].length ?? 0;
      const from = Math.min(event.valueStart + margin, event.valueEnd);
      lastScalar = locate(from, event.valueEnd - from);
    }
    return {
      kind: 'scalar',
      text: getScalarValue(text, event),
      isQuoted: event.style !== SCALAR_STYLE.PLAIN,
      place: lastScalar,
    };
  }

  function entries(): YamlEntry[] {
    const found: YamlEntry[] = [];
    const seen = new Map<string, Place>();
    while (!atEnd()) {
      const keyNode = node();
      const entry = valueFor(keyNode);
      if (keyNode.kind !== 'scalar') {
        report(keyNode.place, 'a key is a list or a mapping', 'use a plain word as the key');
        continue;
      }
      const { text: key, place: keyPlace } = keyNode;
      const first = seen.get(key);
      if (key === '__proto__') {
        report(keyPlace, '"__proto__" cannot be a key', 'choose another word');
      } else if (first !== undefined) {
        const message = `the key "${key}" stands here a second time; the first is in line ${first.line}`;
        report(keyPlace, message, 'keep one of the two, or rename one');
      } else {
        seen.set(key, keyPlace);
        found.push({ key, keyPlace, node: entry });
      }
    }
    return found;
  }

  /** "[c]" without quotes is a list to YAML; where a value stands it is the shorthand for a suppressed number. */
  function valueFor(key: YamlNode): YamlNode {
    const value = node();
    if (!hasShorthand) return value;
    const [only, ...others] = value.kind === 'list' ? value.items : [];
    const isShorthand = only?.kind === 'scalar' && others.length === 0 && /^(c|x|z|low)$/.test(only.text);
    if (!isShorthand || (key.kind === 'scalar' && key.text === 'caveats')) return value;
    return {
      kind: 'scalar',
      text: `[${only.text}]`,
      isQuoted: true,
      place: { ...only.place, column: only.place.column - 1, length: only.place.length + 2 },
    };
  }

  function atEnd(): boolean {
    const event = events[position];
    if (event === undefined || event.type === EVENT_ID.POP) {
      position++;
      return true;
    }
    return false;
  }
}

/** Offsets of line starts are found once; each place is then a binary search. */
function placeFinder(file: string, text: string): (offset: number, length: number) => Place {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset, length) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    let first = 0;
    let last = lineStarts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((lineStarts[middle] ?? 0) <= inside) first = middle;
      else last = middle - 1;
    }
    return { file, line: first + 1, column: inside - (lineStarts[first] ?? 0) + 1, length: Math.max(1, length) };
  };
}

const INDENTATION =
  'line the key up with its neighbours; put quotes around a text that contains ": " or starts with a quote or bracket';

/** Where a key has no colon YAML complains of it there or in the next line. Null where both have a key. */
function lineWithoutKey(
  file: string,
  lines: readonly string[],
  complained: number,
): { word: string; place: Place } | null {
  const hasKey = /^\s*(- +)?("[^"]*"|'[^']*'|[^\s{[:#]([^{[:#]|:(?=\S))*):(\s|$)/;
  const isText = (line: string): boolean => line.trim() !== '' && !/^\s*(#|---)/.test(line);
  const above = lines.slice(0, complained - 1).findLastIndex(isText) + 1;
  for (const number of [complained, above]) {
    const line = lines[number - 1] ?? '';
    const [, margin = '', word] = /^(\s*)([A-Za-z][\w-]*)/.exec(line) ?? [];
    if (number === 0 || !isText(line) || hasKey.test(line) || word === undefined) continue;
    return { word, place: { file, line: number, column: margin.length + 1, length: word.length } };
  }
  return null;
}

/** The cure for what YAML complains of; `line` is the line that it points at. */
function yamlFix(reason: string, line: string): string {
  if (/\btab\b/.test(reason) || /^ *\t/.test(line)) return 'use spaces, not tabs';
  if (/deficient indentation/.test(reason)) return 'close the quote or bracket that is still open';
  if (/indentation|mapping entry|separator is expected/.test(reason)) return INDENTATION;
  if (/nesting|depth/i.test(reason)) return `keep to the shape of the format: at most ${MAX_DEPTH} levels`;
  if (/missed comma/.test(reason))
    return 'put quotes around the text before it: "60% [p]"; or separate the entries with a comma';
  if (/block scalar|folded/.test(reason)) return 'put quotes around a text that begins with > or |: ">38%"';
  if (/end of the stream|unexpected end|missed|quoted/.test(reason))
    return 'close the quote or bracket that is still open';
  return 'compare the line with the examples in README.md';
}

/** The tree as plain objects of strings, for the schema. Order of keys is the tree's to keep, not the object's. */
export function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plain(value)]));
}

/** What stands at a path of keys and indexes. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>((node, step) => {
    if (node?.kind === 'mapping') return node.entries.find(({ key }) => key === String(step))?.node;
    return node?.kind === 'list' ? node.items[Number(step)] : undefined;
  }, root);
}

/** The entry at a path of keys and indexes, or the nearest one above it that exists. */
export function placeAt(root: YamlNode, path: readonly PropertyKey[], want: 'key' | 'value' = 'value'): Place {
  let node = root;
  let place = root.place;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (node.kind === 'mapping') {
      const entry = node.entries.find(({ key }) => key === String(step));
      if (entry === undefined) return place;
      place = last && want === 'value' && entry.node.kind === 'scalar' ? entry.node.place : entry.keyPlace;
      node = entry.node;
    } else if (node.kind === 'list' && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)] as YamlNode;
      place = node.place;
    } else return place;
  }
  return place;
}
