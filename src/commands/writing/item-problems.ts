import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '../../markdown/render.ts';
import { checkFileName } from '../../schema/file-name.ts';
import { checkItem, mayLackText } from '../../schema/front-matter.ts';
import type { Picture } from '../../schema/item.ts';
import { compareProblems, type Problem } from '../../schema/problem.ts';
import { decodeText } from '../../schema/text.ts';

/** All that is amiss with one item's text by itself. What it has to do with others is seen by the check of all. */
export async function itemProblems(content: string, file: string, raw: string): Promise<Problem[]> {
  const { text, problems } = decodeText(file, Buffer.from(raw));
  if (text === undefined) return problems;
  const checked = checkItem(file, text);
  const { language } = checkFileName(file);
  const pictureOf = async (path: string): Promise<Picture | 'missing'> => (existsSync(join(content, path)) ? anyPicture : 'missing');
  const rendered = await renderMarkdown(checked.body, { file, firstLine: checked.bodyLine, language, base: '/', pictureOf });
  const ofBody = rendered.problems.filter(({ rule }) => rule !== 'body-empty' || !mayLackText(checked.partial));
  return [...problems, ...checked.problems, ...ofBody].sort(compareProblems);
}

/** Stands for a picture that is there. */
const anyPicture: Picture = { file: 'picture.webp', width: 1, height: 1, sizes: [{ file: 'picture.webp', width: 1 }] };
