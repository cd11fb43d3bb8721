import { join } from 'node:path';
import { pathsFor } from '../../addresses.ts';
import { viewAt } from '../../archive/pages/page-at.ts';
import { pagePath } from '../../archive/pages/page-path.ts';
import { digestsOf, pagePlaceOf, type ArticleView } from '../../archive/pages/views.ts';
import { loadEdition, type Edition } from '../../edition.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Settings } from '../../settings.ts';
import { documentAt, fileBeside, filePathIn, sourceFileAt } from './beside-pages.ts';
import { withLock } from '../publishing/lock.ts';
import { cachedRenderer, makeRenderer, openRenderer, type Render, type Renderer } from '../rendering/renderer.ts';
import { ShownEdition } from './shown-edition.ts';

/** How many files of how many are read, where not all are. */
export type ShownPart = NonNullable<Edition['part']>;

/** What a dev server answers at a path. */
export type Shown = { page: string; isFound: boolean; part?: ShownPart } | { text: string | Uint8Array } | { file: string };

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
  readonly #edition: ShownEdition;
  #renderer: Promise<OpenRenderer> | undefined;

  /** @param settings with `dev` set */
  constructor(settings: Settings) {
    this.#settings = settings;
    this.#edition = new ShownEdition(settings, () => this.#opened());
  }

  /** How many files of how many are read before anything is shown; undefined where all are. */
  async part(): Promise<ShownPart | undefined> {
    return (await this.#edition.first()).part;
  }

  /** What the content's problems are now. */
  async problems(): Promise<Problem[]> {
    await this.#edition.first();
    return (await loadEdition(this.#settings)).problems;
  }

  /** Have the content read again before the next page is shown. */
  refresh(): void {
    this.#edition.refresh();
  }

  /** What stands at a path. @param name the path below the base, percent signs decoded */
  async show(name: string): Promise<Shown> {
    const opened = this.#opened();
    const edition = await this.#edition.at(name);
    const { renderer, render } = await opened;
    const file = fileBeside(name, this.#settings) ?? filePathIn(renderer.assets, name) ?? await sourceFileAt(name, this.#settings);
    if (file) return { file };
    const text = await documentAt(name, this.#settings);
    if (text !== undefined) return { text };
    const found = viewAt(edition, name);
    // What a part lacks may be in the rest.
    const shown = found || !edition.part ? edition : await loadEdition(this.#settings);
    const view = found ?? (shown === edition ? undefined : viewAt(shown, name));
    if (!view) return { page: await render(`${this.#settings.base}404/`, undefined, []), isFound: false };
    const page = await render(pagePath(pagePlaceOf(view), pathsFor(this.#settings.base)), view, digestsOf(view).map(shown.html));
    return { page, isFound: true, ...(shown.part && { part: shown.part }) };
  }

  /** The page of an article that need not stand in the content. @param html of its text */
  async render(view: ArticleView, html: string): Promise<string> {
    const { render } = await this.#opened();
    return render(pagePath(pagePlaceOf(view), pathsFor(this.#settings.base)), view, [html]);
  }

  #opened(): Promise<OpenRenderer> {
    return (this.#renderer ??= this.#open());
  }

  async #open(): Promise<OpenRenderer> {
    const settings = this.#settings;
    const make = () => makeRenderer(settings);
    const renderer = cachedRenderer(settings) ?? await withLock(join(settings.cache, 'cache'), () => undefined, make);
    const render: Render = await openRenderer(renderer);
    return { renderer, render: async (...page) => new TextDecoder().decode(await render(...page)) };
  }
}
