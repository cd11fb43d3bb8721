import { contentTypeOf, otherType, typesByEnding, typesByName } from './content-types.ts';
import { comparedAddresses, type OldAddress } from './old-addresses.ts';
import type { Header, HostPolicy, PathRule } from './policy.ts';
import { howToInclude } from './server-file.ts';

/**
 * A policy as Caddy reads it, to be imported in a site's block. Headers of later lines take the place of earlier ones. Old addresses are a
 * map, which is one step on the way of a request, however many there are.
 */
export function caddyFileOf(policy: HostPolicy, addresses: readonly OldAddress[]): string {
  const { base, everywhere, usualCaching, rules, notFound, unseen } = policy;
  const old = comparedAddresses(addresses);
  const usual = [['Cache-Control', usualCaching] as const, ...everywhere].map(headerLine);
  return [
    ...howToInclude(base, 'caddy', '\t').map((line) => `# ${line}`.trimEnd()),
    ...(base === '/' ? [] : ['', `redir ${base.slice(0, -1)} ${base} 302`]),
    '',
    `handle ${base}* {`,
    '\troute {',
    '\t\theader {',
    ...usual.map((line) => `\t\t\t${line}`),
    '\t\t}',
    ...(old.length === 0 ? [] : [
      '\t\tmap {path} {new_address} {',
      ...old.map(({ from, to }) => `\t\t\t"${from}" "${to}"`),
      '\t\t\tdefault ""',
      '\t\t}',
      '\t\t@old not vars {new_address} ""',
      '\t\tredir @old {new_address} 301',
    ]),
    `\t\t@unseen path ${unseen.join(' ')}`,
    '\t\terror @unseen 404',
    '\t\t@hidden {',
    '\t\t\tpath */.*',
    `\t\t\tnot path ${base}.well-known/*`,
    '\t\t}',
    '\t\terror @hidden 404',
    // A page is asked for by its folder; what has no known ending Caddy would guess.
    `\t\theader * Content-Type "${otherType}"`,
    // A pattern that begins with a star must be named: written there, it would be the name of a header.
    '\t\t@page path */',
    `\t\theader @page Content-Type "${contentTypeOf('index.html')}"`,
    ...[...endingsByType()].flatMap(([type, endings], at) => [
      `\t\t@type${at} path ${endings.map((ending) => `*${ending}`).join(' ')}`,
      `\t\theader @type${at} Content-Type "${type}"`,
    ]),
    ...[...typesByName].flatMap(([name, type], at) => [`\t\t@name${at} path */${name}`, `\t\theader @name${at} Content-Type "${type}"`]),
    ...rules.flatMap(({ path, headers }, at) => [
      `\t\t@rule${at} ${matcherOf(path)}`,
      ...headers.map(([name, value]) => `\t\theader @rule${at} ${name} "${value}"`),
    ]),
    '\t\tencode zstd gzip',
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '}',
    '',
    'handle_errors {',
    `\thandle ${base}* {`,
    '\t\theader {',
    ...usual.map((line) => `\t\t\t${line}`),
    '\t\t\tContent-Type "text/html; charset=utf-8"',
    '\t\t}',
    `\t\trewrite * ${notFound}`,
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}

function headerLine([name, value]: Header): string {
  return `${name} ${value.includes('"') ? `\`${value}\`` : `"${value}"`}`;
}

/** How Caddy names the paths of a rule. */
function matcherOf(path: PathRule['path']): string {
  return `path ${path.replace(/:\w+/g, '*')}`;
}

function endingsByType(): Map<string, string[]> {
  const endings = new Map<string, string[]>();
  for (const [ending, type] of typesByEnding) endings.set(type, [...endings.get(type) ?? [], ending]);
  return endings;
}
