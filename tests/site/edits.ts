import type { Language } from '../../src/schema/language.ts';
import type { Dice } from './dice.ts';
import {
  addStory, addressOf, fileOf, makeSentence, makeTitle, makeVersion, randomDay, subjects, versionsOf, type Paper, type Story, type Version,
} from './paper.ts';

/** What an editor does to an archive, and how often beside other things. The answer is what was done; nothing where it could not be done. */
export interface Edit {
  name: string;
  weight: number;
  /** True where the archive must be refused after it. */
  breaks?: true;
  work: (paper: Paper, dice: Dice) => string | undefined;
}

/** An edit of one version of one story. */
function ofVersion(name: string, weight: number, work: (version: Version, at: { story: Story; language: Language; paper: Paper; dice: Dice }) => void): Edit {
  return {
    name, weight,
    work: (paper, dice) => {
      if (paper.stories.length === 0) return undefined;
      const story = dice.pick(paper.stories);
      const [language, version] = dice.pick(versionsOf(story));
      work(version, { story, language, paper, dice });
      return fileOf(story, language);
    },
  };
}

/** An edit of one story. */
function ofStory(name: string, weight: number, work: (story: Story, paper: Paper, dice: Dice) => boolean | void): Edit {
  return {
    name, weight,
    work: (paper, dice) => {
      if (paper.stories.length < 4) return undefined;
      const story = dice.pick(paper.stories);
      return work(story, paper, dice) === false ? undefined : story.slug;
    },
  };
}

const colours = ['teal', 'olive', 'navy', 'maroon'];

