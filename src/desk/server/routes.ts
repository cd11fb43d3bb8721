import type { Changes } from '../../build/publishing/publish.ts';
import type { SitePlan } from '../../build/warm-site.ts';
import { setField } from '../../editing/fields.ts';
import { addCorrection, withdrawItem } from '../../editing/notices.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { isField, type FieldName } from '../../schema/fields/fields.ts';
import { isHubKind } from '../../schema/item.ts';
import { isLanguage, type Language } from '../../schema/language.ts';
import {
  listNames, type BegunItem, type Changed, type DeskFacts, type Found, type GitAnswer, type GitState, type Judged, type KnownName, type Opened,
  type Pasted, type RenameNotice, type SaveAnswer,
} from '../messages.ts';
import { findRows } from './item-list.ts';
import { factsOf } from './facts.ts';
import { numberIn, textIn, textsIn, valueIn, type Asked } from './asked.ts';
import { contentPathOf } from './item-path.ts';
import { judgeText } from './judge.ts';
import { namesLike } from './known-names.ts';
import type { Newsroom } from './newsroom.ts';
import { beginItem, beginTranslation, type Begun } from './new-item.ts';
import { describeItem, openItem } from './open-item.ts';
import { readPasted } from './paste.ts';
import { previewOf } from './preview.ts';
import { DeskRefusal } from './refusal.ts';
import { absentDigest, readStanding, saveItem } from './save-item.ts';
import { takePicture } from './take-picture.ts';

/** Rows that a list shows at a time. */
const rowsAtATime = 60;

/** What the desk answers, by the name of what it is asked. Each reads its own input. */
export const routes = {
  facts: async (newsroom: Newsroom): Promise<DeskFacts> => factsOf({
    base: newsroom.settings.base, today: newsroom.today, isInGit: (await newsroom.git.state()) !== undefined,
  }),

  find: async (newsroom: Newsroom, input: Asked): Promise<Found> => {
    const list = listNames.find((name) => name === input.get('list')) ?? 'latest';
    const { list: items, isOld } = await newsroom.itemList();
    return { ...findRows(items, textIn(input, 'words', ''), list, numberIn(input, 'from', 0), rowsAtATime), isOld };
  },

  open: (newsroom: Newsroom, input: Asked): Promise<Opened> => openItem(textIn(input, 'file'), newsroom),

  judge: async (newsroom: Newsroom, input: Asked): Promise<Judged> => {
    const file = checkedFile(newsroom, input);
    return (await judgeText(file, textIn(input, 'text'), await newsroom.neighbourhood())).judged;
  },

  preview: async (newsroom: Newsroom, input: Asked): Promise<{ page: string }> => {
    const [file, text, neighbourhood] = [checkedFile(newsroom, input), textIn(input, 'text'), await newsroom.neighbourhood()];
    const { reading } = await judgeText(file, text, neighbourhood);
    const { view, html } = await previewOf(file, text, reading, neighbourhood.edition, newsroom.settings.base);
    return { page: await newsroom.site.render(view, html) };
  },

  save: (newsroom: Newsroom, input: Asked): Promise<SaveAnswer> =>
    saveItem(newsroom.settings.content, checkedFile(newsroom, input), textIn(input, 'text'), textIn(input, 'digest')),

  set: (newsroom: Newsroom, input: Asked): Promise<Changed> =>
    changedBy(newsroom, input, (text) => setField(text, fieldIn(input), valueIn(input, 'value'))),

  names: async (newsroom: Newsroom, input: Asked): Promise<KnownName[]> => {
    const kind = textIn(input, 'kind');
    if (!isHubKind(kind)) throw new DeskRefusal(400, `There are no names of the kind ${kind}.`, 'Load the page of the desk again.');
    return namesLike(await newsroom.edition(), kind, languageIn(input, 'language'), textIn(input, 'typed', ''));
  },
  standing: (newsroom: Newsroom, input: Asked): Promise<{ text: string; digest: string }> =>
    readStanding(newsroom.settings.content, checkedFile(newsroom, input)),

  describe: (newsroom: Newsroom, input: Asked): Promise<Opened> =>
    describeItem(checkedFile(newsroom, input), textIn(input, 'text'), textIn(input, 'digest'), newsroom),

  begin: async (newsroom: Newsroom, input: Asked): Promise<BegunItem> => {
    const wish = { title: textIn(input, 'title'), date: textIn(input, 'date'), source: textIn(input, 'source'), language: languageIn(input, 'language') };
    return describeBegun(beginItem(newsroom, wish), newsroom);
  },

  translate: async (newsroom: Newsroom, input: Asked): Promise<BegunItem> =>
    describeBegun(await beginTranslation(newsroom, checkedFile(newsroom, input), textIn(input, 'text'), languageIn(input, 'language')), newsroom),

  correct: (newsroom: Newsroom, input: Asked): Promise<Changed> =>
    changedBy(newsroom, input, (text) => addCorrection(text, { date: textIn(input, 'date'), text: textIn(input, 'words') })),

  withdraw: (newsroom: Newsroom, input: Asked): Promise<Changed> =>
    changedBy(newsroom, input, (text) => withdrawItem(text, { date: textIn(input, 'date'), reason: textIn(input, 'words') })),

  tryRename: (newsroom: Newsroom, input: Asked): Promise<RenameNotice> => newsroom.craft.rename(checkedFile(newsroom, input), textIn(input, 'to'), true),

  rename: (newsroom: Newsroom, input: Asked): Promise<RenameNotice> => newsroom.craft.rename(checkedFile(newsroom, input), textIn(input, 'to'), false),

  paste: (newsroom: Newsroom, input: Asked): Promise<Pasted> => {
    const { language } = checkFileName(checkedFile(newsroom, input));
    return Promise.resolve(readPasted(textIn(input, 'html'), language));
  },

  picture: async (newsroom: Newsroom, input: Asked): Promise<{ name: string }> => {
    const { content, cache } = newsroom.settings;
    const bytes = Buffer.from(textIn(input, 'bytes'), 'base64');
    return { name: await takePicture(content, cache, checkedFile(newsroom, input), textIn(input, 'name'), bytes) };
  },

  plan: (newsroom: Newsroom): Promise<SitePlan> => newsroom.publisher.plan(),

  publish: (newsroom: Newsroom, input: Asked): Promise<Changes> => newsroom.publisher.publish(textIn(input, 'stamp')),

  git: async (newsroom: Newsroom): Promise<{ state?: GitState }> => {
    const state = await newsroom.git.state();
    return state ? { state } : {};
  },

  commit: (newsroom: Newsroom, input: Asked): Promise<void> => newsroom.git.commit(textsIn(input, 'files'), textIn(input, 'message')),

  exchange: (newsroom: Newsroom, input: Asked): Promise<GitAnswer> => newsroom.git.exchange(new Map(Object.entries(chosenIn(input)))),
} satisfies Record<string, (newsroom: Newsroom, input: Asked) => Promise<unknown>>;

