// The audit bites: whatever is taken from a drawing, shortened, hidden or recoloured is named, in every kind of chart.
import { describe, expect, test } from 'vitest';
import { audit } from '../src/draw/audit.ts';
import { type LaidOut, layOut, type Size } from '../src/draw/draw.ts';
import type { Mark, Rectangle, Said, Stand, Text } from '../src/draw/marks.ts';
import { render } from '../src/draw/render.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { carriedBy } from '../src/tell/carried.ts';
import { labelOf, type Panel, type PanelPart } from '../src/tell/panel.ts';
import { chartOfExample, EXAMPLES, type Example, SIZES } from './gallery.ts';

const fonts = loadFonts();
const cases = EXAMPLES.flatMap((example) =>
  SIZES.map((size): [string, Example, Size] => [`${example.name}, ${size}`, example, size]),
);

async function complaintsOf(
  example: Example,
  laidOut: LaidOut,
  change: (marks: readonly Mark[]) => readonly Mark[] = (marks) => marks,
): Promise<string[]> {
  const block = { ...laidOut.block, marks: change(laidOut.block.marks) };
  const { seen } = await render({ ...laidOut, block }, fonts);
  const { panels, beside, inside, leavesPage } = laidOut;
  return audit({ figure: chartOfExample(example).figure, beside, panels, scale: inside, leavesPage, seen });
}

/** The unknown parts that have marks. Of many rows the first, the middle and the last one stand for all. */
function unknownsIn({ panels, block }: LaidOut): { panel: Panel; part: PanelPart }[] {
  const all = panels.flatMap((panel) =>
    panel.parts
      .filter(({ kind }) => kind === 'unknown' || kind === 'not itemised')
      .map((part) => ({ panel, part }))
      .filter((each) => block.marks.some((mark) => isMarkOf(mark, each))),
  );
  if (all.length <= 8) return all;
  return [0, 1, Math.floor(all.length / 2), all.length - 1].flatMap((index) => all[index] ?? []);
}

interface Unknown {
  readonly panel: Panel;
  readonly part: PanelPart;
}

function isMarkOf(mark: Mark, { panel, part }: Unknown): mark is Rectangle & { of: Stand } {
  return (
    mark.mark === 'rectangle' &&
    mark.of !== null &&
    !['key', 'bound'].includes(mark.of.as) &&
    mark.of.panel === panel.id &&
    mark.of.parts.includes(part.id) &&
    mark.width * mark.height > 0
  );
}

/** What somebody might do to the marks of an unknown part. */
const SPOILT: Readonly<Record<string, (mark: Rectangle, along: 'width' | 'height') => readonly Mark[]>> = {
  'is taken away': () => [],
  'is a fifth shorter': (mark, along) => [{ ...mark, [along]: mark[along] * 0.8 }],
  'stands outside': (mark) => [{ ...mark, x: mark.x + 5_000 }],
  'stands above the drawing': (mark) => [{ ...mark, y: mark.y - 5_000 }],
  'is filled like a known answer': (mark) => [{ ...mark, fill: 'var(--known-1)' }],
  'is hatched as another kind of unknown': (mark) => {
    const other = mark.fill.includes('-excluded') ? 'suppressed' : 'excluded';
    return [{ ...mark, fill: `url(#other-wide-${other})` }];
  },
  'has no fill': (mark) => [{ ...mark, fill: 'none' }],
  'lies under another mark': (mark) => [mark, { ...mark, fill: 'var(--paper)', dashed: false, of: COVER }],
  'lies half under another mark': (mark) => [
    mark,
    { ...mark, height: mark.height / 2, fill: 'var(--paper)', dashed: false, of: COVER },
  ],
};
const COVER: Stand = { panel: '', parts: [], as: 'key', says: '' };

describe('a drawing as it is', () => {
  test.each(cases)('%s: nothing is wrong', async (_, example, size) => {
    expect(await complaintsOf(example, layOut(chartOfExample(example), size, fonts))).toEqual([]);
  });
});

