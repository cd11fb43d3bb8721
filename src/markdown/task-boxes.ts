import type { Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { languageFacts } from '../languages/languages.ts';
import { proofOf } from './proof.ts';
import { walk } from './walk.ts';

/** Name the boxes of task lists by what they show. */
export function taskBoxes() {
  return (tree: Root, file: VFile): void => {
    const { done, open } = languageFacts[proofOf(file).language].text;
    walk<Nodes>(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'input') node.properties['ariaLabel'] = node.properties['checked'] === true ? done : open;
    });
  };
}
