import { loadPart, Outdated } from '../engine/fetch.ts';
import { makeElement } from './dom.ts';
import type { PageLabels } from './labels.ts';
import { makeButton } from './view.ts';

/** What a page does that is older than the archive, where it cannot go on. */
interface ReloadOffer {
  /** Say so, and offer to load the page again. Its address holds the question, so that nothing is lost. */
  offerReload(): void;
  /** Load a part of the script, or make the offer where that is gone. */
  partOr<T>(load: () => Promise<T>): Promise<T | undefined>;
}

/** Build the offer to load the page again, which is made once. @param place after which it stands */
export function buildReloadOffer(place: HTMLElement, labels: PageLabels): ReloadOffer {
  let isMade = false;
  const offerReload = () => {
    if (isMade) return;
    isMade = true;
    const again = makeButton(labels.reload, () => location.reload(), { 'data-reload': true });
    place.after(makeElement('p', { 'data-outdated': true, role: 'status' }, labels.outdated), again);
  };
  return {
    offerReload,
    async partOr(load) {
      try {
        return await loadPart(load);
      } catch (problem) {
        if (!(problem instanceof Outdated)) throw problem;
        offerReload();
        return undefined;
      }
    },
  };
}
