// JSON-LD as triples, read without asking another host.
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';

/** `contexts` are those that the document may name by their address. */
export async function triplesOf(
  document: object,
  base: string,
  contexts: Readonly<Record<string, object>> = {},
): Promise<Store> {
  const quads = await jsonld.toRDF(document, {
    base,
    format: 'application/n-quads',
    documentLoader: (url) => {
      const context = contexts[url];
      return context === undefined
        ? Promise.reject(new Error(`asked another host: ${url}`))
        : Promise.resolve({ document: context, documentUrl: url, contextUrl: null });
    },
  });
  return new Store(new Parser().parse(quads));
}
