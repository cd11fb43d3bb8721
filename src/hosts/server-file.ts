import { site } from '../site.ts';

/** How the files for servers are named after the folder of the site, beside which they lie. */
export const serverFileEndings = { nginx: '.nginx.conf', caddy: '.Caddyfile' } as const;

/** A web server that is told by a file of its own. */
export type Server = keyof typeof serverFileEndings;

/** Lines that say whose file this is and how a server is told of it. @param indent of what a block of the server holds */
export function howToInclude(base: string, server: Server, indent: string): string[] {
  const folder = base === '/' ? 'the folder of the site' : `the folder in which the site lies as ${base.slice(1)}`;
  const name = new URL(site.origin).host;
  const file = `/etc/${server}/site${serverFileEndings[server]}`;
  const [head, root, include] = server === 'nginx'
    ? [['server {', `${indent}listen 80;`, `${indent}server_name ${name};`], 'root /srv/www/site;', `include ${file};`]
    : [[`${name} {`], 'root * /srv/www/site', `import ${file}`];
  return [
    `Made by npm run build -- --for ${server}, and made again by each such build: change nothing here.`,
    `Name it in your own file, whose root is ${folder}:`,
    '',
    ...head.map((line) => `  ${line}`),
    `  ${indent}${root}`,
    `  ${indent}${include}`,
    '  }',
    '',
    'After a build, copy this file too, and have the server load it again: old addresses stand in it.',
  ];
}
