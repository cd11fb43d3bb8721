import { describe, expect, test } from 'vitest';
import { makeDice } from './make-dice.ts';
import { importBody, importOne, remarksOf } from './make-input.ts';

const post = (body: string, title = 'A headline'): string => `---\ntitle: ${JSON.stringify(title)}\ndate: 2020-05-06\n---\n${body}`;

/** All that an import says of a body: the item, and the remarks with their words. */
async function told(body: string): Promise<string> {
  const outcome = await importOne(post(body));
  return outcome.kind === 'came' ? `${outcome.item.text}\n${remarksOf(outcome).join('\n')}` : `REFUSED ${JSON.stringify(outcome)}`;
}

describe('a tag in running text', () => {
  const names = ('title template noscript style script textarea select button form object iframe head body html video audio svg math canvas nav main em b i '
    + 'var kbd span p div table li details section xmp plaintext noembed frameset datalist meter map applet dialog option').split(' ');
  test.each(names)('<%s> does not swallow what follows', async (name) => {
    const item = await importBody(`The <${name}> element.\n\n### On <${name}> here\n\n- A <${name}> entry\n\nSecond paragraph.\n\nThird one.`);
    for (const words of ['element.', 'here', 'entry', 'Second paragraph.', 'Third one.']) expect(item).toContain(words);
  });

  test.each(names)('<%s> at the start of a line does not swallow the paragraphs after it', async (name) => {
    const all = await told(`First one.\n\n<${name}> begins it.\n\nSecond paragraph.\n\nThird one.`);
    for (const words of ['begins', 'Second paragraph', 'Third one']) expect(all).toContain(words);
  });

  test('that marks nothing up is a word', async () => {
    expect(await importBody('The flag **-o <var>** and *a <em> b*.')).toBe('The flag **-o \\<var>** and *a \\<em> b*.');
  });

  test('that is closed marks up still', async () => {
    expect(await importBody('One <b>two</b> <i class="x">three</i>.\n\n<em>Four\n\nfive</em>')).toBe('One **two** *three*.\n\n*Four*\n\nfive');
  });

  test('left open as a comment is a sign of the text', async () => {
    expect(await told('Before.\n\n<!-- the sign\n\nAfter it.')).toContain('After it.');
  });
});

describe('a line that Markdown would not show', () => {
  test('stays text, as a definition that nothing uses', async () => {
    expect(await importBody('Before.\n\n[Note]: corrected\n\n[更正]: 日期有误。\n\n[Update]: /x "The hall was closed"\n\nAfter.'))
      .toBe('Before.\n\n\\[Note]: corrected\n\n\\[更正]: 日期有误。\n\n\\[Update]: /x "The hall was closed"\n\nAfter.');
  });

  test('is told of, as the address of a link that nothing uses', async () => {
    expect(remarksOf(await importOne(post('[a][1]\n\n[1]: http://a.b/\n[2]: http://c.d/\n')))).toEqual(['definition-left 8 [2]: http://c.d/']);
  });

  test('is no text, as the remark of a writer', async () => {
    expect(await importBody('Text.\n\n[//]: # (hidden)\n\n{::comment}hidden{:/comment}')).toBe('Text.');
  });

  test('becomes a paragraph at the end, as a footnote that nothing calls', async () => {
    const outcome = await importOne(post('Text.[^1]\n\n[^1]: Called.\n[^2]: Not called.\n'));
    expect(remarksOf(outcome)).toEqual(['note-kept 8 [^2]']);
    expect(outcome.kind === 'came' && outcome.item.text).toContain('Text.[^1]\n\n[^1]: Called.\n\nNot called.\n');
  });
});

describe('braces', () => {
  test('of the text stay, those of kramdown go', async () => {
    expect(await importBody(
      'The hash {:name => 1} and {:a, :b}. Smile {: winks}\n\n{#lost line of poetry}\n\n'
        + 'Marked *so*{: .lead} here.\n{: .big #one key="v"}\n\n## Head {#id .x}\n',
    )).toBe('The hash {:name => 1} and {:a, :b}. Smile {: winks}\n\n{#lost line of poetry}\n\nMarked *so* here.\n\n## Head');
  });
});

