// The package has no types; only what the tests call.
declare module 'jsonld' {
  interface Options {
    readonly base: string;
    readonly documentLoader: (url: string) => Promise<object>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    toRDF(document: object, options: Options & { readonly format: 'application/n-quads' }): Promise<string>;
  };
  export = jsonld;
}
