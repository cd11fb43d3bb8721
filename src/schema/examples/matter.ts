import { exampleItem, type Example } from './example.ts';

/** Examples of front matter as YAML. */
export const matterExamples = {
  'front-matter-missing': {
    file: ['The pit takes up work again.\n', exampleItem()],
    found: 'The file does not begin with front matter. Begin the file with lines title, date and source between two lines ---.',
  },
  'front-matter-first': {
    file: [`\n${exampleItem()}`, exampleItem()],
    found: 'Blank lines stand before the front matter. Delete them, so that --- is the first line of the file.',
  },
  'front-matter-unclosed': {
    file: [exampleItem().replace('---\n\nThe', '\nThe'), exampleItem()],
    found: 'The front matter that opens here is never closed. Put a line --- after its last key, before the text.',
  },
  'front-matter-length': {
    matter: [`# ${'snow '.repeat(11_000)}`, '# snow'],
    found: 'The front matter has 55080 characters, more than the 50000 that are read. Move what is text below the line ---.',
  },
  'yaml-syntax': {
    matter: ['title: "Mine reopens', 'title: "Mine reopens"'],
    found: 'The quote that opens here is never closed. Write the same quote at the end of the text, or leave out both.',
  },
  'yaml-tab': {
    matter: ['image:\n\tsrc: pit.jpg', 'topics:\n  - mining'],
    found: 'The line begins with a tab, which YAML does not allow. Indent it with spaces.',
  },
  'yaml-anchor': {
    matter: ['topics: &all [mining]', 'topics: [mining]'],
    found: '&all marks a place of the YAML for use in another, which is not supported here. Write the text itself, in quotes where '
      + 'it begins with this sign.',
  },
  'yaml-tag': {
    matter: ['title: !!str 1984', 'title: "1984"'],
    found: 'A word that begins with ! tells YAML to make something else of the text, which is not supported here. Write the text '
      + 'itself, in quotes where it begins with this sign.',
  },
  'yaml-comment': {
    matter: ['title: Mine # reopens', 'title: "Mine # reopens"'],
    found: 'title ends before #, where YAML begins a comment, and would read “Mine”. Put the whole text in quotes, or the comment on '
      + 'a line of its own.',
  },
  'yaml-colon': {
    matter: ['title：Mine reopens', 'title: Mine reopens'],
    found: 'The colon after the key is full-width (：), which YAML takes for a letter. Write an ordinary colon and a space.',
  },
  'yaml-document': {
    matter: ['%YAML 1.2', 'topics: [mining]'],
    found: 'A line %YAML 1.2 begins or ends a document of YAML, and here is only one. Delete the line.',
  },
  'yaml-map': {
    file: [exampleItem().replace('---\n', '---\nMine reopens\n'), exampleItem()],
    found: 'There is no key with a value here. Write it as key: value.',
  },
  'key-duplicate': {
    matter: ['topics: [mining]\ntopics: [energy]', 'topics: [mining, energy]'],
    found: 'topics stands twice, first in line 5. Delete one of the two.',
  },
  'key-unknown': {
    matter: ['topcis: [mining]', 'topics: [mining]'],
    found: 'topcis is not a known key. Write topics.',
  },
} as const satisfies Record<string, Example>;
