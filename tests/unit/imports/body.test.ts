import { describe, expect, test } from 'vitest';
import { importBody, importOne, makeFolder, remarksOf } from './make-input.ts';

const post = (body: string): string => `---\ntitle: A headline\ndate: 2020-05-06\n---\n${body}`;

describe('HTML in a foreign text', () => {
  test('becomes Markdown where Markdown has words for it', async () => {
    expect(await importBody(
      '<div class="x"><h3>Head</h3>\n<p>One <strong>bold </strong>and <a href="http://a.b/">link</a>.<br>Next</p>\n<ul><li>a</li><li><em>b</em></li></ul>'
        + '</div>\n\n<blockquote>Said</blockquote>',
    ))
      .toMatchInlineSnapshot(`
        "## Head

        One **bold** and [link](http://a.b/).\\
        Next

        - a
        - *b*

        > Said"
      `);
  });

  test('Markdown within and beside it stays Markdown', async () => {
    expect(await importBody('<div markdown="1">\nInside **bold**.\n</div>\n\nBeside[^1] `code <b>`.\n\n[^1]: Note.')).toBe(
      'Inside **bold**.\n\nBeside[^1] `code <b>`.\n\n[^1]: Note.',
    );
  });

  test('tables come over; one of a single column is taken for a box', async () => {
    expect(
      await importBody('<table><caption>Cap</caption><tr><th>A</th><th>B</th></tr><tr><td>1<br>2</td><td><ul><li>x</li><li>y</li></ul></td></tr></table>'),
    ).toMatchInlineSnapshot(`
      "Cap

      | A | B |
      | - | - |
      | 1 2 | • x • y |"
    `);
    expect(await importBody('<table><tr><td><p>Boxed</p></td></tr></table>')).toBe('Boxed');
  });

  test('raised digits stay digits apart', async () => {
    expect(await importBody('10<sup>6</sup>, H<sub>2</sub>O, 1<sup>st</sup>')).toBe('10⁶, H₂O, 1st');
  });

  test('a line break within Chinese leaves no space', async () => {
    expect(await importBody('<p>第一行\n第二行</p>\n\n这是<b>“粗体”</b>的')).toBe('第一行第二行\n\n这是**“粗体”**的');
  });

  test('tags that HTML does not know are text, comments are nothing', async () => {
    expect(await importBody('Give <your name>.<!-- more --> End.')).toBe('Give \\<your name>. End.');
  });

  test('what text cannot hold is left out and told by line', async () => {
    const outcome = await importOne(
      post('Text.\n\n<script>x()</script>\n\n<iframe src="//v.example/1" title="A film"></iframe>\n\n<form><input name="a"></form>\n'),
    );
    expect(remarksOf(outcome)).toEqual(['element 7 script', 'embed 9 //v.example/1', 'element 11 form', 'element 11 input']);
    expect(outcome).toMatchObject({ item: { text: expect.stringContaining('\nText.\n\n[A film](https://v.example/1)\n') } });
  });

  test('nothing of it is dangerous any more', async () => {
    expect(await importBody('<a href="javascript:x()">words</a> <img src=x onerror=y> <p onclick="z">p</p> [a](javascript:b)')).toBe('words\n\np\n\na');
  });
});

