// Eleventy 3.1.8 ships no types: what is used of it.
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setLibrary(extension: string, library: unknown): void;
    setTemplateFormats(formats: readonly string[]): void;
    setFrontMatterParsingOptions(options: { engines: { yaml: (text: string) => unknown } }): void;
    setWatchJavaScriptDependencies(watch: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    addTransform(
      name: string,
      transform: (this: { page: { inputPath: string; url: string } }, body: string) => string,
    ): void;
    on(event: string, listener: () => void | Promise<void>): void;
  }

  // biome-ignore lint/style/noDefaultExport: the package has one
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        quietMode: boolean;
        configPath: string | null;
        source: 'cli' | 'script';
        config: (config: EleventyConfig) => unknown;
      },
    );
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
