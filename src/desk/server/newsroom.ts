import { setTimeout as wait } from 'node:timers/promises';
import type { DevSite } from '../../build/dev/dev-site.ts';
import { dayAt, isPublicFile, loadEdition, type Edition } from '../../edition.ts';
import { momentOf, type Settings } from '../../settings.ts';
import type { Craft } from './craft.ts';
import { GitRoom } from './git-room.ts';
import { buildItemList, type ItemList } from './item-list.ts';
import type { Neighbourhood } from './judge.ts';
import { Publisher } from './publisher.ts';

/** Milliseconds that a person may wait for a list. */
const patience = 150;

/** What the desk works with: the archive as it lies on disk now, and the lists made of it. */
export class Newsroom {
  readonly settings: Settings;
  readonly site: DevSite;
  readonly publisher: Publisher;
  readonly craft: Craft;
  readonly git: GitRoom;
  #listed: { edition: Edition; itemList: ItemList } | undefined;
  #listing: Promise<ItemList> | undefined;

  /**
   * @param settings with `dev` set, as those of the site
   * @param craft what the commands can do
   */
  constructor(settings: Settings, site: DevSite, craft: Craft) {
    this.craft = craft;
    this.settings = settings;
    this.site = site;
    this.publisher = new Publisher(settings);
    this.git = new GitRoom(settings.content);
  }

  edition(): Promise<Edition> {
    return loadEdition(this.settings);
  }

  get today(): string {
    return dayAt(momentOf(this.settings));
  }

  /** The list of all files. Where making a new one takes longer than a person waits, the last one, which is said to be old. */
  async itemList(): Promise<{ list: ItemList; isOld: boolean }> {
    const making = (this.#listing ??= this.#list().finally(() => (this.#listing = undefined)));
    const last = this.#listed;
    if (!last) return { list: await making, isOld: false };
    const fresh = await Promise.race([making, wait(patience, undefined, { ref: false })]);
    return fresh ? { list: fresh, isOld: false } : { list: last.itemList, isOld: true };
  }

  async neighbourhood(): Promise<Neighbourhood> {
    return { edition: await this.edition(), settings: this.settings, today: this.today, isFile: isPublicFile };
  }

  async #list(): Promise<ItemList> {
    const edition = await this.edition();
    if (this.#listed?.edition !== edition) {
      this.#listed = { edition, itemList: await buildItemList(edition, momentOf(this.settings), this.#listed?.itemList) };
    }
    return this.#listed.itemList;
  }
}