describe('code', () => {
  test.each([
    ['Press <kbd></kbd> now.', 'Press  now.'], ['Type <code> </code> here.', 'Type  here.'], ['<code>x</code><code>y</code> end.', '`xy` end.'],
    ['See [`go`](/gone/)`live` end.', 'See `golive` end.'], ['You need ` ` to.', 'You need ` ` to.'], ['Write `` ` `` so.', 'Write `` ` `` so.'],
  ])('%j comes', async (body, item) => {
    expect(await importBody(body)).toBe(item);
  });

  test('of WordPress is code', async () => {
    expect(await importBody('[sourcecode language="php"]\n$a = "<b>*x*</b>";\n[/sourcecode]')).toBe('```php\n$a = "<b>*x*</b>";\n```');
  });
});

describe('words beside pictures', () => {
  test('come with a caption that WordPress has as a parameter', async () => {
    const body = '[caption id="a" width="3" caption="Mayor at the ford"]<img src="gone.jpg" alt="" />[/caption]\n\n'
      + '[caption caption="Lunch"]![The table](/up/l.jpg)[/caption]';
    expect(await importBody(body)).toBe('Mayor at the ford\n\n*Picture: The table*\n\nLunch');
  });

  test('come with titles of pictures and tags', async () => {
    expect(await importBody('![Alt](gone.jpg "Title words")\n\n{{< figure src="/a.jpg" title="Its title" caption="Its caption" >}}'))
      .toBe('*Picture: Alt — Title words*\n\n*Picture: Its title — Its caption*');
  });

  test('are not glued to what stands for the picture', async () => {
    expect(await importBody('## ![Header](https://e.org/h.jpg)Rights\n\nlate![x](m.png)*soon*\n\n[![Milestone](m.png)](https://e.org/)Late')).toBe(
      '## [Picture: Header](https://e.org/h.jpg) Rights\n\nlate *Picture: x* *soon*\n\n[*Picture: Milestone*](https://e.org/) Late',
    );
  });
});

test('boxes of task lists stay, beside Chinese too', async () => {
  expect(await importBody('- [ ] open\n- [x] 已**完成**的\n- none')).toBe('- [ ] open\n- [x] 已**完成**的\n- none');
});

test('cells beyond the head of a table widen it', async () => {
  expect(await importBody('| a | b |\n|---|---|\n| 1 | 2 | surplus |')).toBe('| a | b | |\n| - | - | - |\n| 1 | 2 | surplus |');
});

test('addresses keep signs that no address may hold, and addresses of other programs stand beside their words', async () => {
  expect(await importBody('[a](https://e.org/?q=a|b), [b](https://e.org/?q={a}), [c](irc://i.e.org/room), [d](javascript:x()), [g](gopher://g.org/1)')).toBe(
    '[a](https://e.org/?q=a%7Cb), [b](https://e.org/?q=%7Ba%7D), c (irc://i.e.org/room), d, g (gopher://g.org/1)',
  );
});

test.each(['item.md', 'item.txt', 'item.html'])('a mail address with a low line comes in %s', async (name) => {
  const text = 'Write to postmaster@my_domain.example or a_b@c_d_e.example today.';
  const file = name.endsWith('txt') ? `Title: A\nDate: 2020-05-06\n\n${text}` : post(name.endsWith('md') ? text : `<p>${text}</p>`);
  const outcome = await importOne(file, { name });
  expect(outcome.kind === 'came' && outcome.item.text.replaceAll('\\', '')).toContain('[postmaster@my_domain.example](mailto:postmaster@my_domain.example)');
});

test('a sign of lost characters is shown as a square and told of by line', async () => {
  const outcome = await importOne(post('One.\n\nTwo \uFFFD three.'));
  expect(remarksOf(outcome)).toEqual(['gone 7 \uFFFD']);
  expect(outcome.kind === 'came' && outcome.item.text).toContain('Two □ three.');
});

test('marks of other programs are told of, in code they are code', async () => {
  expect(remarksOf(await importOne(post('A %%private%% note ![[pit.png]] and [[page]].\n\n`[[code]]`\n\n[pullquote]Said[/pullquote]')))).toEqual([
    'foreign-mark 5 %%private%%', 'foreign-mark 5 ![[pit.png]]', 'foreign-mark 5 [[page]]', 'foreign-mark 9 [pullquote]', 'foreign-mark 9 [/pullquote]',
  ]);
});

test.each([
  ['Why List<String> fails', 'Why List<String> fails'], ['Using <details> well', 'Using <details> well'], ['What __init__ does', 'What __init__ does'],
  ['{{ name }} in Jekyll', '{{ name }} in Jekyll'], ['An <em>old</em> pit<br>reopens', 'An old pit reopens'], ['A <b>b', 'A <b>b'],
])('the headline %j keeps its words', async (title, own) => {
  const outcome = await importOne(post('Text.', title));
  expect(outcome.kind === 'came' && outcome.item.text).toMatch(new RegExp(`^title: .?${own.replace(/[{}.*+?^$()|[\]\\]/g, '\\$&')}`, 'm'));
});

