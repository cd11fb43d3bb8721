import { dev } from 'astro';
import { currentSettings } from '../settings.ts';
import { project } from './line/folders.ts';

/* Astro's own dev server, as a program: its argument is the port, and its settings are in the environment, where Astro's hooks find them. */
await dev({ root: project, base: currentSettings().base, server: { port: Number(process.argv[2]) } });
