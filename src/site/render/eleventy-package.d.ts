// Eleventy 3.1.8 ships no types: what is used of it.
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setLibrary(extension: string, library: unknown): void;
    setTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    addTemplate(path: string, content: string, data: { permalink: string }): void;
    setWatchJavaScriptDependencies(watch: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    addTransform(name: string, transform: (this: { page: { url: string } }, body: string) => string): void;
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