/** The file that a request names, which need not be there. @throws {DeskRefusal} where it would lie elsewhere than in the content folder */
function checkedFile({ settings }: Newsroom, input: Asked): string {
  const file = textIn(input, 'file');
  contentPathOf(settings.content, file);
  return file;
}

/** The texts that an editor chose, by file. @throws {DeskRefusal} where one of them is none of the content folder's */
function chosenIn(input: Asked): Record<string, string> {
  const chosen = input.get('chosen');
  const entries = typeof chosen === 'object' && chosen !== null ? Object.entries(chosen) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Change a text, and say what the rules say of it. */
async function changedBy(newsroom: Newsroom, input: Asked, change: (text: string) => string): Promise<Changed> {
  const file = checkedFile(newsroom, input);
  const text = change(textIn(input, 'text'));
  return { text, judged: (await judgeText(file, text, await newsroom.neighbourhood())).judged };
}

async function describeBegun({ file, text, unpaired }: Begun, newsroom: Newsroom): Promise<BegunItem> {
  return { ...await describeItem(file, text, absentDigest, newsroom), unpaired };
}

function fieldIn(input: Asked): FieldName {
  const field = textIn(input, 'field');
  if (!isField(field)) throw new DeskRefusal(400, `There is no field ${field}.`, 'Load the page of the desk again.');
  return field;
}

function languageIn(input: Asked, name: string): Language {
  const language = textIn(input, name);
  if (!isLanguage(language)) throw new DeskRefusal(400, `${language} is no language of this archive.`, 'Load the page of the desk again.');
  return language;
}
