import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/imports/outcome.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importParted, makeFolder, remarksOf } from './make-input.ts';

interface Post {
  id: number;
  title?: string;
  status?: string;
  type?: string;
  content?: string;
  password?: string;
  more?: string;
}

const item = ({ id, title = 'Mine', status = 'publish', type = 'post', content = 'The pit.', password = '', more = '' }: Post): string => `<item>
<title>${title}</title><link>https://old.example/2023/02/21/story-${id}/</link><dc:creator><![CDATA[ann]]></dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date><![CDATA[2023-02-21 10:00:00]]></wp:post_date><wp:post_name><![CDATA[story-${id}]]></wp:post_name>
<wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type><wp:post_password><![CDATA[${password}]]></wp:post_password>${more}
</item>`;
const exported = (...posts: Post[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.2" --><!-- an <item> in a comment -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Town</title><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann Miller]]></wp:author_display_name></wp:author>
${posts.map(item).join('\n')}
</channel></rss>`;
const bring = async (...posts: Post[]): Promise<{ said: string; outcomes: Outcome[] }> => importParted('town.xml', exported(...posts));
const bodyOf = async (content: string, more: Post[] = []): Promise<string> => {
  const { outcomes: [first] } = await importParted('town.xml', exported({ id: 1, content }, ...more), { pictures: makeFolder('/wp-content/uploads/pit.png') });
  return first?.kind === 'came' ? first.item.text.replace(/^---\n[\s\S]*?\n---\n\n/, '').trimEnd() : JSON.stringify(first);
};

describe('an export of WordPress', () => {
  test('gives an item for each post and page, and says what is none', async () => {
    const comment = '<wp:comment><wp:comment_content>Well said</wp:comment_content></wp:comment>';
    const { said, outcomes } = await bring(
      { id: 1, more: comment }, { id: 2, type: 'page', title: 'Who we are', content: '<p>About.</p>' }, { id: 3, type: 'attachment' },
      { id: 4, type: 'nav_menu_item' }, { id: 5, status: 'trash' },
    );
    expect(said).toBe('1 post, 1 page; no texts: 1 of attachment, 1 of nav_menu_item, 1 of post in the bin; 1 comment of readers left behind');
    expect(outcomes.map(formatOutcome)).toEqual([
      'town.xml/1  → 2023/02/story-1.md  (line 9: comments left behind – 1)', 'town.xml/2  → 2023/02/story-2.md',
    ]);
    const [first] = outcomes;
    expect(first?.kind === 'came' && first.item.text.replace(/^imported:\n(?: .*\n)*/m, '')).toBe(
      '---\ntitle: Mine\ndate: 2023-02-21\nsource: Gazette\nauthor: Ann Miller\naliases: [/2023/02/21/story-1/]\n---\n\nThe pit.\n',
    );
  });

  test.each(['draft', 'pending', 'private', 'future'])('of a post that was %s makes a draft, and so does a password', async (status) => {
    const { outcomes } = await bring({ id: 1, status }, { id: 2, password: 'x' });
    expect(outcomes.map((outcome) => outcome.kind === 'came' && outcome.item.text.includes('\ndraft: true\n'))).toEqual([true, true]);
  });

  test('is not misled by elements within its texts', async () => {
    const { outcomes } = await bring({ id: 1, content: 'Write &lt;item&gt;: <code>&lt;/item&gt;</code> <!-- </item><item> --> or </item> here' }, { id: 2 });
    expect(outcomes.map(({ name, kind }) => [name, kind])).toEqual([['town.xml/1', 'came'], ['town.xml/2', 'came']]);
  });

  test('has its categories as topics, and its fields by their names', async () => {
    const more = '<category domain="category" nicename="m"><![CDATA[Mining]]></category><category domain="post_tag" nicename="e"><![CDATA[Energy]]></category>'
      + '<category domain="post_format" nicename="x"><![CDATA[Aside]]></category>'
      + '<wp:postmeta><wp:meta_key>subtitle</wp:meta_key><wp:meta_value>Below ground</wp:meta_value></wp:postmeta>'
      + '<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>';
    const { outcomes: [first] } = await bring({ id: 1, more });
    expect(first?.kind === 'came' && first.item.text).toContain('summary: Below ground\ntopics: [Energy, Mining]\n');
    expect(first && remarksOf(first)).toEqual([]);
  });

  test('leads with the picture that it names by number, and shows those of galleries and captions', async () => {
    const picture = {
      id: 9, type: 'attachment', more: '<wp:attachment_url>https://old.example/wp-content/uploads/pit.png</wp:attachment_url>'
        + '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>The pit</wp:meta_value></wp:postmeta>',
    };
    const led = { id: 1, more: '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>' };
    const { outcomes: [first] } = await importParted('town.xml', exported(led, picture), { pictures: makeFolder('/wp-content/uploads/pit.png') });
    expect(first?.kind === 'came' && first.item.text).toContain('image:\n  src: story-1-pit.png\n  alt: The pit\n');
    expect(await bodyOf('Before\n\n[gallery ids="9"]\n\nAfter', [picture])).toBe('Before\n\n![The pit](story-1-pit.png)\n\nAfter');
    expect(await bodyOf('[caption id="x"]<img src="https://old.example/wp-content/uploads/pit-300x200.png" alt="A pit"> Snow[/caption]'))
      .toBe('![A pit](story-1-pit.png)\n\nSnow');
  });

  test('has its blank lines read as paragraphs, and its blocks as what is in them', async () => {
    expect(await bodyOf('One *star*\ntwo\n\n<em>Three</em>\n\n<ul>\n<li>a</li>\n</ul>\n\n<pre>x\n\ny</pre>')).toBe(
      'One \\*star\\*\\\ntwo\n\n*Three*\n\n- a\n\n```\nx\n\ny\n```',
    );
    const blocks = '<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading -->';
    expect(await bodyOf(blocks)).toBe('One\n\n## Two');
  });

  test('has the links among its posts lead to their items', async () => {
    expect(await bodyOf('See <a href="https://old.example/2023/02/21/story-2/">that</a>.', [{ id: 2, title: 'Other' }])).toBe('See [that](story-2.md).');
  });

  test('has slugs in other scripts read', async () => {
    const more = '<wp:post_name><![CDATA[%e7%9f%bf%e4%ba%95]]></wp:post_name>';
    const { outcomes: [first] } = await importParted('town.xml', exported({ id: 1, more }).replace('<wp:post_name><![CDATA[story-1]]></wp:post_name>', ''));
    expect(first?.kind === 'came' && first.item.file).toBe('2023/02/矿井.md');
  });
});

test('a feed is read as far as it goes', async () => {
  const { said, outcomes } = await importParted('feed.xml', '<rss version="2.0"><channel><title>T</title><item><title>Mine</title>'
    + '<link>https://old.example/mine</link><pubDate>Tue, 21 Feb 2023 10:00:00 GMT</pubDate><description>&lt;p&gt;The pit.&lt;/p&gt;</description>'
    + '</item></channel></rss>');
  expect([said, ...outcomes.map(formatOutcome)]).toEqual(['1 post', 'feed.xml/1  → 2023/02/mine.md']);
});
