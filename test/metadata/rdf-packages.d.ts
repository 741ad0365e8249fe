// The packages have no types; only what the tests call.
interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: RdfTerm;
}

interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
}

declare module 'n3' {
  export class Parser {
    constructor(options?: { readonly baseIRI?: string });
    parse(text: string): RdfQuad[];
  }
  export class Store implements Iterable<RdfQuad> {
    constructor(quads: readonly RdfQuad[]);
    readonly size: number;
    getQuads(subject: RdfTerm | null, predicate: RdfTerm | string | null, object: RdfTerm | string | null): RdfQuad[];
    [Symbol.iterator](): Iterator<RdfQuad>;
  }
}

declare module 'rdf-parser-csvw' {
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default class Parser {
    constructor(options: { readonly metadata: Store; readonly baseIRI: string });
    import(input: NodeJS.ReadableStream): AsyncIterable<RdfQuad>;
  }
}

declare module 'rdf-validate-shacl' {
  import type { Store } from 'n3';

  export interface ShaclResult {
    readonly message: readonly RdfTerm[];
    readonly path: unknown;
    readonly focusNode: RdfTerm | null;
    readonly severity: RdfTerm | null;
    readonly value: RdfTerm | null;
    readonly sourceConstraintComponent: RdfTerm | null;
    readonly sourceShape: RdfTerm | null;
  }

  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default class Validator {
    constructor(shapes: Store);
    validate(data: Store): Promise<{ readonly conforms: boolean; readonly results: readonly ShaclResult[] }>;
  }
}
