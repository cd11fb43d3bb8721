import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '../../edition.ts';
import { feedOf } from '../../metadata/feed.ts';
import { firstLanguage, type Language } from '../../schema/language.ts';
import { site } from '../../site.ts';

export const getStaticPaths = (() =>
  site.languages.map((language) => ({
    params: { language: language === firstLanguage ? undefined : language },
    props: { language },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ language: Language }> = async ({ props }) => {
  const { archive, html } = await loadEdition();
  return new Response(feedOf(archive, props.language, html), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
