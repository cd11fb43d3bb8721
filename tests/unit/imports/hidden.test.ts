import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../src/imports/head/facts.ts';
import { formatOutcome } from '../../../src/imports/report.ts';
import { importOne } from './make-input.ts';

const today = '2024-05-01';
const post = (lines: string, title = 'A list'): string => `---\ntitle: "${title}"\ndate: 2023-02-21\n${lines}\n---\n\nWords of it.\n`;
const come = async (content: string, name = 'news/item.md', wishes: ImportOptions = {}): Promise<{ isDraft: boolean; report: string }> => {
  const outcome = await importOne(content, { name, wishes: { today, ...wishes } });
  return { isDraft: outcome.kind === 'came' && /^draft: true$/m.test(outcome.item.text), report: formatOutcome(outcome) };
};

describe('what readers of the old site were not to see', () => {
  test.each([
    'draft: true', 'draft: yes', 'published: false', 'published: no', 'published: 0', 'publish: false', 'is_published: off', 'dg-publish: false',
    'public: false', 'isPublic: no', 'listed: false', 'unlisted: true', 'hidden: true', '_hidden: yes', '_discoverable: no', 'is-hidden: true', 'private: true',
    'secret: yes', 'confidential: true', 'internal: true', 'protected: true', 'password: 1234', 'password: "hunter two"', 'post_password: x', 'passcode: 9',
    'encrypt: true', 'encrypted: yes', 'headless: true', 'noindex: true', 'robots: noindex', 'robots: "noindex, nofollow"', 'robots: [noindex]',
    'search: false',
    'sitemap: false', 'sitemap:\n  exclude: true', 'search_exclude: true', 'searchable: no', 'in_search_index: false', 'indexing: false',
    'eleventyExcludeFromCollections: true', 'permalink: false', 'render: never', '_build:\n  render: never', '_build:\n  list: never',
    'build:\n  render: false',
    '_build:\n  publishResources: false\n  list: never', 'visible: false', 'routable: false', 'access:\n  site.login: true', 'extra:\n  hidden: true',
    'params:\n  private: true', 'meta:\n  robots: noindex', 'metadata:\n  - robots: noindex', 'visibility: members', 'visibility: paid', 'visibility: private',
    'visibility: "tiers"', 'privacy: friends', 'access: staff', 'access: [editors]', 'status: draft', 'status: Pending Review', 'status: future',
    'status: scheduled', 'post_status: trash', 'status: auto-draft', 'state: draft', 'state: in-review', 'workflow_state: unpublished', 'stage: wip',
    'type: draft', 'layout: draft', 'tags: [draft]', 'tags: ["#private"]', 'members_only: true', 'paywall: true', 'deleted: true', 'wip: true', 'expired: true',
    'expiryDate: 2023-12-31', 'unpublishdate: 2023-03-01T00:00:00Z', 'expires: 2024-05-01', 'unpublish_at: 2023-04-01', '状态: 草稿', '隐藏: 是', '公开: 否',
    '密码: 一二三', 'status: 私密', '可见性: 仅会员',
  ])('comes as a draft, and the report says why: %j', async (lines) => {
    const { isDraft, report } = await come(post(lines));
    expect(report).toContain('kept from readers');
    expect(isDraft).toBe(true);
  });

  test.each([
    '+++\ntitle = "A"\ndate = 2023-02-21\n[extra]\nunlisted = true\n+++\nWords.', '+++\ntitle = "A"\ndate = 2023-02-21\nin_search_index = false\n+++\nWords.',
    '{\n"title": "A", "date": "2023-02-21", "status": "draft"\n}\nWords.', 'Title: A\nDate: 2023-02-21\nStatus: hidden\n\nWords.',
    '标题：矿\n日期：2023年2月21日\n状态：草稿\n\n正文。',
  ])('in the head of any form: %j', async (content) => {
    expect((await come(content)).isDraft).toBe(true);
  });

  test.each([
    '_drafts/a.md', 'blog/drafts/a.md', 'Drafts/2023/a.md', '_private/a.md', 'content/unpublished/a.md', '草稿/a.md', 'a.draft.md', 'news/a.private.md',
  ])('is told by the place %s', async (name) => {
    expect((await come(post(''), name)).isDraft).toBe(true);
  });

  test.each([
    'Protected: the list', 'Private: the list', 'Draft: the list', 'DRAFT: the list', '[Draft] The list', '密码保护：名单', '私密：名单', '【草稿】名单',
  ])(
    'is told by the headline %s', async (title) => {
      expect((await come(post('', title))).isDraft).toBe(true);
    },
  );

  test('is a day to come, and an expiry that has not come is only told', async () => {
    expect((await come('---\ntitle: A\ndate: 2024-05-02\n---\nWords.')).isDraft).toBe(true);
    expect((await come('---\ntitle: A\ndate: 2024-05-01\n---\nWords.')).isDraft).toBe(false);
    const { isDraft, report } = await come(post('expiryDate: 2024-06-01'));
    expect([isDraft, report.includes('to be taken down later')]).toEqual([false, true]);
  });

  test('never has its password in the report', async () => {
    expect((await come(post('password: hunter2'))).report).not.toContain('hunter2');
  });
});

describe('what readers did see', () => {
  test.each([
    'draft: false', 'published: true', 'published: 2023-02-21', 'publish: true', 'public: yes', 'hidden: false', 'private: no', 'unlisted: false', 'password:',
    'password: false', 'visibility: public', 'access: everyone', 'status: publish', 'status: Published', 'status: closed', 'state: Ohio', 'type: post',
    'layout: post', 'tags: [secret, review, members, future]', 'categories: [Private sector]', 'robots: index', 'sitemap: true', 'sitemap:\n  priority: 0.5',
    'search: true', 'permalink: /a/b/', 'index: 0', 'cover:\n  hidden: true', 'comments: false', 'toc: false', 'extra:\n  hide_title: true', 'expires: never',
    'hideToc: true', 'hide_table_of_contents: true', 'ShowBreadCrumbs: false', 'hideMeta: true', 'hideDate: true', 'disableShare: true',
    'hide_sidebar: true', 'hiddenTitle: yes', 'is_restricted: false', 'publication_type: article', 'publishing_house: Gate', 'accessibility: full',
  ])('is no draft: %j', async (lines) => {
    const { isDraft, report } = await come(post(lines));
    expect([isDraft, report]).toEqual([false, expect.not.stringContaining('kept from readers')]);
    expect(report).not.toContain('may have kept');
  });
});

test.each([
  'hiddenInHomeList: true', 'restricted_audience: true', 'embargo_lifted: 2023-01-01', 'requires_login_note: yes', 'privateNote: yes', 'is_approved_by: draft',
  'unpublished_on: 2023-03-01', 'memberTier: gold', 'no_public_listing: true', 'subscription_level: 2', 'classified: true', 'legal_review: open',
  'removedFromIndex: true', '是否私密查看: 是',
])('an unknown field that smells of hiding is told first, apart from those of looks: %j', async (lines) => {
  const { report } = await come(post(`color: red\n${lines}`));
  expect(report).toMatch(/\(line 5: field that may have kept the text from readers, so look before you publish it – .*; line 4: field left aside – color\)/);
});
