import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathsFor } from '../../addresses.ts';
import { fileDigest } from '../../editing/save-file.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { firstLanguage } from '../../schema/language.ts';
import { decodeText } from '../../schema/text.ts';
import { site } from '../../site.ts';
import type { Opened } from '../messages.ts';
import { contentPathOf } from './item-path.ts';
import { judgeText } from './judge.ts';
import type { Newsroom } from './newsroom.ts';
import { DeskRefusal } from './refusal.ts';

/** Open a file to be edited. @throws {DeskRefusal} where it is not there, or not a text */
export async function openItem(file: string, newsroom: Newsroom): Promise<Opened> {
  const { content } = newsroom.settings;
  const path = contentPathOf(content, file);
  if (!existsSync(path)) throw new DeskRefusal(404, `There is no file ${file}.`, 'It was moved or deleted: find it again in the list.');
  const bytes = readFileSync(path);
  const { text, problems: [problem] } = decodeText(file, bytes);
  if (text === undefined) throw new DeskRefusal(422, problem?.message ?? `${file} cannot be read as text.`, problem?.cure ?? 'Mend it outside the desk.');
  return describeItem(file, text, fileDigest(bytes), newsroom);
}

/** A text that is to be edited, with what the page of the desk needs to know of it. @param digest of its file, or `absentDigest` */
export async function describeItem(file: string, text: string, digest: string, newsroom: Newsroom): Promise<Opened> {
  const { content, base } = newsroom.settings;
  const { story, language } = checkFileName(file);
  const { judged } = await judgeText(file, text, await newsroom.neighbourhood());
  const folder = dirname(contentPathOf(content, file));
  const versions = site.languages.map((each) => {
    const name = `${story}${each === firstLanguage ? '' : `.${each}`}.md`;
    return { language: each, file: name, isThere: existsSync(join(folder, name.slice(name.lastIndexOf('/') + 1))) };
  });
  return { file, text, digest, language, address: pathsFor(base).articlePath(story, language), versions, judged };
}
