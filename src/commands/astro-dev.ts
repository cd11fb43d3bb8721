import { dev } from 'astro';
import { baseOf } from '../settings.ts';
import { project } from './line/folders.ts';
import { portOf } from './server/listen.ts';

/* Astro's own dev server, as a program: its settings are in the environment. */
await dev({ root: project, base: baseOf(process.env), server: { port: portOf(process.env) } });
