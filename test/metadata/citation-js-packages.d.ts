// The packages have no types; only what the tests call.
declare module '@citation-js/core' {
  interface Item {
    readonly [variable: string]: unknown;
  }
  export class Cite {
    constructor(text: string, options: { readonly forceType: string });
    readonly data: readonly Item[];
    format(
      what: 'bibliography',
      options: { readonly format: 'text'; readonly template: string; readonly lang: string },
    ): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
