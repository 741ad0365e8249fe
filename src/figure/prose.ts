// A page of prose as the checks see it: its running text, and the tags that take numbers from the data.
import type { Place } from './place.ts';

/** `{% share "visits.purpose.study" %}` is the tag `share` with one word. */
export interface Tag {
  readonly name: string;
  readonly words: readonly string[];
  /** A block tag stands alone in its paragraph. */
  readonly position: 'inline' | 'block';
  readonly place: Place;
}

export interface Prose {
  readonly file: string;
  readonly title: string;
  readonly texts: readonly { readonly text: string; readonly place: Place }[];
  readonly tags: readonly Tag[];
}
