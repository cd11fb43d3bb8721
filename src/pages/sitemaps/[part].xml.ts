import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '../../edition.ts';
import { sitemapsOf } from '../../metadata/sitemap.ts';

export const getStaticPaths = (async () =>
  [...sitemapsOf((await loadEdition()).archive)].map(([part, xml]) => ({ params: { part }, props: { xml } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) => new Response(props.xml);
