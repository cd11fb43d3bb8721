import { oneKey, otherKey, otherSuffix } from './other-language.ts';
import { exampleItem, type Example, type ExampleFiles } from './example.ts';
import { sealedExample } from './sealed.ts';

const item = exampleItem();
const translated = `2023/02/mine${otherSuffix}.md`;
const long = 'On Tuesday morning the pit took up work again after a winter in which snow had closed the road to it for nine weeks.\n';

const district = `places:\n  - { ${oneKey}: Haizhou District, ${otherKey}: 海州区 }\n`;

/** Five stories with a common topic, and one with another. */
function topics(topic: string): ExampleFiles {
  const common = ['coal', 'gas', 'iron', 'ore', 'pit'].map((slug) => [`2023/02/${slug}.md`, exampleItem('topics: [mining]')] as const);
  return Object.fromEntries([['2023/02/mine.md', exampleItem(`topics: [${topic}]`)], ...common]);
}

/** Examples of what items say together, and the archive today and as it was last published. */
export const itemExamples = {
  'versions-day': {
    files: [{ '2023/02/mine.md': item, [translated]: exampleItem('date: 2023-02-22') }, { '2023/02/mine.md': item, [translated]: item }],
    found: 'The date 2023-02-22 is not that of 2023/02/mine.md, 2023-02-21, and both tell one story. Give both the same date; lists go by the first.',
  },
  'version-old': {
    files: [
      { '2023/02/mine.md': exampleItem('updated: 2023-02-25'), [translated]: item },
      { '2023/02/mine.md': exampleItem('updated: 2023-02-25'), [translated]: exampleItem('updated: 2023-02-25') },
    ],
    found: '2023/02/mine.md was updated or corrected on 2023-02-25, and this version was last changed on 2023-02-21. Bring this '
      + 'version up to date and write updated: 2023-02-25; where nothing of it changes, waive this rule and say why.',
  },
  'source-repeated': {
    files: [
      { '2023/02/mine.md': exampleItem('sourceUrl: https://example.org/7'), '2023/02/pit.md': exampleItem('sourceUrl: https://example.org/7') },
      { '2023/02/mine.md': exampleItem('sourceUrl: https://example.org/7'), '2023/02/pit.md': exampleItem('sourceUrl: https://example.org/8') },
    ],
    found: 'The address of the source is also that of 2023/02/mine.md. Where both tell the same, delete one and give the other its '
      + 'address as an alias; else mend the address.',
  },
  'text-repeated': {
    files: [
      { '2023/02/mine.md': exampleItem('', long), '2023/02/pit.md': exampleItem('', long.replace('nine', 'ten')) },
      { '2023/02/mine.md': exampleItem('aliases: [/2023/02/pit/]', long) },
    ],
    found: 'The text is nearly that of 2023/02/mine.md, a story of the same day. Where both tell the same, delete one and give the '
      + 'other its address as an alias; else waive this rule and say why.',
  },
  'name-spelling': {
    files: [
      { '2023/02/mine.md': exampleItem('places: [HaiZhou District]'), 'names.yaml': district },
      { '2023/02/mine.md': exampleItem('places: [Haizhou District]'), 'names.yaml': district },
    ],
    found: 'HaiZhou District is written Haizhou District in names.yaml. Write Haizhou District, or mend it there.',
  },
  'topic-near': {
    files: [topics('minning'), topics('mining')],
    found: 'The topic minning is one letter away from mining, which 5 stories have. Write mining; where both are meant, waive this rule and say why.',
  },
  'address-gone': {
    published: ['/2023/02/pit/'],
    files: [{ '2023/02/mine.md': item }, { '2023/02/mine.md': exampleItem('aliases: [/2023/02/pit/]') }],
    found: 'The address /2023/02/pit/ was published, and leads nowhere now. Put the story back, give /2023/02/pit/ to another as an '
      + 'alias, withdraw the story with a reason, or write the address with the reason into gone.yaml.',
  },
  'page-gone': {
    published: ['/topics/minning/'],
    files: [{ '2023/02/mine.md': item }, { '2023/02/mine.md': item, 'gone.yaml': '/topics/minning/: Misspelt; see /topics/mining/.\n' }],
    found: 'The page /topics/minning/ was published, and the archive has it no more. Write /topics/minning/ with the reason into '
      + 'gone.yaml, where readers may have kept the address.',
  },
  'gone-form': {
    published: [],
    files: [{ '2023/02/mine.md': item, 'gone.yaml': '/2023/02/pit/:\n' }, { '2023/02/mine.md': item, 'gone.yaml': '/2023/02/pit/: Published twice.\n' }],
    found: 'No reason is given for /2023/02/pit/. Write it after the colon, such as /2023/02/pit/: Published twice.',
  },
  'unsealed-change': {
    files: [
      { '2023/02/mine.md': exampleItem('', 'The pit takes up work again on Tuesday.\n'), ...sealedExample },
      { '2023/02/mine.md': item, ...sealedExample },
    ],
    found: 'The file is not the one that the record tells of since edition 1 of 2026-11-29. Run npm run seal, which tells of the change; '
      + 'or take the change back.',
  },
  'record-damaged': {
    files: [
      { '2023/02/mine.md': item, ...sealedExample, 'record/entries/000.jsonl': '<<<<<<< HEAD\n' },
      { '2023/02/mine.md': item, ...sealedExample },
    ],
    found: 'This line is no entry. Take the record of the branch that was published, as by git checkout main -- content/record, and run '
      + 'npm run seal again. It is never mended by hand.',
  },
  'gone-again': {
    published: [],
    files: [{ '2023/02/mine.md': item, 'gone.yaml': '/2023/02/mine/: Published twice.\n' }, { '2023/02/mine.md': item }],
    found: 'The address /2023/02/mine/ has a page again. Delete the line.',
  },
} as const satisfies Record<string, Example>;
