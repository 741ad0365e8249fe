// A page of prose as the checks see it: its running text, and the tags that take numbers from the data.
import type { Place } from './place.ts';

/** `{% share "visits.purpose.study" %}` is the tag `share` with one word. */
export interface Tag {
  readonly name: string;
  readonly words: readonly string[];
  /** A block tag stands alone in its paragraph. What is in a title, a heading or an alternative text is shown elsewhere again. */
  readonly position: 'inline' | 'block' | 'heading';
  readonly place: Place;
}

export interface Heading {
  readonly text: string;
  /** On its page. */
  readonly id: string;
  /** 2 for a part of the page, 3 for a part of that. */
  readonly level: number;
  readonly place: Place;
}

/** A link as it is typed, or an image, whose text is the alternative one. */
export interface Link {
  readonly kind: 'link' | 'image';
  readonly to: string;
  readonly text: string;
  readonly place: Place;
}

export interface Prose {
  readonly file: string;
  readonly title: string;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly texts: readonly { readonly text: string; readonly place: Place }[];
  readonly tags: readonly Tag[];
}