describe('words of any construct', () => {
  const makers: ((word: () => string) => string)[] = [
    (w) => `${w()} ${w()} ${w()}`, (w) => `## ${w()} <title> ${w()}`, (w) => `> ${w()} <b>${w()}\n> ${w()}`, (w) => `- [ ] ${w()}\n- [x] ${w()}\n1. ${w()}`,
    (w) => `| ${w()} | ${w()} |\n|---|---|\n| ${w()} | ${w()} | ${w()} |\n| ${w()} |`, (w) => `[${w()}]: ${w()}`, (w) => `[${w()}]: /x "${w()}"`,
    (w) => `[^${w()}]: ${w()}`, (w) => `[${w()}](/gone/ "${w()}") ${w()}`, (w) => `![${w()}](gone.png "${w()}")${w()}`,
    (w) => `<template>${w()}</template>${w()}`,
    (w) => `${w()} <textarea>${w()}</textarea> ${w()}`, (w) => `<textarea>${w()}\n\n${w()}`, (w) => `<style>\n${w()}\n\n${w()}`,
    (w) => `${w()} <noscript> ${w()}`,
    (w) => `<div style="display:none">${w()}</div>\n\n${w()}`, (w) => `{:${w()} => ${w()}} {: ${w()}} {${w()}}`, (w) => `{#${w()} ${w()}}`,
    (w) => `# {.${w()} ${w()}}`,
    (w) => `[caption caption="${w()} ${w()}"]![${w()}](x.png)[/caption]`, (w) => `{{< figure src="a.png" title="${w()}" caption="${w()}" alt="${w()}" >}}`,
    (w) => `{{% note title="${w()}" %}}${w()}{{% /note %}}`, (w) => `[pullquote]${w()}[/pullquote]`, (w) => `[code]\n${w()} <b>*${w()}*\n[/code]`,
    (w) => `\`${w()}\`\`\` ${w()}\`\` \` ${w()}\``, (w) => `<code>${w()}</code><code></code><kbd>${w()}|${w()}</kbd>`, (w) => `~~~\n${w()}\n~~~\n${w()}`,
    (w) => `<table><tr><td>${w()}<td>${w()}</table>`, (w) => `<table summary="x"><tr >\n\n${w()}`, (w) => `<select><option>${w()}</select> ${w()}`,
    (w) => `<svg><title>${w()}</title><text>${w()}</text></svg> ${w()}`,
    (w) => `[${w()}](irc://i.org/r) [${w()}](<ftp://f.org/a b>) [${w()}](https://e.org/|{})`,
    (w) => `${w()}@${w()}_x.example ${w()}`, (w) => `**${w()} <var>** *${w()} <em> ${w()}*`, (w) => `${w()}\\<${w()}> &lt;${w()}&gt; <${w()} ${w()}>`,
    (w) => `<iframe src="https://e.org/v" title="${w()}"> ${w()}</iframe>${w()}`, (w) => `<details><summary>${w()}</summary>\n\n${w()}\n\n</details>`,
    (w) => `<a name="x">${w()}\n\n${w()}</a>`, (w) => `<center>${w()}\n\n${w()}`, (w) => `${w()}  \n${w()}\n    ${w()}`, (w) => `%%${w()}%% ![[${w()}]]`,
    (w) => `<script>x()</script>${w()} <!-- x --> ${w()}`, (w) => `<button>${w()} <object> ${w()}`, (w) => `<p hidden>${w()}<p>${w()}`,
    (w) => `<dl><dt>${w()}<dd>${w()}</dl>`,
  ];

  test.each(Array.from({ length: 120 }, (_, seed) => seed))('come or are told of, throw %i', async (seed) => {
    const dice = makeDice(seed);
    let number = 0;
    const word = (): string => `${['word', 'Wort', '字词', 'mot'][dice(4)] ?? ''}${seed}x${(number += 1)}q`;
    const body = Array.from({ length: 2 + dice(7) }, () => (makers[dice(makers.length)] ?? String)(word)).join('\n\n');
    const all = (await told(body)).replaceAll('\\', '');
    expect(all, body).not.toMatch(/^REFUSED/);
    const missing = Array.from({ length: number }, (_, at) => `${seed}x${at + 1}q`).filter((each) => !all.includes(each));
    expect(missing, `${body}\n=====\n${all}`).toEqual([]);
  });
});
