import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { DeskFacts, Opened } from '../messages.ts';
import { ask } from './ask.ts';
import { button, element, setChildren } from './elements.ts';
import { tryTo } from './notices.ts';
import { makePreview } from './preview.ts';
import { textLooks } from './text/text-field.ts';

/** What stands beside the text that is written: its page, or the text in another language. */
export interface Beside {
  pane: HTMLElement;
  /** Show the page of a text, soon. */
  show: (file: string, text: string) => void;
  /** Offer the versions of an opened item. @param original the version to be shown at once */
  offer: (opened: Opened, original?: string) => void;
}

/** Make the pane beside the text. */
export function makeBeside({ languages }: Pick<DeskFacts, 'languages'>): Beside {
  const preview = makePreview();
  const tabs = element('div', { className: 'tabs', role: 'group', 'aria-label': 'Beside the text' });
  const other = element('div', { className: 'original', hidden: true });
  const pane = element('aside', { className: 'beside', 'aria-label': 'Beside the text' }, tabs, preview.pane, other);
  const mark = (chosen: string) => {
    for (const tab of tabs.children) tab.setAttribute('aria-pressed', String(tab.textContent === chosen));
    preview.pane.hidden = chosen !== pageLabel;
    other.hidden = chosen === pageLabel;
  };
  const showVersion = (file: string, label: string) => tryTo(async () => {
    const { text, judged: { bodyAt, values }, language } = await ask('open', { file });
    const extensions = [textLooks, EditorState.readOnly.of(true), EditorView.editable.of(false)];
    const words = (name: 'title' | 'summary') => (typeof values?.[name] === 'string' ? values[name] : '');
    setChildren(other, element('h2', { lang: language }, words('title')), element('p', { className: 'deck', lang: language }, words('summary')),
      new EditorView({ doc: text.slice(bodyAt), extensions }).dom);
    mark(label);
  });
  return {
    pane,
    show: preview.show,
    offer: ({ versions, file: own }, original) => {
      const others = versions.filter(({ file, isThere }) => isThere && file !== own)
        .map(({ language, file }) => ({ file, label: languages.find((each) => each.language === language)?.name ?? language }));
      const tab = (label: string, act: () => void) => button(label, act, { className: 'tab' });
      setChildren(tabs, tab(pageLabel, () => mark(pageLabel)), ...others.map(({ file, label }) => tab(label, () => showVersion(file, label))));
      mark(pageLabel);
      const wanted = others.find(({ file }) => file === original);
      if (wanted) showVersion(wanted.file, wanted.label);
    },
  };
}

const pageLabel = 'Page';
