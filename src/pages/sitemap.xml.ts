import type { APIRoute } from 'astro';
import { loadEdition } from '../edition.ts';
import { sitemapIndexOf } from '../metadata/sitemap.ts';

export const GET: APIRoute = async () => new Response(sitemapIndexOf((await loadEdition()).archive));
