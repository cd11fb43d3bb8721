import { storyOfAddress } from '../../addresses.ts';
import { shown } from '../../schema/excerpt.ts';
import type { GoneAddress } from '../../schema/gone-file.ts';
import { goneFile } from '../../schema/names-file.ts';
import { firstLanguage, type Language } from '../../schema/language.ts';
import { percentDecoded } from '../../schema/percent.ts';
import { archiveProblem, type ArchiveProblem } from './archive-problem.ts';

/**
 * Find addresses that were published and lead nowhere now, and given-up ones that have a page again.
 * @param published paths of pages below the base, each beginning with `/`
 * @param isThere answers whether the archive has a page, an old address or a file at a path
 * @param given what `gone.yaml` says; an address there stands for all below it
 */
export function checkPermanence(published: Iterable<string>, isThere: (path: string) => boolean, given: readonly GoneAddress[]): ArchiveProblem[] {
  const gone = new Set(given.map(({ path }) => path.replace(/\/$/, '')));
  const problems = given.filter(({ path }) => isThere(path)).map(({ path, place }) =>
    archiveProblem({ file: goneFile }, 'gone-again', place, `The address ${shown(path)} has a page again.`, 'Delete the line.'));
  // In the order of their letters, so that a page comes before what lies below it, of which no more needs to be said.
  for (const path of [...published].map((each) => percentDecoded(each) ?? each).sort()) {
    if (isThere(path) || partsAbove(path).some((each) => gone.has(each))) continue;
    gone.add(path.replace(/\/$/, ''));
    problems.push(problemOf(path));
  }
  return problems;
}

function problemOf(path: string): ArchiveProblem {
  const where = storyOfAddress(path);
  if (!where && !/\.html?$/.test(path)) {
    return archiveProblem({ file: goneFile }, 'page-gone', undefined, `The page ${shown(path)} was published, and the archive has it no more.`,
      `Write ${shown(path)} with the reason into ${goneFile}, where readers may have kept the address.`);
  }
  const cure = `Put the story back, give ${shown(path)} to another as an alias, withdraw the story with a reason, `
    + `or write the address with the reason into ${goneFile}.`;
  return archiveProblem({ file: where ? fileOfStory(where) : goneFile }, 'address-gone', undefined,
    `The address ${shown(path)} was published, and leads nowhere now.`, cure);
}

/** The file of a story in a language, below the content folder. @example fileOfStory({ story: '2023/02/slug', language: 'zh' }) //=> '2023/02/slug.zh.md' */
export function fileOfStory({ story, language }: { story: string; language: Language }): string {
  return `${story}${language === firstLanguage ? '' : `.${language}`}.md`;
}

/** A path and all above it, without slashes at their ends. @example partsAbove('/a/b/') //=> ['/a', '/a/b'] */
function partsAbove(path: string): string[] {
  const parts = path.replace(/\/$/, '').split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 2).join('/'));
}
