// The package has no types; only what the tests call.
declare module 'jsonld' {
  interface Options {
    readonly base: string;
    readonly documentLoader: (url: string) => Promise<never>;
  }
  const jsonld: { expand(document: object, options: Options): Promise<object[]> };
  export = jsonld;
}
