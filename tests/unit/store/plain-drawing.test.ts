import sharp from 'sharp';
import { expect, test } from 'vitest';
import { plainDrawingOf, withoutWords } from '../../../src/store/plain-drawing.ts';

const start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 480">';
const read = (text: string) => plainDrawingOf(Buffer.from(text));

test('a drawing of shapes, words and paint is sent as it is, without its comments', () => {
  const style = '<style>.a{fill:#fff}@media (prefers-color-scheme: dark){.a{fill:#000}}</style>';
  const shapes = '<g class="a" transform="translate(3 4)"><path d="M0 0h9"/><text x="1" y="2">煤 &amp; 铁</text></g>';
  expect(read(`<?xml version="1.0"?>\n<!-- A map. -->\n${start}\n  ${style}\n  ${shapes}\n</svg>\n`)).toEqual(
    { text: `${start}${style}${shapes}</svg>`, width: 960, height: 480 },
  );
});

test('its pixels are without its words, which each machine draws with other letters', async () => {
  const words = '<text x="20" y="200" font-size="90">Pit <tspan>矿</tspan></text>';
  const draw = (text: string) => sharp(Buffer.from(text)).raw().toBuffer();
  const [shown, bare] = ['', words].map((each) => `${start}<path d="M0 0h90v90z"/>${each}</svg>`) as [string, string];
  const drawing = read(bare);
  expect(drawing && (await draw(withoutWords(drawing))).equals(await draw(shown))).toBe(true);
});

test.each([
  ['a script', `${start}<script>alert(1)</script></svg>`],
  ['an event', `${start}<rect onload="x"/></svg>`],
  ['a link', `${start}<a href="x"/></svg>`],
  ['a picture', `${start}<image href="x.png"/></svg>`],
  ['a use', `${start}<use href="#x"/></svg>`],
  ['HTML', `${start}<foreignObject/></svg>`],
  ['an import', `${start}<style>@import "x"</style></svg>`],
  ['an address in a style', `${start}<style>a{fill:url(x)}</style></svg>`],
  ['an address in an attribute', `${start}<rect fill="url(#a)"/></svg>`],
  ['an escape in a style', `${start}<style>@\\69mport x</style></svg>`],
  ['a style attribute', `${start}<rect style="fill:red"/></svg>`],
  ['a document type', `<!DOCTYPE svg>${start}</svg>`],
  ['an entity', `${start}<text>&x;</text></svg>`],
  ['a section of characters', `${start}<text><![CDATA[x]]></text></svg>`],
  ['an instruction', `${start}<?xml-stylesheet href="x"?></svg>`],
  ['a tag left open', `${start}<g></svg>`],
  ['tags that cross', `${start}<g><text></g></text></svg>`],
  ['a second drawing', `${start}</svg><svg></svg>`],
  ['words behind it', `${start}</svg>x`],
  ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml" viewBox="0 0 9 9"></svg>'],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'],
  ['more bytes than readers should load', `${start}<desc>${'x'.repeat(40_000)}</desc></svg>`],
])('a drawing that holds %s is not', (_, text) => {
  expect(read(text)).toBeUndefined();
});
