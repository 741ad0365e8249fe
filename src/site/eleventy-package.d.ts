// Eleventy 3.1.8 ships no types: the few calls that are used.
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean;
        configPath: string | null;
        source: 'cli' | 'script';
        config: (config: import('./eleventy.ts').EleventyConfig) => unknown;
      },
    );
    write(): Promise<unknown>;
  }
}
