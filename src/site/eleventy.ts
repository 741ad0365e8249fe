// The only part that knows Eleventy: the pages of content/ with our Markdown, our YAML and the frame of every page.
import type { EleventyConfig } from '@11ty/eleventy';
import { plain, readYaml } from '../read/yaml.ts';
import { assets, writeFiles } from './assets.ts';
import { markdown } from './markdown.ts';
import { pageHtml } from './page.ts';
import type { Prepared } from './prepare.ts';
import { addressOf, TAG_WRITERS } from './tags.ts';

/** Configures one Eleventy run for a prepared report. Paths are relative to the working directory. */
export function configure(
  eleventy: EleventyConfig,
  prepared: Prepared,
  output: string,
): { dir: { input: string; output: string } } {
  const rendered = markdown((tag, position, environment) => {
    const { page } = environment as { page: { url: string } };
    const write = TAG_WRITERS[tag.name];
    if (write === undefined) throw new Error(`no tag ${tag.name}`);
    return write(tag.words, { prepared, position, root: rootOf(page.url) }).text;
  });
  eleventy.setLibrary('md', rendered);
  eleventy.setTemplateFormats(['md']);
  eleventy.setFrontMatterParsingOptions({ engines: { yaml: frontMatter } });
  eleventy.setWatchJavaScriptDependencies(false);
  // Markdown alone: no template language runs before it, our tags are part of the Markdown.
  eleventy.addGlobalData('templateEngineOverride', 'md');
  eleventy.addGlobalData(
    'permalink',
    () => (data: { page: { inputPath: string } }) => `/${addressOf(fileOf(data.page.inputPath))}index.html`,
  );
  eleventy.addTransform('frame', function (this: { page: { inputPath: string; url: string } }, body: string) {
    const page = prepared.pages.find(({ file }) => file === fileOf(this.page.inputPath));
    return page === undefined ? body : pageHtml(page, body, prepared, rootOf(this.page.url));
  });
  eleventy.on('eleventy.after', () => writeFiles(output, [...assets(), ...prepared.downloads]));
  return { dir: { input: 'content', output } };
}

/** The way from a page to the top of the site, so that it works in any folder of any host. */
function rootOf(url: string): string {
  return '../'.repeat(url.split('/').length - 2);
}

function fileOf(inputPath: string): string {
  return inputPath.replace(/^\.\//, '');
}

function frontMatter(text: string): unknown {
  const { root } = readYaml('front matter', text);
  return root === null ? {} : plain(root);
}
