import type { BegunItem, DeskFacts, Opened, PlacedProblem } from '../messages.ts';
import { ask } from './ask.ts';
import { makeBeside } from './beside.ts';
import { offerDraft, showBothTexts } from './both-texts.ts';
import { dropDraft, keepDraft, listLeftDrafts, type LeftDraft } from './drafts.ts';
import { element, setChildren, settled } from './elements.ts';
import { makeForm, type ItemForm } from './form/form.ts';
import { ItemState, type Happening } from './item-state.ts';
import { askDatedText } from './notice-dialogs.ts';
import { say, sayFault, tryTo } from './notices.ts';
import { makeOfferBar } from './offers.ts';
import { makeProblemList } from './problem-list.ts';
import { openRenameDialog } from './rename-dialog.ts';
import { linkCompletion } from './text/link-completion.ts';
import { takingIn } from './text/taking-in.ts';
import { makeTextField } from './text/text-field.ts';
import { makeToolbar } from './toolbar.ts';

/** Milliseconds from the last key until what was typed is kept in the browser. */
const keepPause = 300;

/** The place at which one item is written. */
export interface Workplace {
  pane: HTMLElement;
  beside: HTMLElement;
  open: (file: string) => Promise<void>;
  /** Take up a text that stands in no file yet. @param original the version that it is a translation of */
  begin: (item: BegunItem, original?: string) => Promise<void>;
  /** Take up what was typed and not saved. */
  takeUp: (draft: LeftDraft) => Promise<void>;
  /** Look whether the file was changed by others. */
  lookAgain: () => void;
  save: () => Promise<boolean>;
  /** The file that is open, and whether it differs from what was typed. */
  current: () => { file: string; isChanged: boolean } | undefined;
}

