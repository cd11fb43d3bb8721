import type { DevSite } from '../../build/dev/dev-site.ts';
import { dayAt, isPublicFile, loadEdition, type Edition } from '../../edition.ts';
import { momentOf, type Settings } from '../../settings.ts';
import type { Craft } from './craft.ts';
import { GitRoom } from './git-room.ts';
import { buildItemList, type ItemList } from './item-list.ts';
import type { Neighbourhood } from './judge.ts';
import { Publisher } from './publisher.ts';

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

  /** The list of all files. While a new one is being made, whoever cannot wait has the last one. */
  async itemList(isPatient = true): Promise<ItemList> {
    const making = (this.#listing ??= this.#list().finally(() => (this.#listing = undefined)));
    if (this.#listed && !isPatient) {
      making.catch(() => undefined);
      return this.#listed.itemList;
    }
    return making;
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
