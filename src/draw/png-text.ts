// The words of a picture, inside the PNG: programs for pictures show them, and they go wherever the file goes.
import { crc32 } from 'node:zlib';
import { decodeXML } from 'entities';
import { rejoined } from './text.ts';

/** Behind the signature (8 bytes) and the IHDR chunk (25): PNG, third edition, 5.6: text may stand anywhere after it. */
const AFTER_HEADER = 33;

/** The same PNG with `words` under the keyword "Description" (an iTXt chunk, UTF-8; PNG, third edition, 11.3.3.4). */
export function pngWithWords(png: Uint8Array, words: string): Uint8Array {
  const data = Buffer.concat([Buffer.from('Description\0\0\0\0\0', 'latin1'), Buffer.from(words)]);
  const type = Buffer.from('iTXt', 'latin1');
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  type.copy(chunk, 4);
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(Buffer.concat([type, data])), 8 + data.length);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}

/** The words that `pngWithWords` put there, as they are read back; null where a PNG has none. */
export function wordsOfPng(png: Uint8Array): string | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (
      bytes.toString('latin1', at + 4, at + 8) !== 'iTXt' ||
      !data.subarray(0, 12).equals(Buffer.from('Description\0'))
    )
      continue;
    return data.toString('utf8', 16);
  }
  return null;
}

/** Every text of a drawing, one line a text; a word that was broken is whole. */
export function wordsOfSvg(svg: string): string {
  const texts = [...svg.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)/g)].map(([, text = '']) => decodeXML(text));
  return rejoined(texts.join('\n'));
}
