import { itemText } from '../site/folders.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const [thousands, millions] = [months.map((_, at) => `${at + 1}00,000`), months.map((_, at) => `1,${at + 1}00,000`)];
const table = [`| Shaft | ${months.join(' | ')} |`, `|---${'|--:'.repeat(months.length)}|`, `| First incline | ${thousands.join(' | ')} |`,
  `| Second incline | ${millions.join(' | ')} |`].join('\n');
/** One line of code that ends in a word of its own. */
const code = `    ${'measured/'.repeat(24)}lastword`;
const longName = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const filler = 'Lamp lighters go from post to post in the evening, and light one lamp after the other. ';
/** What an agency sent to two papers. */
const wire = 'The quarrymen of the valley took up work again on Tuesday after a winter in which snow had closed the road for nine weeks and more. '
  + 'Some four hundred went down with the first shift, and the railway carried stone to the harbour before noon. The quarry owes its town wages '
  + 'from two winters; the mayor said that they would be paid before the spring fair, and that the seam will last a decade yet.';
const matter = (title: string, more = '') => `title: ${title}\ndate: 2023-09-05\nsource: Gazette\n${more}`;

/** Words of the wide item that a page on paper must hold to its edges. */
export const wideWords = [...months, ...thousands, ...millions, 'lastword'];

/** Items whose words are wider, longer or otherwise written than a page expects, by their path. */
export const awkwardItems: Readonly<Record<string, string>> = {
  '2023/09/wide.md': itemText(matter('Output by shaft'), `${table}\n\nThe log:\n\n${code}`),
  '2023/09/wide.zh.md': itemText(matter('各井产量'), `${table}\n\n${code}`),
  '2023/09/names.md': itemText(
    `title: ${longName} opens a station\ndate: 2023-09-05\nsource: ${longName}Gazette\ntopics: [${longName}]\npeople: [${longName}]\nseries: ${longName}`,
    `A station opens at ${longName} today, https://example.org/${'a'.repeat(90)} says.`),
  '2023/09/headings.md': itemText(matter('Headings of others'), ['Suggestions', 'Cite APA', 'Main', 'Search', 'Found', 'Results', 'Note fn 1', 'Title']
    .map((heading) => `## ${heading}\n\nWords stand here.[^1]`).join('\n\n') + '\n\n[^1]: A note.'),
  '2023/09/right-to-left.md': itemText(matter('Words from the right'), 'Plain words.\n\nهذا نص عربي في الجريدة.\n\n- כאן כתוב בעברית.\n- Here in English.'),
  '2022/03/wire-in-the-gazette.md': itemText('title: Quarrymen back at work\ndate: 2022-03-08\nsource: Gazette', wire),
  '2022/03/wire-in-the-daily.md': itemText('title: The quarry works again\ndate: 2022-03-09\nsource: Daily', wire.replace('nine', 'ten')),
  '2023/09/long.md': itemText(matter('The lamps of the town'), Array.from({ length: 40 }, (_, at) =>
    `${filler.repeat(1 + at % 3)}See [lamp post ${at + 1}](wide.md).`).join('\n\n')),
};
