import type { DeskFacts, Opened, PlacedProblem } from '../messages.ts';
import { ask, AskFault } from './ask.ts';
import { compareTexts } from './comparison.ts';
import { dropDraft, keepDraft, listLeftDrafts } from './drafts.ts';
import { button, element, setChildren, settled } from './elements.ts';
import { makeForm, type ItemForm } from './form.ts';
import { ItemState, type Happening } from './item-state.ts';
import { tryTo, say } from './notices.ts';
import { makePreview } from './preview.ts';
import { makeProblemList } from './problem-list.ts';
import { makeTextField } from './text-field.ts';

/** Milliseconds from the last key until what was typed is kept in the browser. */
const keepPause = 300;

/** The place at which one item is written. */
export interface Workplace {
  pane: HTMLElement;
  preview: HTMLElement;
  /** Open a file, once what is open is saved or kept. */
  open: (file: string) => Promise<void>;
  /** Look whether the file was changed by others. */
  lookAgain: () => void;
  save: () => Promise<boolean>;
}

/** Make the place at which one item is written. @param changed called with the open file after it was opened or saved */
export function makeWorkplace(facts: DeskFacts, changed: (file: string) => void): Workplace {
  let item: ItemState | undefined;
  let form: ItemForm | undefined;
  const formPlace = element('div');
  const preview = makePreview();
  const text = makeTextField('Text of the item', () => item?.writeBody(text.text()));
  const goTo = ({ from, field }: PlacedProblem) => (field === undefined ? text.goTo(from - (item?.judged.bodyAt ?? 0)) : form?.goTo(field));
  const mend = ({ fix = [] }: PlacedProblem): void => item?.write(applied(item.text, fix));
  const problems = makeProblemList(goTo, mend);
  const notice = element('div', { className: 'notice', role: 'alert', hidden: true });
  const state = element('span', { className: 'state', role: 'status' });
  const saveButton = button('Save', () => tryTo(async () => void await save()), { className: 'chief', title: 'Ctrl+S' });
  const toolbar = element('header', { className: 'toolbar' }, state, saveButton);
  const textPlace = element('div', { className: 'text' }, text.view.dom);
  const pane = element('main', { className: 'workplace', hidden: true }, toolbar, notice, formPlace, textPlace, problems.pane);

  const keep = (): void => {
    if (!item) return;
    const { opened: { file, text: opened, digest } } = item;
    if (!item.isChanged) dropDraft(file);
    else if (!keepDraft({ file, text: item.text, opened, digest, at: Date.now() })) say('This browser has no room to keep what you type: save often.', 'fault');
  };
  const keepSoon = settled(keep, keepPause);
  window.addEventListener('pagehide', keep);

  const hear = (happening: Happening): void => {
    if (!item) return;
    setChildren(state, item.isChanged ? 'Not saved yet' : 'Saved');
    if (happening === 'text' || happening === 'saved') keepSoon();
    if (happening === 'judged') {
      text.set(item.body);
      text.show(item.judged.problems.filter(({ field }) => field === undefined), item.judged.bodyAt);
      problems.show(item.judged.problems);
      form?.show(item.judged);
    }
    preview.show(item.opened.file, item.text);
  };

  const offer = (words: string, ...wishes: readonly [label: string, act: () => void][]): void => {
    notice.hidden = false;
    const hide = () => (notice.hidden = true);
    setChildren(notice, element('p', {}, words), ...wishes.map(([label, act]) => button(label, () => {
      hide();
      act();
    })));
  };

  const start = (opened: Opened): void => {
    keep();
    notice.hidden = true;
    pane.hidden = false;
    const own = new ItemState(opened, hear);
    item = own;
    form = makeForm(facts, opened.language, (name, value) => tryTo(() => own.set(name, value)), mend);
    setChildren(formPlace, form.pane);
    text.set(item.body);
    hear('judged');
    changed(opened.file);
  };

  const compare = (theirs: { text: string; digest: string }): void => {
    const mine = item;
    if (!mine) return;
    compareTexts({
      title: 'The file was changed meanwhile', why: 'Somebody, or another program, wrote this file after you opened it. Nothing is lost: here are both.',
      labels: ['As it is in the file now', 'As you wrote it (you can change it here)'], left: theirs.text, right: mine.text,
      wishes: ['Take the file’s text', 'Go on with this text'],
      takeLeft: () => tryTo(() => openFresh(mine.opened.file)),
      takeRight: (wanted) => {
        mine.opened = { ...mine.opened, text: theirs.text, digest: theirs.digest };
        mine.write(wanted);
        hear('saved');
      },
    });
  };

  const openFresh = async (file: string): Promise<void> => {
    dropDraft(file);
    start(await ask('open', { file }));
  };

  const save = async (): Promise<boolean> => {
    if (!item) return false;
    const own = item;
    const { text: sent, opened: { file, digest } } = own;
    const answer = await ask('save', { file, text: sent, digest });
    if (!answer.isKept) {
      compare(answer);
      return false;
    }
    own.keep(sent, answer.digest);
    say('Saved.');
    changed(file);
    return true;
  };

  return {
    pane,
    preview: preview.pane,
    save,
    open: async (file) => {
      start(await ask('open', { file }));
      const left = (await listLeftDrafts()).find((draft) => draft.file === file && draft.text !== item?.opened.text);
      if (left) offerDraft(left);
    },
    lookAgain: () => tryTo(lookAgain),
  };

  function offerDraft(left: { file: string; text: string; digest: string; opened: string; page: string; at: number }): void {
    const own = item;
    if (!own) return;
    const when = new Date(left.at).toLocaleString();
    const isSame = left.digest === own.opened.digest;
    offer(
      `Here is text that you typed on ${when} and did not save.${isSame ? '' : ' The file has changed since.'}`,
      ['Take it up', () => {
        if (!isSame) own.opened = { ...own.opened, text: left.opened, digest: left.digest };
        own.write(left.text);
        dropDraft(left.file, left.page);
      }],
      ['Throw it away', () => dropDraft(left.file, left.page)],
    );
  }

  async function lookAgain(): Promise<void> {
    const own = item;
    if (!own || own.opened.digest === 'absent') return;
    const now = await ask('open', { file: own.opened.file }).catch((fault: unknown) => {
      if (fault instanceof AskFault && fault.status === 404) return undefined;
      throw fault;
    });
    if (own !== item || now?.digest === own.opened.digest) return;
    const forget = () => (own.opened = { ...own.opened, digest: 'absent' });
    if (!now) offer('The file was moved or deleted. Your text is still here: saving writes it anew.', ['I see', forget]);
    else if (!own.isChanged) start(now);
    else offer('The file was changed by somebody else while you write.', ['See both', () => compare(now)]);
  }
}

function applied(text: string, changes: NonNullable<PlacedProblem['fix']>): string {
  return changes.toSorted((one, other) => other.from - one.from).reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), text);
}
