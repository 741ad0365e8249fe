// HTML from templates: every value is escaped unless it is HTML already.
import { escapeUTF8 } from 'entities';

/** A piece of HTML that has been escaped where it must be. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | null | undefined | false | readonly Value[];

/** `html`<p>${anything}</p>`: texts are escaped, lists joined, null and false left out. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((all, string, index) => `${all}${written(values[index - 1])}${string}`));
}

function written(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return escapeUTF8(String(value));
}

/** Marks a text as HTML that this program made itself, such as a drawing. */
export function trusted(text: string): Html {
  return new Html(text);
}