describe('template tags in a foreign text', () => {
  test('of Hugo give what they show', async () => {
    expect(await importBody(
      '{{< youtube id="abc" title="A film" >}}\n\n{{< note >}}\nMind **this**.\n{{< /note >}}\n\n{{< quote-block text="Said so." cite="Me" >}}\n\n{{< ring '
        + 'title="Terms" >}}Word{{< /ring >}}',
    ))
      .toMatchInlineSnapshot(`
        "[A film](https://www.youtube.com/watch?v=abc)

        Mind **this**.

        > Said so.
        >
        > — Me

        **Terms**

        Word"
      `);
  });

  test('of Liquid and Nunjucks give what they show', async () => {
    expect(await importBody(
      '{% raw %}{{ shown }}{% endraw %} [about]({{ site.baseurl }}/about/)\n\n{% highlight ruby %}\ndef x; end\n{% endhighlight %}\n\n{% blockquote 张三 '
        + '%}\n引用\n{% endblockquote %}\n\n{{ page.title }}',
      { wishes: { origin: 'https://old.example' } },
    ))
      .toMatchInlineSnapshot(`
        "{{ shown }} [about](https://old.example/about/)

        \`\`\`ruby
        def x; end
        \`\`\`

        > **张三**
        >
        > 引用

        A headline"
      `);
  });

  test('in code are what the text is about', async () => {
    expect(await importBody('`{{ x }}`\n\n```\n{% if %}\n```')).toBe('`{{ x }}`\n\n```\n{% if %}\n```');
  });

  test('that show nothing here are told by line and name', async () => {
    expect(remarksOf(await importOne(post('Text {{< chart data="x" >}}.\n\n{% include widget.html %}\n\n{{ "jane" | team_link }}')))).toEqual(
      ['tag-lost 5 chart', 'tag-lost 7 widget', 'tag-text 9 "jane" | team_link'],
    );
  });
});

describe('pictures in a foreign text', () => {
  test('beside the file come along, others leave their description or a link', async () => {
    const body = '![Pit](pit.jpg)\n\n![Far](http://a.b/c.jpg)\n\n{{< figure src="gone.jpg" alt="Snow" caption="By Li" >}}\n\n![](/gone.png)';
    const outcome = await importOne(post(body), { pictures: makeFolder('pit.jpg') });
    expect(outcome).toMatchObject({ kind: 'came', item: { pictures: [{ from: '/old/pit.jpg', to: '2020/05/item-pit.jpg' }] } });
    expect(outcome.kind === 'came' && outcome.item.text.split('---\n\n')[1]).toBe(
      '![Pit](item-pit.jpg)\n\n[Picture: Far](http://a.b/c.jpg)\n\n*Picture: Snow — By Li*\n',
    );
    expect(remarksOf(outcome)).toEqual(['picture-elsewhere 7 http://a.b/c.jpg', 'picture-missing 9 gone.jpg', 'picture-missing 11 /gone.png']);
  });
});

describe('links in a foreign text', () => {
  test('to the web stay, to the old site need its address, others leave their words', async () => {
    const body = '[a](http://a.b/c) [b](/about/) [c](//d.e/) [d](mailto:x@y.z) [e](ftp://f.g/) [f](page.html)';
    expect(await importBody(body)).toBe('[a](http://a.b/c) b [c](https://d.e/) [d](mailto:x@y.z) e (ftp\\://f.g/) f');
    expect(await importBody(body, { wishes: { origin: 'https://old.example' } })).toContain('[b](https://old.example/about/)');
  });

  test('within the text stay where their heading does', async () => {
    expect(await importBody('[yes](#the-pit) [no](#gone)\n\n# The pit\n\nText')).toBe('[yes](#the-pit) no\n\n## The pit\n\nText');
  });

  test('by reference become plain ones', async () => {
    expect(await importBody('[a][1] and [b]\n\n[1]: http://a.b/ "t"\n[b]: http://c.d/')).toBe('[a](http://a.b/ "t") and [b](http://c.d/)');
  });
});

describe('headings in a foreign text', () => {
  test('begin at the second level, and one that repeats the headline goes', async () => {
    expect(await importBody('# A headline!\n\n### Part\n\n##### Deep')).toBe('## Part\n\n#### Deep');
  });

  test('attribute lists of other dialects are never shown', async () => {
    expect(await importBody('## Part {#part}\n\nText{:.red} more.\n{: .note}\n\n* TOC\n{:toc}\n\n[TOC]')).toBe('## Part\n\nText more.');
  });
});
