import { pathsFor } from '../../addresses.ts';
import { hubNameOf, type Name } from '../../archive/hubs.ts';
import { slugOfNames } from '../../archive/hub-slug.ts';
import { viewAt } from '../../archive/pages/page-at.ts';
import type { ArticleView } from '../../archive/pages/views.ts';
import type { Edition } from '../../edition.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { monthOf, yearOf } from '../../schema/day.ts';
import { checkFileName } from '../../schema/file-name.ts';
import type { FrontMatter } from '../../schema/fields/fields.ts';
import { checkItem } from '../../schema/front-matter.ts';
import { hubKinds, type HubKind, type Picture } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import type { Reading } from '../../store/reader.ts';

type Around = Pick<Edition, 'archive' | 'broken'>;

/**
 * The page of a text that need not be saved, among the others as they are. Where the text has errors, what could be read of it is shown,
 * and its file's name stands in for a headline.
 */
export async function previewOf(
  file: string, text: string, { card, detail, html }: Reading, edition: Around, base: string,
): Promise<{ view: ArticleView; html: string }> {
  const { story, language } = checkFileName(file);
  const whole = card && detail ? { ...detail, html } : await readLoosely(file, text, language, base);
  const { matter, standfirst, headings, length, picture } = whole;
  const { archive } = edition;
  const known = viewAt(edition, pathsFor('').articlePath(story, language));
  const around = known?.kind === 'article' ? known : undefined;
  const { years, months, days } = archive.calendar;
  const [year, month] = [yearOf(matter.date), monthOf(matter.date)];
  const view: ArticleView = {
    kind: 'article',
    language,
    item: { story, language, matter, standfirst, headings, length, ...(picture && { picture }) },
    stretches: [...(years.has(year) ? [year] : []), ...(months.has(month) ? [month] : []), ...(days.has(matter.date) ? [matter.date] : [])],
    digest: '',
    names: matter.withdrawn ? noNames() : namesOf(matter, language, edition),
    translations: around?.translations ?? [],
    ...(around?.withdrawn && { withdrawn: around.withdrawn }),
    ...(around?.earlier && { earlier: around.earlier }),
    ...(around?.later && { later: around.later }),
    coverage: around?.coverage ?? [],
  };
  return { view, html: whole.html };
}

/** Read what can be read of a text with errors, and put something harmless in the place of what cannot. */
async function readLoosely(file: string, text: string, language: Language, base: string) {
  const { partial, body, bodyLine } = checkItem(file, text);
  const pictureOf = (): Promise<Picture | 'missing'> => Promise.resolve('missing');
  const { html, headings, length, standfirst } = await renderMarkdown(body, { file, firstLine: bodyLine, language, base, pictureOf });
  const day = `${file.slice(0, 7).replace('/', '-')}-01`;
  const lists = { author: [], editor: [], topics: [], people: [], places: [], organisations: [], corrections: [], aliases: [], waivers: [] };
  const matter: FrontMatter = { ...lists, title: file.replace(/^.*\//, ''), date: day, source: '…', ...partial };
  return { matter, standfirst: matter.summary ?? standfirst, headings, length, picture: undefined, html };
}

function namesOf(matter: FrontMatter, language: Language, { archive }: Around): ArticleView['names'] {
  const written: Record<HubKind, readonly string[]> = {
    topics: matter.topics, people: matter.people, places: matter.places, organisations: matter.organisations,
    sources: [matter.source], editors: matter.editor, series: matter.series === undefined ? [] : [matter.series],
  };
  const nameOf = (kind: HubKind, name: string): Name => {
    const names = archive.names.find((pair) => pair.kind === kind && pair.names[language] === name)?.names ?? { [language]: name };
    const slug = slugOfNames(names);
    return hubNameOf(archive.hubs.all[kind].get(slug) ?? { kind, slug, names, stories: [] }, language);
  };
  return Object.fromEntries(hubKinds.map((kind) => [kind, written[kind].map((name) => nameOf(kind, name))])) as ArticleView['names'];
}

function noNames(): ArticleView['names'] {
  return Object.fromEntries(hubKinds.map((kind) => [kind, []])) as unknown as ArticleView['names'];
}