/** Make the place at which one item is written. @param changed called with the open file after it was opened or saved */
export function makeWorkplace(facts: DeskFacts, changed: (file: string) => void): Workplace {
  let item: ItemState | undefined;
  let form: ItemForm | undefined;
  const [formPlace, offers, beside] = [element('div'), makeOfferBar(), makeBeside(facts)];
  const text = makeTextField('Text of the item', () => item?.writeBody(text.text()), [linkCompletion(() => item?.opened.file), takingIn({
    file: () => item?.opened.file,
    tell: (leftOut) => {
      if (leftOut.length > 0) offers.offer(`Pasted. Not all came as it was: ${leftOut.join(' ')}`, ['I see', () => undefined]);
    },
    lead: (src, alt) => tryTo(async () => item?.set('image', { src, alt })),
  })]);
  const problems = makeProblemList(
    ({ from, field }) => (field === undefined ? text.goTo(from - (item?.judged.bodyAt ?? 0)) : form?.goTo(field)),
    (problem) => mend(problem),
  );
  const toolbar = makeToolbar(facts, {
    save: () => tryTo(async () => void await save()),
    openVersion: (file) => tryTo(() => open(file, item?.opened.file)),
    translate: (language) => tryTo(async () => {
      const own = item;
      await settle();
      if (own) await begin(await ask('translate', { file: own.opened.file, text: own.text, language }), own.opened.file);
    }),
    correct: () => askDatedText({
      title: 'Correct', about: 'Mend the mistake in the text. What you write here is shown to readers below the story, with its day.',
      label: 'What was wrong, and what is right', wish: 'Add the correction', today: facts.today,
      take: (date, words) => tryTo(async () => item?.notice('correct', date, words)),
    }),
    withdraw: () => askDatedText({
      title: 'Withdraw', about: 'The page stays, and shows this notice in the place of the text. The story leaves all lists and the search.',
      label: 'Why it is withdrawn', wish: 'Withdraw it', today: facts.today,
      take: (date, reason) => tryTo(async () => item?.notice('withdraw', date, reason)),
    }),
    rename: () => {
      if (item?.isChanged) say('Save the item first.', 'fault');
      else if (item) openRenameDialog(item.opened.file, (file) => tryTo(() => open(file)));
    },
  });
  const pane = element('main', { className: 'workplace', hidden: true }, toolbar.bar, offers.bar, formPlace,
    element('div', { className: 'text' }, text.view.dom), problems.pane);

  const mend = ({ fix = [] }: Pick<PlacedProblem, 'fix'>): void => {
    const edits = fix.toSorted((one, other) => other.from - one.from);
    item?.write(edits.reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), item.text));
  };
  const keep = (): void => {
    if (!item) return;
    const { opened: { file, text: opened, digest } } = item;
    if (item.text === opened) dropDraft(file, item.draftName);
    else if (!keepDraft({ file, text: item.text, opened, digest, at: Date.now() }, item.draftName)) {
      say('This browser has no room to keep what you type: save often.', 'fault');
    }
  };
  const keepSoon = settled(keep, keepPause);
  window.addEventListener('pagehide', keep);

  const hear = (happening: Happening): void => {
    if (!item) return;
    toolbar.show(item.opened, item.isChanged);
    if (happening === 'judged') {
      text.set(item.body);
      text.show(item.judged.problems.filter(({ field }) => field === undefined), item.judged.bodyAt);
      problems.show(item.judged.problems);
      form?.show(item.judged);
    } else keepSoon();
    beside.show(item.opened.file, item.text);
  };

  const start = (opened: Opened, original?: string): void => {
    keep();
    offers.hide();
    pane.hidden = false;
    const own: ItemState = new ItemState(opened, (happening) => {
      if (own === item) hear(happening);
    });
    item = own;
    form = makeForm(facts, opened.language, (name, value) => own.set(name, value).catch(sayFault), mend);
    setChildren(formPlace, form.pane);
    text.start(own.body, opened.language);
    hear('judged');
    pane.scrollTo(0, 0);
    beside.offer(opened, original);
    changed(opened.file);
  };
  /** Take into the text what was typed in fields a moment ago. */
  const settle = async (): Promise<void> => {
    form?.flush();
    await item?.settle();
  };
  const begin: Workplace['begin'] = async (begun, original) => {
    await settle();
    start(begun, original);
    if (begun.unpaired.length > 0) {
      offers.offer(`These names have no pair in this language yet, so they stand as they are: ${begun.unpaired.join(', ')}.`, ['I see', () => undefined]);
    }
  };
  const open = async (file: string, original?: string): Promise<void> => {
    await settle();
    start(await ask('open', { file }), original);
    const left = (await listLeftDrafts(item?.draftName)).find((draft) => draft.file === file && draft.text !== item?.opened.text);
    if (left && item?.opened.file === file) offerDraft(offers, left, item);
  };

  const compare = (theirs: { text: string; digest: string }): void => {
    if (item) showBothTexts(item, theirs, () => open(item?.opened.file ?? ''));
  };
  const save = async (): Promise<boolean> => {
    const own = item;
    if (!own) return false;
    await settle();
    own.endLine();
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
  const lookAgain = async (): Promise<void> => {
    const own = item;
    if (!own || own.opened.digest === 'absent') return;
    const now = await ask('standing', { file: own.opened.file });
    if (own !== item || now.digest === own.opened.digest) return;
    const forget = () => own.rebase({ text: '', digest: 'absent' });
    if (now.digest === 'absent') offers.offer('The file was moved or deleted. Your text is still here: saving writes it anew.', ['I see', forget]);
    else if (!own.isChanged) await open(own.opened.file);
    else offers.offer('The file was changed by somebody else while you write.', ['See both', () => compare(now)]);
  };
  return {
    pane, beside: beside.pane, save, open, begin,
    takeUp: async (draft) => {
      await settle();
      const { judged, ...opened } = await ask('describe', { file: draft.file, text: draft.text, digest: draft.digest });
      start({ ...opened, text: draft.opened, judged });
      item?.write(draft.text);
      dropDraft(draft.file, draft.name);
    },
    lookAgain: () => tryTo(lookAgain),
    current: () => item && { file: item.opened.file, isChanged: item.isChanged },
  };
}
