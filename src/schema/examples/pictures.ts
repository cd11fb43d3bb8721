import { oneKey, otherKey } from './other-language.ts';
import { exampleItem, type Example, type ExampleFile, type ExampleFiles } from './example.ts';

const photograph: ExampleFile = { picture: [960, 640] };

function shows(text: string, picture: ExampleFile = photograph): ExampleFiles {
  return { '2023/02/mine.md': exampleItem('', text), '2023/02/pit.jpg': picture };
}

function drawn(content: string): ExampleFiles {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 480">${content}</svg>\n`;
  return { '2023/02/mine.md': exampleItem('', '![The headframe in snow](pit.svg)\n'), '2023/02/pit.svg': drawing };
}

const right = shows('![The headframe in snow](pit.jpg)\n');

/** Examples of pictures. */
export const pictureExamples = {
  'picture-missing': {
    files: [{ '2023/02/mine.md': exampleItem('', '![The headframe in snow](pit.jpg)\n') }, right],
    found: 'The picture 2023/02/pit.jpg is not there. Save it there, or correct the name; upper and lower case count.',
  },
  'picture-unreadable': {
    files: [shows('![The headframe in snow](pit.jpg)\n', 'Not a picture.'), right],
    found: 'The file 2023/02/pit.jpg is not a picture that can be read, or one too large or too dear to draw. Save it anew as JPEG, '
      + 'PNG, WebP or AVIF.',
  },
  'picture-outside': {
    files: [{ '2023/02/mine.md': exampleItem('', '![The headframe](https://example.org/pit.jpg)\n') }, right],
    found: 'The picture https://example.org/pit.jpg is on another host, which readers would then call. Save the picture beside the '
      + 'item and write its name, such as ![what it shows](bridge.jpg).',
  },
  'picture-alt': {
    files: [shows('![](pit.jpg)\n'), right],
    found: 'The picture has no words that stand for it, so readers who cannot see it miss it. Say what it shows: ![what it shows](pit.jpg).',
  },
  'picture-alt-name': {
    files: [shows('![IMG_2034](pit.jpg)\n'), right],
    found: 'The words that stand for pit.jpg are IMG_2034, a name, which says nothing to those who cannot see it. Say what the picture shows.',
  },
  'picture-drawing': {
    files: [drawn('<script>alert(1)</script>'), drawn('<path d="M0 0h960v480z"/>')],
    found: 'pit.svg holds more than shapes, words and paint, has more than 40,000 bytes, or does not say its size, so readers are sent pixels of it. '
      + 'Save it as a plain SVG with a viewBox, without scripts, links, pictures and effects; or as PNG, where pixels will do.',
  },
  'picture-size': {
    files: [shows('![The headframe in snow](pit.jpg)\n', { picture: [32, 24] }), right],
    found: 'pit.jpg is 32 by 24 pixels, too small to show something. Save a larger one, at least 120 pixels wide, or take it out.',
  },
} as const satisfies Record<string, Example>;

function names(text: string): ExampleFiles {
  return { '2023/02/mine.md': exampleItem(), 'names.yaml': text };
}

const pair = `{ ${oneKey}: mining, ${otherKey}: 采矿 }`;

/** Examples of `names.yaml`. */
export const nameExamples = {
  'names-form': {
    files: [names('topics: mining\n'), names(`topics:\n  - ${pair}\n`)],
    found: 'topics is not a list of pairs. Write each pair on a line of its own, such as - { en: mining, zh: 采矿 }.',
  },
  'names-kind': {
    files: [names(`topic:\n  - ${pair}\n`), names(`topics:\n  - ${pair}\n`)],
    found: 'topic is no kind of name that has pages. Write topics.',
  },
  'names-language': {
    files: [names(`topics:\n  - { ${oneKey}: mining, ${otherKey}: 采矿, xx: mina }\n`), names(`topics:\n  - ${pair}\n`)],
    found: 'xx is no language of this archive. Write one of en, zh.',
  },
  'names-repeated': {
    files: [names(`topics:\n  - ${pair}\n  - ${pair.replace('采矿', '煤矿')}\n`), names(`topics:\n  - ${pair}\n`)],
    found: 'mining stands in two pairs of topics, first in line 2. Make one pair of the two, or delete one.',
  },
  'names-single': {
    files: [names(`topics:\n  - { ${oneKey}: mining }\n`), names(`topics:\n  - ${pair}\n`)],
    found: 'This pair of topics has a name in fewer than two languages. Add the name in another language, '
      + 'such as - { en: mining, zh: 采矿 }, or delete the line.',
  },
} as const satisfies Record<string, Example>;
