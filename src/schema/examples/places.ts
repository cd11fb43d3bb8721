import { exampleItem, type Example } from './example.ts';

const item = exampleItem();

/** Examples of where files lie and what they are called. */
export const placeExamples = {
  'file-place': {
    files: [{ 'mine.md': item }, { '2023/02/mine.md': item }],
    found: 'An item lies in a folder of its year and month, and mine.md does not. Move it to the folder of its date, such as 2023/02/mine.md.',
  },
  'file-name': {
    files: [{ '2023/02/Mine Reopens.md': item }, { '2023/02/mine-reopens.md': item }],
    found: 'Mine Reopens cannot be an address: only small letters, digits and single hyphens between them can. Rename the file to mine-reopens.md.',
  },
  'slug-taken-by-calendar': {
    files: [{ '2023/02/21.md': item }, { '2023/02/mine-reopens.md': item }],
    found: 'The address ending in /21/ belongs to the page of a day. Give the file a name of words, such as mine-reopens.md.',
  },
  'address-taken': {
    files: [
      { '2023/02/mine.md': exampleItem('aliases: [/news/7.html]'), '2023/02/pit.md': exampleItem('aliases: [/news/7.html]') },
      { '2023/02/mine.md': exampleItem('aliases: [/news/7.html]'), '2023/02/pit.md': exampleItem('aliases: [/news/8.html]') },
    ],
    found: 'The address /news/7.html is already that of 2023/02/mine.md. Give one of the two another name or alias.',
  },
  'name-portable': {
    files: [{ '2023/02/con.md': item }, { '2023/02/con-artists.md': item }],
    found: 'con is a name that Windows keeps for a device, so that neither file nor page can lie there. Give the file another name, such as con-news.md.',
  },
  symlink: {
    files: [{ '2023/02/mine.md': { link: '../../mine.md' } }, { '2023/02/mine.md': item }],
    found: 'This is a link to another place, and what lies there can change or vanish without a trace here. Put a copy of the file '
      + 'itself in its place.',
  },
  'picture-unused': {
    files: [
      { '2023/02/mine.md': item, '2023/02/pit.jpg': { picture: [960, 640] } },
      { '2023/02/mine.md': exampleItem('', '![The headframe in snow](pit.jpg)\n'), '2023/02/pit.jpg': { picture: [960, 640] } },
    ],
    found: 'No item shows this picture, so it is not published. Name it in the item beside it, or delete it.',
  },
  'file-unknown': {
    files: [{ '2023/02/mine.md': item, '2023/02/notes.docx': 'Notes.' }, { '2023/02/mine.md': item }],
    found: 'This is neither an item (.md), a picture, names.yaml, coverage.yaml, gone.yaml nor of the record, so it is not published. '
      + 'Move it out of the content folder.',
  },
} as const satisfies Record<string, Example>;
