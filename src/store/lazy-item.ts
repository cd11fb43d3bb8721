import type { ItemCard, ItemDetail, NewsItem } from '../schema/item.ts';

/** An item whose details wait in the cache. */
export class LazyItem implements NewsItem {
  declare file: NewsItem['file'];
  declare story: NewsItem['story'];
  declare language: NewsItem['language'];
  declare digest: NewsItem['digest'];
  declare sha256: NewsItem['sha256'];
  declare day: NewsItem['day'];
  declare changed: NewsItem['changed'];
  declare names: NewsItem['names'];
  declare teaser: NewsItem['teaser'];
  declare aliases: NewsItem['aliases'];
  declare links: NewsItem['links'];
  declare pictureFiles: NewsItem['pictureFiles'];
  readonly #fetch: () => ItemDetail;
  #detail: ItemDetail | undefined;

  constructor(card: ItemCard, fetch: () => ItemDetail) {
    Object.assign(this, card);
    this.#fetch = fetch;
  }

  get matter() {
    return this.#whole().matter;
  }

  get standfirst() {
    return this.#whole().standfirst;
  }

  get headings() {
    return this.#whole().headings;
  }

  get length() {
    return this.#whole().length;
  }

  get places() {
    return this.#whole().places;
  }

  get picture() {
    return this.#whole().picture;
  }

  #whole(): ItemDetail {
    return (this.#detail ??= this.#fetch());
  }
}
