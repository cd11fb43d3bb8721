import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import type { PlacedProblem } from '../../messages.ts';
import { nonce } from '../ask.ts';
import { element } from '../elements.ts';
import { markdownColours } from './markdown-colours.ts';

/** What every text on the desk has: lines are broken, and its styles are those that the page's policy lets through. */
export const plainLooks: Extension = [EditorView.cspNonce.of(nonce), EditorView.lineWrapping];

/** How Markdown is shown. */
export const textLooks: Extension = [plainLooks, markdown({ base: markdownLanguage, addKeymap: true }), markdownColours];

/** The field in which a text is written. */
export interface TextField {
  view: EditorView;
  /** Begin with the text of another item, which cannot be undone back into the last one. */
  start: (text: string, language: string) => void;
  /** Put another text in its place; one that is the same stays untouched, and so does the place of the cursor. */
  set: (text: string) => void;
  text: () => string;
  /** Underline problems. @param shift what is to be taken from their offsets */
  show: (problems: readonly PlacedProblem[], shift: number) => void;
  /** Go to an offset. */
  goTo: (offset: number) => void;
}

/**
 * Make the field in which a text is written.
 * @param changed called after each change by the writer
 * @param more what it can besides, such as taking in what is pasted
 */
export function makeTextField(label: string, changed: () => void, more: Extension = []): TextField {
  let isOwn = false;
  const stateOf = (doc: string, language: string) => EditorState.create({
    doc,
    extensions: [
      textLooks, history(), drawSelection(), highlightSelectionMatches(), keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      placeholder('Write the text here. A blank line begins a new paragraph.'),
      EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', lang: language }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !isOwn) changed();
      }),
      more,
    ],
  });
  const view = new EditorView({ state: stateOf('', '') });
  const text = () => view.state.doc.toString();
  return {
    view,
    text,
    start: (wanted, language) => view.setState(stateOf(wanted, language)),
    set: (wanted) => {
      const now = text();
      if (now === wanted) return;
      let [start, end] = [0, 0];
      const shorter = Math.min(now.length, wanted.length);
      while (start < shorter && now[start] === wanted[start]) start++;
      while (end < shorter - start && now[now.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
      isOwn = true;
      view.dispatch({ changes: { from: start, to: now.length - end, insert: wanted.slice(start, wanted.length - end) } });
      isOwn = false;
    },
    show: (problems, shift) => {
      const { length } = view.state.doc;
      const diagnostics = problems.map((problem) => diagnosticOf(problem, shift, length)).sort((one, other) => one.from - other.from);
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo: (offset) => {
      const at = Math.max(0, Math.min(offset, view.state.doc.length));
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
  };
}

function diagnosticOf({ from, to, severity, message, cure, rule, fix }: PlacedProblem, shift: number, length: number): Diagnostic {
  const within = (offset: number) => Math.max(0, Math.min(offset - shift, length));
  const action = {
    name: 'Put it right',
    apply: (view: EditorView) => view.dispatch({ changes: (fix ?? []).map((change) => ({ ...change, from: within(change.from), to: within(change.to) })) }),
  };
  return {
    from: within(from), to: within(to), severity, source: rule, message: `${message} ${cure}`,
    renderMessage: () => element('span', {}, message, element('span', { className: 'cure' }, ` ${cure}`)), ...(fix && { actions: [action] }),
  };
}
