import { unifiedMergeView, MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { button, element } from '../elements.ts';
import { openDialog } from '../notices.ts';
import { plainLooks } from './text-field.ts';

/** Two texts of one file that are not the same. */
export interface TwoTexts {
  title: string;
  why: string;
  /** What the left and the right one are. */
  labels: readonly [left: string, right: string];
  left: string;
  right: string;
  /** Called with the right text, as it was changed meanwhile. */
  takeRight: (text: string) => void;
  takeLeft: () => void;
  /** What the buttons say. */
  wishes: readonly [left: string, right: string];
}

/** From this width on two texts stand side by side, in pixels. */
const widthForTwo = 900;

/** Show two texts of one file, the left one fixed, the right one open to changes. Neither is lost until one is chosen. */
export function compareTexts({ title, why, labels, left, right, takeLeft, takeRight, wishes }: TwoTexts): void {
  const home = element('div', { className: 'comparison' });
  const fixed = [plainLooks, EditorState.readOnly.of(true), EditorView.editable.of(false)];
  const labelOf = (label: string) => EditorView.contentAttributes.of({ 'aria-label': label });
  let textOfRight: () => string;
  if (window.innerWidth >= widthForTwo) {
    const both = new MergeView({
      parent: home, a: { doc: left, extensions: [...fixed, labelOf(labels[0])] }, b: { doc: right, extensions: [plainLooks, labelOf(labels[1])] },
      revertControls: 'a-to-b', gutter: true, collapseUnchanged: { margin: 3, minSize: 6 },
    });
    textOfRight = () => both.b.state.doc.toString();
  } else {
    const one = new EditorView({ parent: home, doc: right, extensions: [plainLooks, labelOf(labels[1]), unifiedMergeView({ original: left, gutter: true })] });
    textOfRight = () => one.state.doc.toString();
  }
  const act = (take: () => void) => () => {
    close();
    take();
  };
  const close = openDialog(title, [
    element('p', {}, why),
    element('div', { className: 'labels' }, element('span', {}, labels[0]), element('span', {}, labels[1])),
    home,
    element('footer', {}, button(wishes[0], act(takeLeft)), button(wishes[1], act(() => takeRight(textOfRight())), { className: 'chief' })),
  ], { className: 'wide' });
}
