/**
 * A sentence with links or bold text in it, which are the `P`: the pieces of the sentence in their order, texts and `P`, for a page or
 * a text to join. The sentence stands in the catalogue as a whole, so another language can put them elsewhere.
 */
export function pieces<P>(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | P)[]
): readonly (string | P)[] {
  return texts.flatMap((text, index) => {
    const value = values[index];
    return value === undefined ? [text] : [text, typeof value === 'number' ? String(value) : value];
  });
}
