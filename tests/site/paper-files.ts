import type { Language } from '../../src/schema/language.ts';
import { addressOf, fileOf, isOut, sourceName, subjects, versionsOf, type Paper, type Story, type Version } from './paper.ts';

/** Every file of an archive's content folder by its path: items, pictures and paired names. */
export function filesOf(paper: Paper): Map<string, string> {
  const files = new Map<string, string>(paper.broken);
  const taken = new Set(paper.stories.flatMap((story) => versionsOf(story).map(([language]) => addressOf(story, language))));
  for (const story of paper.stories) {
    for (const [language, version] of versionsOf(story)) {
      const file = fileOf(story, language);
      files.set(file, itemOf(story, language, version, paper, taken));
      const { picture } = version;
      if (picture) files.set(`${file.slice(0, file.lastIndexOf('/') + 1)}${picture.name}`, drawing(picture.colour));
    }
  }
  const pairs = [...paper.pairs].sort((one, other) => one - other).flatMap((number) => subjects[number] ?? []);
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  if (kinds.length > 0) files.set(
    'names.yaml',
    kinds.map((kind) => `${kind}:\n${pairs.filter((pair) => pair.kind === kind).map(({ en, zh }) => `  - { en: "${en}", zh: ${zh} }\n`).join('')}`).join('\n'),
  );
  return files;
}

function itemOf(story: Story, language: Language, version: Version, paper: Paper, taken: ReadonlySet<string>): string {
  const { title, source, summary, editor, picture, corrections, withdrawn, draft, embargo } = version;
  const namesOf = (kind: string) => version.subjects.flatMap((number) => (subjects[number]?.kind === kind ? [`"${subjects[number][language]}"`] : []));
  const aliases = [...new Set(version.aliases)].filter((alias) => !taken.has(alias));
  const lines = [
    `title: "${title}"`, `date: ${story.day}`, `source: ${sourceName(source, language)}`,
    ...(summary ? [`summary: "${summary}"`] : []),
    ...(editor ? [`editor: ${editor}`] : []),
    ...['topics', 'people', 'places', 'organisations'].flatMap((kind) => (namesOf(kind).length > 0 ? [`${kind}: [${namesOf(kind).join(', ')}]`] : [])),
    ...namesOf('series').map((name) => `series: ${name}`),
    ...(picture ? [`image: { src: ${picture.name}, alt: "A field of ${picture.colour}" }`] : []),
    ...(aliases.length > 0 ? ['aliases:', ...aliases.map((alias) => `  - ${alias}`)] : []),
    ...(corrections.length > 0 ? ['corrections:', ...corrections.map(({ date, text }) => `  - { date: ${date}, text: "${text}" }`)] : []),
    ...(withdrawn ? [`withdrawn: { date: ${story.day}, reason: "It was not so" }`] : []),
    ...(draft ? ['draft: true'] : []),
    ...(embargo ? [`embargo: ${embargo}T00:00+08:00`] : []),
  ];
  const links = version.links.flatMap((target) => linkTo(target, paper));
  return `---\n${lines.join('\n')}\n---\n\n${[...version.paragraphs, ...links].join('\n\n')}\n`;
}

/** A sentence with a link to a story, where there is one that readers can see. */
function linkTo(target: Story, { stories, today }: Paper): string[] {
  const [first] = versionsOf(target).filter(([, version]) => isOut(version, today));
  return first && stories.includes(target) ? [`More [in another story](../../${fileOf(target, first[0])}).`] : [];
}

/** A picture of one colour, wide enough to be published in two sizes. */
function drawing(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${colour}"/></svg>\n`;
}
