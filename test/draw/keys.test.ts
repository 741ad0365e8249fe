// What the keys of drawings say, and how the parts look in them that have no length of their own.
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/draw/audit.ts';
import { chartOf, layOut } from '../../src/draw/draw.ts';
import type { Mark, Rectangle } from '../../src/draw/marks.ts';
import { namesOf } from '../../src/draw/own/labels.ts';
import { zonesOf } from '../../src/draw/own/rows.ts';
import { render } from '../../src/draw/render.ts';
import { specOf } from '../../src/draw/spec/spec.ts';
import { loadFonts } from '../../src/site/drawings/fonts.ts';
import { chartOfExample, EXAMPLES, figuresIn } from '../gallery.ts';

const fonts = loadFonts();

function drawn(report: string, address: string, kind: string) {
  const figure = figuresIn(report).get(address);
  if (figure === undefined) throw new Error(`no figure ${address}`);
  return layOut(chartOf(figure, kind), 'wide', fonts);
}

describe('the zone with the dashed edge', () => {
  test.each([
    ['two-versions', 'appointments.reminded', 'breakdown', 'the words of the source leave open'],
    [
      'nested-bases',
      'complaints.outcome',
      'denominators',
      'the words of the source and values that round to zero, [low], leave open',
    ],
  ])('in %s, %s, is said to be what it is', (report, address, kind, said) => {
    const [line] = drawn(report, address, kind).inside.key;
    expect(line).toBe(`Solid and hatched: at least this share. Between them with a dashed edge: ${said} whose it is.`);
  });
});

test('parts that share it look different from each other in the key', () => {
  const { marks } = drawn('two-versions', 'appointments.reminded', 'breakdown').inside.content;
  const isSwatch = (mark: Mark): mark is Rectangle => mark.mark === 'rectangle' && mark.x === 0 && mark.width === 16;
  const swatchOf = (part: string): string[] => {
    const text = marks.find(
      (mark) => mark.mark === 'text' && mark.of !== null && 'parts' in mark.of && mark.of.parts.includes(part),
    );
    const beside = marks.filter(isSwatch).filter(({ y }) => Math.abs(y - ((text as { y: number }).y - 12)) < 16);
    return beside.map(({ fill }) => fill.replace(/^.*-wide-/, ''));
  };
  expect(swatchOf('reminded.unknown')).toEqual(['open)', 'not-said)']);
  expect(swatchOf('reminded.not-itemised')).toEqual(['open)', 'not-itemised)']);
});

describe('what is suppressed', () => {
  const example = EXAMPLES.find(({ name }) => name === 'ranges, suppressed') as (typeof EXAMPLES)[number];
  const { block, beside, inside, leavesPage, panels, ...around } = drawn(example.report, example.address, example.kind);
  const { figure } = chartOfExample(example);
  const parts = panels.flatMap((panel) => panel.parts.filter(({ share }) => share.absent === 'suppressed'));
  const standsFor = (mark: Mark, id: string): boolean =>
    mark.mark !== 'line' && mark.of !== null && 'parts' in mark.of && mark.of.parts.includes(id);

  test('has words and no mark: nobody takes it for a value, or measures it', () => {
    expect(parts).toHaveLength(2);
    for (const { id, label } of parts) {
      const marks = block.marks.filter((mark) => standsFor(mark, id));
      expect(marks.map((mark) => (mark.mark === 'text' ? mark.text : mark))).toEqual([
        label,
        'suppressed to protect people',
      ]);
    }
  });

  test('is named by the audit where the words are missing', async () => {
    const marks = block.marks.filter((mark) => mark.mark !== 'text' || mark.text !== 'suppressed to protect people');
    const { seen } = await render({ ...around, block: { ...block, marks } }, fonts);
    const complaints = audit({ figure, beside, panels, scale: inside, leavesPage, seen });
    expect(complaints).toEqual([
      '“By telephone” (of all 3,600 complaints about buses) has no bar and does not say why',
      '“In person” (of all 3,600 complaints about buses) has no bar and does not say why',
    ]);
  });

  test('has no zone that may be in the charts of editors, and its word beside its name', () => {
    const zones = zonesOf(panels, false, 'own');
    expect(zones.map(({ row }) => `${row.label}, ${row.zone}`)).toEqual([
      'Not filed (not recorded), sure',
      'In writing, sure',
      'By telephone, sure',
      'In person, sure',
    ]);
    expect(new Map(namesOf('label', zones)).get('In person')).toBe('In person: [c]');
  });
});

test('the description of a spec ends a question with its question mark alone', () => {
  for (const example of EXAMPLES)
    expect(String(specOf(chartOfExample(example), fonts).description)).not.toContain('?.');
});
