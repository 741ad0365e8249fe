// The only part that knows Eleventy, which makes the pages of content/ in a build.
import type { EleventyConfig } from '@11ty/eleventy';
import { addressOf } from '../addresses/addresses.ts';
import type { Edition } from '../pages/edition.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { writtenPages } from './written-pages.ts';

/**
 * Configures one Eleventy run for a prepared report. Paths are relative to the working directory. `input` is an empty
 * folder: Eleventy gets the checked pages and nothing else, so that no file can slip past the checks or run code.
 */
export function configure(
  eleventy: EleventyConfig,
  prepared: Prepared,
  edition: Edition,
  input: string,
  output: string,
): { dir: { input: string; output: string } } {
  const { markdown, frame } = writtenPages(prepared, edition);
  eleventy.setLibrary('md', markdown);
  eleventy.setTemplateFormats(['md']);
  eleventy.setUseGitIgnore(false);
  eleventy.setWatchJavaScriptDependencies(false);
  // Markdown alone: no template language runs before it, our tags are part of the Markdown.
  eleventy.addGlobalData('templateEngineOverride', 'md');
  for (const [index, { file, body }] of prepared.pages.entries()) {
    // The line break keeps a page that begins with a rule (---) from being taken for front matter.
    eleventy.addTemplate(`page-${index}.md`, `\n${body}`, { permalink: `/${addressOf(file)}index.html` });
  }
  eleventy.addTransform('frame', function (this: { page: { url: string } }, body: string) {
    return frame(this.page.url, body);
  });
  return { dir: { input, output } };
}
