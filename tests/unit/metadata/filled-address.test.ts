import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { filledAddress } from '../../../src/metadata/filled-address.ts';

test('a form of address takes a story’s file, headline and address, and keeps what it does not know', () => {
  const path = pathsFor('/').articlePath('2023/02/煤 矿', 'zh');
  const facts = { story: '2023/02/煤 矿', language: 'zh', title: '煤矿 & “公司”' } as const;
  expect(filledAddress('https://git.example/edit/main/content/{file}', facts, path)).toBe(
    'https://git.example/edit/main/content/2023/02/%E7%85%A4%20%E7%9F%BF.zh.md',
  );
  expect(filledAddress('mailto:a@b.example?subject={title}&body={address}', { ...facts, title: 'A & B?' }, path))
    .toBe('mailto:a@b.example?subject=A%20%26%20B%3F&body=https%3A%2F%2Ffuxin-news-archive.example%2Fzh%2F2023%2F02%2F%25E7%2585%25A4%2520%25E7%259F%25BF%2F');
  expect(filledAddress('https://x.example/{unknown}', facts, path)).toBe('https://x.example/{unknown}');
  // Browsers encode Han by themselves, and only what has a meaning in an address is encoded here.
  expect(filledAddress('mailto:?subject={title}', facts, path)).toBe('mailto:?subject=煤矿%20%26%20“公司”');
  expect(new URL(filledAddress('https://x.example/?t={title}', facts, path)).searchParams.get('t')).toBe(facts.title);
});