/** Everything editors do that leaves the archive sound. */
export const edits: readonly Edit[] = [
  { name: 'add today', weight: 4, work: (paper, dice) => addStory(paper, paper.today, dice).slug },
  { name: 'add backdated', weight: 4, work: (paper, dice) => addStory(paper, randomDay(dice.roll(2) === 0, dice), dice).slug },
  ofStory('delete', 4, (story, paper) => void paper.stories.splice(paper.stories.indexOf(story), 1)),
  ofStory('move to another day', 4, (story, paper, dice) => { story.day = dice.roll(3) === 0 ? paper.today : randomDay(dice.roll(2) === 0, dice); }),
  ofStory('rename', 4, (story, paper, dice) => {
    const former = dice.roll(3) === 0 ? story.formerly.pop() : undefined;
    const old = story.slug;
    story.slug = former ?? `story-${++paper.count}`;
    story.formerly.push(old);
    if (dice.roll(2)) for (const [language, version] of versionsOf(story)) version.aliases.push(addressOf(story, language, old));
  }),
  ofStory('swap two addresses', 1, (story, paper, dice) => {
    const other = dice.pick(paper.stories);
    [story.slug, other.slug] = [other.slug, story.slug];
    [story.day, other.day] = [other.day, story.day];
    for (const each of [story, other]) for (const [, version] of versionsOf(each)) version.aliases = [];
    return story !== other;
  }),
  ofStory('translate', 5, (story, paper, dice) => {
    const missing = (['en', 'zh'] as const).find((language) => !story.versions[language]);
    if (missing) story.versions[missing] = makeVersion(missing, paper, dice);
    else delete story.versions[dice.pick(['en', 'zh'] as const)];
  }),
  ofVersion('edit body', 5, (version, { language, dice }) => {
    if (dice.roll(2)) version.paragraphs.push(makeSentence(language, dice));
    else version.paragraphs[dice.roll(version.paragraphs.length)] = makeSentence(language, dice);
  }),
  ofVersion('edit headline', 4, (version, { language, paper, dice }) => { version.title = makeTitle(language, ++paper.count, dice); }),
  ofVersion('edit standfirst', 2, (version, { language, dice }) => {
    if (version.summary) delete version.summary;
    else version.summary = makeSentence(language, dice);
  }),
  ofVersion('file under other names', 4, (version, { dice }) => { version.subjects = dice.some(subjects.map((_, number) => number), 5); }),
  ofVersion('change source', 2, (version, { dice }) => { version.source = dice.roll(3); }),
  ofVersion('change editor', 2, (version, { dice }) => {
    if (version.editor) delete version.editor;
    else version.editor = dice.pick(['Liu Dongmei', '刘冬梅', 'A. N. Other']);
  }),
  ofVersion('link to another story', 2, (version, { paper, dice }) => {
    if (version.links.length > 0) version.links = [];
    else version.links = [dice.pick(paper.stories)];
  }),
  ofVersion('change aliases', 5, (version, { paper, dice }) => {
    // A file where a folder was, and the other way round.
    const forms = (number: number) => [`/old/${number}/`, `/old/${number}.html`, `/old/${number}.html/deep/`, `/zh/${number}.html`, `/old-${number}`];
    const number = /\d+/.exec(version.aliases.find((alias) => alias.includes('old')) ?? '')?.[0];
    version.aliases = version.aliases.length > 0 && dice.roll(3) === 0 ? [] : [dice.pick(forms(number === undefined ? ++paper.count : Number(number)))];
  }),
  ofVersion('change picture', 5, (version, { paper, dice }) => {
    if (version.picture && dice.roll(3) === 0) delete version.picture;
    else if (version.picture && dice.roll(2)) version.picture.colour = dice.pick(colours);
    else version.picture = { name: `picture-${++paper.count}.svg`, colour: dice.pick(colours) };
  }),
  ofVersion('correct', 2, (version, { language, paper, dice }) => {
    version.corrections.push({ date: paper.today, text: makeSentence(language, dice) });
  }),
  ofVersion('withdraw or bring back', 4, (version) => {
    if (version.withdrawn) delete version.withdrawn;
    else version.withdrawn = true;
  }),
  ofVersion('hold back as a draft or let go', 3, (version) => {
    if (version.draft) delete version.draft;
    else version.draft = true;
  }),
  ofVersion('put under embargo or let go', 3, (version, { paper }) => {
    if (version.embargo) delete version.embargo;
    else version.embargo = later(paper.today, 2);
  }),
  { name: 'pair or part names', weight: 4, work: ({ pairs }, { roll }) => {
    const number = roll(subjects.length);
    if (!pairs.delete(number)) pairs.add(number);
    return subjects[number]?.en;
  } },
  { name: 'let a day pass', weight: 3, work: (paper) => (paper.today = later(paper.today, 1)) },
  { name: 'serve under another path', weight: 1, work: (paper) => (paper.base = paper.base === '/' ? '/news/archive/' : '/') },
  { name: 'do nothing', weight: 2, work: () => 'nothing' },
];

/** What editors do by mistake. */
export const slips: readonly Edit[] = [
  slip('leave a headline out', 'date: 2020-05-05\nsource: Gazette', 'Words.'),
  slip('break a link', 'title: A\ndate: 2020-05-05\nsource: Gazette', '[Gone](gone.md)'),
  slip('name a picture that is not there', 'title: A\ndate: 2020-05-05\nsource: Gazette\nimage: { src: gone.svg, alt: Gone }', 'Words.'),
  slip('take an address twice', 'title: A\ndate: 2020-05-05\nsource: Gazette\naliases: [/twice/, /twice/index.html]', 'Words.'),
];

function slip(name: string, matter: string, body: string): Edit {
  const file = '2020/05/broken.md';
  return { name, weight: 1, breaks: true, work: ({ broken }) => (broken.set(file, `---\n${matter}\n---\n\n${body}\n`), file) };
}

/** Draw an edit by weight. */
export function drawEdit(from: readonly Edit[], { roll }: Dice): Edit {
  let left = roll(from.reduce((sum, { weight }) => sum + weight, 0));
  const found = from.find(({ weight }) => (left -= weight) < 0);
  if (!found) throw new RangeError('there is nothing to draw from');
  return found;
}

/** A day some days later. */
function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
