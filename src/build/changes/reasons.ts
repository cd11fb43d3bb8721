import { crc32 } from 'node:zlib';
import type { View } from '../../archive/pages/views.ts';

/** The props a page was rendered from, each shortened to a few signs, as one text: `title=3f2a9c days=91bc07`. */
export type Props = string;

/** Shorten each prop of a page. An item's own fields count one by one, so that an edit can be told by its name. */
export function propsOf(view: View | undefined): Props {
  if (!view) return '';
  const { item, ...rest } = view.kind === 'article' ? view : { ...view, item: undefined };
  const { matter, ...own } = item ?? { matter: undefined };
  const props = { ...rest, ...own, ...matter };
  return Object.entries(props).map(([name, value]) => `${name}=${crc32(JSON.stringify(value)).toString(36)}`).join(' ');
}

/** Name the props that differ between two renderings of a page; the digest of the text is named as what it stands for. */
export function changedProps(before: Props, after: Props): string[] {
  const [old, now] = [before, after].map((props) => new Map(props.split(' ').map((prop) => prop.split('=') as [string, string])));
  const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  const changed = [...names].filter((name) => old?.get(name) !== now?.get(name));
  const told = changed.filter((name) => name !== 'digest' && name !== 'length');
  // The digest covers the whole file: it tells of the text where no other field changed.
  return told.length > 0 ? told : changed.map((name) => (name === 'digest' ? 'text' : name));
}

/** What is known when a page is about to be rendered. */
export interface Due {
  /** True where the ledger knows the live site. */
  known: boolean;
  /** True where the page is already published. */
  published: boolean;
  /** True where the code, the styles or the dependencies are others than those it was rendered with. */
  newCode: boolean;
  before: Props;
  after: Props;
}

/** Say in half a sentence why a page is rendered. @example 'latest and years changed' */
export function reasonOf({ known, published, newCode, before, after }: Due): string {
  if (!known) return 'nothing is known of the pages that were published';
  if (!published) return 'the page is new';
  const changed = changedProps(before, after);
  const told = new Intl.ListFormat('en').format(changed);
  if (newCode) return 'the code, the styles or the dependencies changed';
  return changed.length > 0 ? `${told} changed` : 'it was to be made again';
}
