import { join } from 'node:path';
import { pathsFor } from '../../addresses.ts';
import { viewAt } from '../../archive/pages/page-at.ts';
import { pagePath } from '../../archive/pages/page-path.ts';
import { digestsOf, pagePlaceOf, type ArticleView } from '../../archive/pages/views.ts';
import { forgetEdition, loadEdition } from '../../edition.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Settings } from '../../settings.ts';
import { documentAt, fileBeside, filePathIn, sourceFileAt } from './beside-pages.ts';
import { withLock } from '../publishing/lock.ts';
import { cachedRenderer, makeRenderer, openRenderer, type Render, type Renderer } from '../rendering/renderer.ts';

/** What a dev server answers at a path. */
export type Shown = { page: string; isFound: boolean } | { text: string | Uint8Array } | { file: string };

/** A renderer whose pages are texts: a page that is looked at is written to no file. */
interface OpenRenderer {
  renderer: Renderer;
  render: (...page: Parameters<Render>) => Promise<string>;
}

/**
 * The site while it is being edited. Nothing is published: each page is rendered when it is asked for, from the content as it is,
 * by the renderer that also makes the published ones.
 */
export class DevSite {
  readonly #settings: Settings;
  #renderer: Promise<OpenRenderer> | undefined;

  /** @param settings with `dev` set */
  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** What the content's problems are now. */
  async problems(): Promise<Problem[]> {
    return (await loadEdition(this.#settings)).problems;
  }

  /** Have the content read again before the next page is shown. */
  refresh(): void {
    forgetEdition();
  }

  /** What stands at a path. @param name the path below the base, percent signs decoded */
  async show(name: string): Promise<Shown> {
    const opened = (this.#renderer ??= this.#open());
    const edition = await loadEdition(this.#settings);
    const { renderer, render } = await opened;
    const file = fileBeside(name, this.#settings) ?? filePathIn(renderer.assets, name) ?? await sourceFileAt(name, this.#settings);
    if (file) return { file };
    const text = await documentAt(name, this.#settings);
    if (text !== undefined) return { text };
    const view = viewAt(edition, name);
    if (!view) return { page: await render(`${this.#settings.base}404/`, undefined, []), isFound: false };
    return { page: await render(pagePath(pagePlaceOf(view), pathsFor(this.#settings.base)), view, digestsOf(view).map(edition.html)), isFound: true };
  }

  /** The page of an article that need not stand in the content. @param html of its text */
  async render(view: ArticleView, html: string): Promise<string> {
    const { render } = await (this.#renderer ??= this.#open());
    return render(pagePath(pagePlaceOf(view), pathsFor(this.#settings.base)), view, [html]);
  }

  async #open(): Promise<OpenRenderer> {
    const settings = this.#settings;
    const make = () => makeRenderer(settings);
    const renderer = cachedRenderer(settings) ?? await withLock(join(settings.cache, 'cache'), () => undefined, make);
    const render: Render = await openRenderer(renderer);
    return { renderer, render: async (...page) => new TextDecoder().decode(await render(...page)) };
  }
}