describe('every mark of what is not known', () => {
  test.each(cases)('%s', async (_, example, size) => {
    const laidOut = layOut(chartOfExample(example), size, fonts);
    const unknowns = unknownsIn(laidOut);
    expect(unknowns.length).toBeGreaterThan(0);
    const along = laidOut.inside.measure === 'height' ? 'height' : 'width';
    for (const unknown of unknowns) {
      for (const [what, spoil] of Object.entries(SPOILT)) {
        const complaints = await complaintsOf(example, laidOut, (marks) => [
          ...marks.flatMap((mark) => (isMarkOf(mark, unknown) ? spoil(mark, along) : [mark])),
        ]);
        const named = complaints.filter((complaint) => complaint.includes(`“${labelOf(unknown.part)}”`));
        expect(named, `${labelOf(unknown.part)} ${what}`).not.toEqual([]);
      }
    }
  });
});

describe('a chart of two versions that leaves its page', () => {
  const versions = EXAMPLES.find(({ name }) => name === 'versions') as Example;
  test.each(['base', 'unknown', 'source'] as const)('says the %s of the other one, too', async (line) => {
    const complaints = await complaintsOf(versions, layOut(chartOfExample(versions), 'share', fonts), (marks) =>
      marks.filter((mark) => !isSaid(mark, (of) => 'line' in of && of.line === line && of.beside !== undefined)),
    );
    expect(complaints.join('\n')).toContain('of appointments.kept it does not say: ');
  });
});

const isSaid = (mark: Mark, isWanted: (of: Said) => boolean): mark is Text =>
  mark.mark === 'text' && mark.of !== null && isWanted(mark.of);

describe('every label', () => {
  test.each(cases)('%s: a part whose name is missing everywhere is named', async (_, example, size) => {
    const laidOut = layOut(chartOfExample(example), size, fonts);
    const parts = new Map(laidOut.panels.flatMap((panel) => panel.parts.map((part) => [part.id, part])));
    for (const part of parts.values()) {
      const complaints = await complaintsOf(example, laidOut, (marks) =>
        marks.filter((mark) => !isSaid(mark, (of) => 'parts' in of && of.parts.includes(part.id))),
      );
      expect(complaints.join('\n'), part.id).toContain(`“${labelOf(part)}” (of `);
    }
  });

  test.each(cases)('%s: a key with another fill is named', async (_, example, size) => {
    const laidOut = layOut(chartOfExample(example), size, fonts);
    const isKey = (mark: Mark): boolean => mark.mark === 'rectangle' && mark.of?.as === 'key';
    const keys = laidOut.block.marks.filter(isKey);
    for (const key of keys) {
      const complaints = await complaintsOf(example, laidOut, (marks) =>
        marks.map((mark) => (mark === key ? ({ ...mark, fill: 'var(--line)' } as Mark) : mark)),
      );
      expect(complaints).not.toEqual([]);
    }
  });

  test.each(cases.filter(([, { kind }]) => ['breakdown-rows', 'small-multiples', 'many-rows'].includes(kind)))(
    '%s: a row without its name is named',
    async (_, example, size) => {
      const { figure } = chartOfExample(example);
      const rows = figure.kind === 'rows' ? figure.rows.map(({ row }) => row.id) : [];
      const last = rows.at(-1) as string;
      const laidOut = layOut(chartOfExample(example), size, fonts);
      const shown = example.kind === 'many-rows' ? (/^(.*): most$/m.exec(textsOf(laidOut)) ?? [])[1] : last;
      const complaints = await complaintsOf(example, laidOut, (marks) =>
        marks.filter((mark) => mark.mark !== 'text' || isLine(mark) || !mark.text.startsWith(shown as string)),
      );
      expect(complaints.join('\n')).toContain(`the row “${shown}” has no name`);
    },
  );
});

const isLine = ({ of }: Text): boolean => of !== null && 'line' in of;
const textsOf = ({ block }: LaidOut): string =>
  block.marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])).join('\n');

