// What a text editor shows while somebody types: asked of the language server behind VS Code's YAML extension.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { UNKNOWN_KIND_NAMES } from '../src/figure/unknown-kinds.ts';
import { editorSchemas } from '../src/read/json-schema.ts';
import { filesBelow, PROJECT } from './build-report.ts';

const yamlFiles = [...filesBelow(path.join(PROJECT, 'data'))]
  // What was released is not edited any more.
  .filter(([name]) => name.endsWith('.yaml') && !name.startsWith('releases/'))
  .map(([name, bytes]) => ({ name, text: bytes.toString() }));
const MODELINE = /^# yaml-language-server: \$schema=(\S+)\n/;

describe('the first line of every YAML file', () => {
  test.each(yamlFiles)('of data/$name names the schema of that kind of file', ({ name, text }) => {
    const schema = path.posix.join(path.posix.dirname(name), MODELINE.exec(text)?.[1] ?? 'names none');
    const kind = name.startsWith('figures/') ? 'population' : path.posix.basename(name, '.yaml');
    expect(schema).toBe(`_schema/${kind}.json`);
    expect(existsSync(path.join(PROJECT, 'data', schema))).toBe(true);
  });
});

test('the schemas in data/_schema are those that the program writes, and no others', () => {
  const written = new Map(
    [...filesBelow(path.join(PROJECT, 'data/_schema'))].map(([name, bytes]) => [name, bytes.toString()]),
  );
  expect(written).toEqual(
    new Map(editorSchemas().map(({ path: file, contents }) => [path.posix.basename(file), contents])),
  );
});

interface Position {
  readonly line: number;
  readonly character: number;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position };
}

/** An editor with one language server, in which files are typed and never saved. */
class Editor {
  private readonly server: ChildProcess;
  private readonly connection: MessageConnection;
  private readonly waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  private opened = 0;

  constructor() {
    // A host that answers nobody: whoever asks the network fails the test.
    const nowhere = { http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
    const command = path.join(PROJECT, 'node_modules/yaml-language-server/bin/yaml-language-server');
    this.server = spawn(process.execPath, [command, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...nowhere },
    });
    const { stdin, stdout } = this.server;
    if (stdin === null || stdout === null) throw new Error('the language server has no input or output');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS : null)),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => this.waiting.get(uri)?.(diagnostics),
    );
    this.connection.listen();
  }

  async start(): Promise<void> {
    const rootUri = pathToFileURL(PROJECT).href;
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'report' }],
      capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } },
    });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: SETTINGS } });
  }

  /** Opens a text as a new file in a folder of data/; returns its address and what the server underlines in it. */
  async open(text: string, folder = 'figures'): Promise<{ uri: string; diagnostics: Diagnostic[] }> {
    const uri = pathToFileURL(path.join(PROJECT, 'data', folder, `typed-${++this.opened}.yaml`)).href;
    const diagnostics = new Promise<Diagnostic[]>((resolve) => this.waiting.set(uri, resolve));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, diagnostics: await diagnostics };
  }

  ask<Answer>(what: 'completion' | 'hover', uri: string, position: Position): Promise<Answer> {
    return this.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}

/** What the YAML extension sets by itself, without the catalogue of schemas that it would fetch. */
const SETTINGS = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };

const START = `# yaml-language-server: $schema=../_schema/population.json
population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
`;

let editor: Editor;
beforeAll(async () => {
  editor = new Editor();
  await editor.start();
});
afterAll(() => editor.close());

/** The lines, counted from 1, that are underlined, each with why. */
async function underlined(text: string): Promise<Record<number, string[]>> {
  const { diagnostics } = await editor.open(text);
  const lines: Record<number, string[]> = {};
  for (const { message, range } of diagnostics) {
    const line = range.start.line + 1;
    lines[line] = [...(lines[line] ?? []), message];
  }
  return lines;
}

describe('an editor underlines', () => {
  test.each(yamlFiles)('nothing in data/$name', async ({ name, text }) => {
    const { diagnostics } = await editor.open(text, path.posix.dirname(name));
    expect(diagnostics).toEqual([]);
  });

  test.each<[string, string]>([
    ['numbers, shares and words', 'categories: {borrow: 40, read: 12.5%, meet: 13 of 150, rest: the rest}'],
    ['a count and a share together', 'categories: {borrow: {label: Borrowing, count: 400, share: 40%}}'],
    ['a suppressed number in quotes', 'categories: {borrow: {count: "[c]"}}'],
  ])('nothing in %s', async (_, categories) => {
    const text = `${START}  reason:
    question: Why did people come?
    ${categories}
    unknown: {none: everybody was asked}
`;
    expect(await underlined(text)).toEqual({});
  });

  test.each([
    'unknown: {none: everybody was asked}',
    'unknown: the source does not say',
    'unknown: {not-asked: {label: Not asked, kind: not recorded, share: 15%}}',
  ])('nothing in %s', async (unknown) => {
    expect(
      await underlined(`${START}  reason: {question: Why did people come?, categories: {borrow: 60%}, ${unknown}}\n`),
    ).toEqual({});
  });

  test('nothing in rows, whose values may be numbers, texts and shorthand', async () => {
    const text = `${START}  reason:
    question: Why did people come?
    categories: {borrow: Borrowing, read: Reading}
    unknown: {not-asked: {label: Not asked, kind: not recorded}}
    rows: {by: year, label: Year, time: true}
    values:
      2010: {borrow: 60, read: 25%, not-asked: the rest}
      2011: {borrow: "60 [p]", read: "[c]", not-asked: the rest}
`;
    expect(await underlined(text)).toEqual({});
  });

  test('a key that does not exist, a breakdown without its unknown, and a kind that does not exist', async () => {
    const text = `${START}  reason:
    question: Why did people come?
    colour: green
    categories: {borrow: 60%}
    unknown: {none: everybody was asked}
  age:
    question: How old were they?
    categories: {young: 60%}
  sex:
    question: Which sex?
    categories: {female: 60%}
    unknown:
      lost:
        label: Lost
        kind: forgotten
        share: 40%
`;
    const lines = await underlined(text);
    expect(Object.keys(lines).map(Number)).toEqual([9, 12, 21]);
    expect(lines[9]?.join()).toContain('colour');
    expect(lines[12]?.join()).toContain('"unknown"');
    for (const kind of UNKNOWN_KIND_NAMES) expect(lines[21]?.join()).toContain(kind);
  });
});

describe('an editor helps while somebody types', () => {
  const text = `${START}  reason:
    question: Why did people come?
    categories: {borrow: 60%}
    unknown:
      lost:
        kind: 
`;
  const lines = text.split('\n');

  test('it offers every kind of unknown after "kind: "', async () => {
    const { uri } = await editor.open(text);
    const line = lines.indexOf('        kind: ');
    const { items } = await editor.ask<{ items: { label: string }[] }>('completion', uri, { line, character: 14 });
    expect(items.map(({ label }) => label).sort()).toEqual([...UNKNOWN_KIND_NAMES].sort());
  });

  test('it explains "unknown" with the three forms', async () => {
    const { uri } = await editor.open(text);
    const line = lines.indexOf('    unknown:');
    const hover = await editor.ask<{ contents: { value: string } } | null>('hover', uri, { line, character: 7 });
    expect(hover?.contents.value).toContain('how many are unknown; one of');
    expect(hover?.contents.value.replaceAll('\\', '')).toContain('unknown: the source does not say');
  });
});
