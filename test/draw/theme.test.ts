// The colours of charts can be told apart: by everybody, in light, in dark and on paper; and each kind of unknown has a pattern.
import { describe, expect, test } from 'vitest';
import { patternDefinitions, patternOf } from '../../src/draw/patterns.ts';
import { standaloneSpec } from '../../src/draw/spec/stripes.ts';
import { type ColourName, KNOWN_FILLS, type Mode, PALETTES } from '../../src/draw/theme.ts';
import { UNKNOWN_KIND_NAMES } from '../../src/figure/unknown-kinds.ts';
import { BLINDNESS, contrast, difference, type Light, lightOf, seenWith } from '../colour-vision.ts';

const MODES = Object.keys(PALETTES) as Mode[];
const FILLS = Array.from({ length: KNOWN_FILLS }, (_, index) => `known-${index + 1}` as ColourName);

describe.each(MODES)('in %s', (mode) => {
  const of = (name: ColourName): Light => lightOf(PALETTES[mode][name]);

  /** As they stand side by side in a bar; after the last one the first comes again. */
  const neighbours = FILLS.map((name, index) => [name, FILLS[(index + 1) % KNOWN_FILLS] as ColourName] as const);

  test.each(neighbours)('%s and %s, which stand side by side, differ by 3 to 1', (name, next) => {
    expect(contrast(of(name), of(next))).toBeGreaterThanOrEqual(3);
  });

  test.each([...FILLS, 'known', 'whole', 'outside', 'hatch', 'hatch-pale'] as const)(
    '%s stands out from the paper at 3 to 1',
    (name) => expect(contrast(of(name), of('paper'))).toBeGreaterThanOrEqual(3),
  );

  test('hatching stands out from its own ground, and a pale fill is edged by a colour that stands out', () => {
    expect(contrast(of('hatch'), of('hatch-ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('hatch'), of('track'))).toBeGreaterThanOrEqual(3);
    // known-pale itself is close to the paper: it never stands without its dashed edge in "known".
    expect(contrast(of('known'), of('known-pale'))).toBeGreaterThanOrEqual(3);
    // The dashed edge of an open zone is the pale one; the dashes inside it are not.
    expect(contrast(of('hatch-pale'), of('hatch-ground'))).toBeGreaterThanOrEqual(2.5);
  });

  test.each(['ink', 'muted', 'link'] as const)('text in %s stands out from every ground at 4.5 to 1', (name) => {
    for (const ground of ['paper', 'panel'] as const)
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  describe.each(BLINDNESS)('seen with %s', (blindness) => {
    const seen = (name: ColourName): Light => seenWith(blindness, of(name));

    test('neighbours keep at least 2.75 to 1', () => {
      for (const [name, next] of neighbours)
        expect(contrast(seen(name), seen(next)), `${name}, ${next}`).toBeGreaterThanOrEqual(2.75);
    });

    // About 2 can just be told apart side by side; a key stands away from its bar, so much more is asked.
    test('any two fills keep a difference of 14 in Lab', () => {
      for (const [index, name] of FILLS.entries())
        for (const other of FILLS.slice(index + 1))
          expect(difference(seen(name), seen(other)), `${name}, ${other}`).toBeGreaterThanOrEqual(14);
    });

    test('what is not asked here is not taken for an answer', () => {
      for (const name of FILLS) expect(difference(seen('outside'), seen(name)), name).toBeGreaterThanOrEqual(10);
    });
  });
});

describe('patterns', () => {
  const definitions = patternDefinitions('a');
  /** What is drawn in the tile, without its ground. */
  const tile = (name: string): string => new RegExp(`id="a-${name}".*?<g [^>]*>(.*?)</g>`).exec(definitions)?.[1] ?? '';
  const names = [...UNKNOWN_KIND_NAMES.map(patternOf), 'not-said', 'not-itemised', 'open'];

  test('every kind of unknown has a pattern of its own, and so have what is not said, not itemised and open', () => {
    const tiles = names.map(tile);
    for (const each of tiles) expect(each).not.toBe('');
    expect(new Set(tiles).size).toBe(names.length);
  });

  test('each of them has stripes of its own in a file of Vega-Lite, which has no patterns', () => {
    const fills = names.map((name) => JSON.stringify(standaloneSpec({ fill: `url(#a-${name})` })));
    for (const fill of fills) expect(fill).toContain('gradient');
    expect(new Set(fills).size).toBe(names.length);
  });

  test('none of them is told by colour: all are drawn in the same two', () => {
    const strong = [...definitions.matchAll(/id="a-([a-z-]+?)(-pale)?" .*?<g ([^>]*)>/g)];
    for (const [, , pale, ink] of strong) expect(ink).toContain(pale ? 'var(--hatch-pale)' : 'var(--hatch)');
  });
});