describe('where a drawing leaves its page, every line of the frame', () => {
  const examples = EXAMPLES.map((example): [string, Example] => [example.name, example]);
  const shared = (example: Example): LaidOut => layOut(chartOfExample(example), 'share', fonts);

  test.each(examples)('%s', async (_, example) => {
    const { title, base, unknown, caveats, source, release, report } = carriedBy(chartOfExample(example).figure);
    const laidOut = shared(example);
    expect(await complaintsOf(example, laidOut)).toEqual([]);
    for (const [line, said] of Object.entries({ title, base, unknown, caveats, source, release, report })) {
      const without = await complaintsOf(example, laidOut, (marks) =>
        marks.filter((mark) => !isSaid(mark, (of) => 'line' in of && of.line === line)),
      );
      expect(without, line).toContain(`the frame does not say: ${said}`);
    }
  });

  test.each(examples)('%s: every single word of the caveats', async (_, example) => {
    const laidOut = shared(example);
    const lines = laidOut.block.marks.filter((mark) =>
      isSaid(mark, (of) => 'line' in of && of.line === 'caveats' && of.beside === undefined),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines as Text[]) {
      const words = line.text.split(' ');
      for (const index of [0, Math.floor(words.length / 2), words.length - 1]) {
        const text = words.toSpliced(index, 1).join(' ');
        const complaints = await complaintsOf(example, laidOut, (marks) =>
          marks.map((mark) => (mark === line ? { ...line, text } : mark)),
        );
        expect(complaints.join('\n'), words[index]).toContain('the frame does not say: Read with care: ');
      }
    }
  });
});

describe('every text', () => {
  test.each(cases)('%s: in the colour of the paper', async (_, example, size) => {
    const laidOut = layOut(chartOfExample(example), size, fonts);
    const texts = laidOut.block.marks.filter((mark): mark is Text => mark.mark === 'text' && mark.text.trim() !== '');
    for (const text of [texts[0], texts[Math.floor(texts.length / 2)], texts.at(-1)] as Text[]) {
      const pale = await complaintsOf(example, laidOut, (marks) =>
        marks.map((mark) => (mark === text ? { ...text, fill: 'var(--paper)' } : mark)),
      );
      expect(pale.join('\n')).toContain(`the text “${text.text}” has no ink`);
    }
  });
});

describe('on a page the drawing alone, for the page says what goes with it', () => {
  test.each(cases.filter(([, , size]) => size !== 'share'))('%s', (_, example, size) => {
    const laidOut = layOut(chartOfExample(example), size, fonts);
    const own = laidOut.block.marks.filter((mark) => isSaid(mark, (of) => 'line' in of && of.beside === undefined));
    expect(own).toEqual([]);
    expect(laidOut.inside.content.marks.length).toBeGreaterThan(0);
  });
});

test('a bound that reaches too far, or not as far as it could, is named', async () => {
  const example = EXAMPLES.find(({ name }) => name === 'bounds') as Example;
  const laidOut = layOut(chartOfExample(example), 'narrow', fonts);
  for (const factor of [0.8, 1.2]) {
    const complaints = await complaintsOf(example, laidOut, (marks) =>
      marks.map((mark) =>
        mark.mark === 'rectangle' && mark.of?.as === 'bound' ? { ...mark, width: mark.width * factor } : mark,
      ),
    );
    expect(complaints.join('\n')).toMatch(/“No religion” .*: how far it could reach measures/);
  }
});

test('everything unknown together is as long as it is, and hatched', async () => {
  const example = EXAMPLES.find(({ name }) => name === 'ranges, two bases') as Example;
  const laidOut = layOut(chartOfExample(example), 'wide', fonts);
  for (const spoil of [
    (mark: Rectangle) => ({ ...mark, width: mark.width * 0.8 }),
    (mark: Rectangle) => ({ ...mark, fill: 'var(--known)' as const }),
    (mark: Rectangle) => ({ ...mark, x: mark.x - 50 }),
  ]) {
    const complaints = await complaintsOf(example, laidOut, (marks) =>
      marks.map((mark) => (mark.mark === 'rectangle' && mark.of?.as === 'total' ? spoil(mark) : mark)),
    );
    expect(complaints.join('\n')).toContain('“Unknown in all” (of all 3,600 complaints about buses)');
  }
});
