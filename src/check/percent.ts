// An interval of shares in the words of a message: "104 to 108%".
import type { Interval } from '../figure/interval.ts';

export function percentRange({ low, high }: Interval): string {
  const from = low.mul(100).floor().toString();
  const to = high === null ? 'any number of' : high.mul(100).ceil().toString();
  return from === to ? `${from}%` : `${from} to ${to}%`;
}
