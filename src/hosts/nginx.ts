import { isCompressible, otherType, typesByEnding, typesByName } from './content-types.ts';
import { comparedAddresses, type OldAddress } from './old-addresses.ts';
import type { Header, HostPolicy, PathRule } from './policy.ts';
import { howToInclude } from './server-file.ts';

/** Fewer bytes are not worth the work: they go in one packet of a network, compressed or not. */
const minCompressed = 1000;

/**
 * A policy as nginx reads it, to be included in a server block. It holds no place on a disk, so that it is the same wherever the site
 * lies. nginx takes the headers of the innermost block only: each block has them all.
 */
export function nginxFileOf(policy: HostPolicy, addresses: readonly OldAddress[]): string {
  const { base, everywhere, usualCaching, rules, notFound, unseen } = policy;
  const usual = [['Cache-Control', usualCaching] as const, ...everywhere].map((header) => headerLine(header, true));
  const named = [...typesByName].map(([name, type]) => blockOf(`~ /${escaped(name)}$`, [typeLine(bareType(type)), ...usual]));
  return [
    ...howToInclude(base, 'nginx', '    ').map((line) => `# ${line}`.trimEnd()),
    '',
    ...(base === '/' ? [] : [...blockOf(`= ${base.slice(0, -1)}`, ['absolute_redirect off;', `return 302 ${base};`]), '']),
    ...blockOf(`^~ ${base}`, [
      'index index.html;',
      'autoindex off;',
      'absolute_redirect off;',
      `error_page 403 404 =404 ${notFound};`,
      '',
      `default_type ${otherType};`,
      'types {',
      ...[...typesByEnding].map(([ending, type]) => `  ${bareType(type)} ${ending.slice(1)};`),
      '}',
      'charset utf-8;',
      // nginx takes HTML for text of its own, and warns where it is named.
      `charset_types ${listOf((type) => type.includes('charset='))};`,
      '',
      '# Files beside which a compressed copy lies are sent as that, others are compressed on the way.',
      'gzip_static on;',
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      `gzip_min_length ${minCompressed};`,
      `gzip_types ${listOf(isCompressible)};`,
      '',
      ...usual,
      ...[...rules.map((rule) => ruleBlock(rule, policy)), ...named].flatMap((block) => ['', ...block]),
      '',
      ...unseen.map((path) => `location = ${path} { return 404; }`),
      'location ~ /\\.(?!well-known/) { return 404; }',
      '',
      ...comparedAddresses(addresses).map(({ from, to }) => `location = "${from}" { return 301 "${to}"; }`),
    ]),
    '',
  ].join('\n');
}

function ruleBlock({ path }: PathRule, { everywhere, usualCaching, rules }: HostPolicy): string[] {
  const isWithin = (folder: string) => folder === path || (folder.endsWith('*') && path.startsWith(folder.slice(0, -1)));
  const headers = rules.filter((rule) => isWithin(rule.path)).flatMap((rule) => rule.headers);
  const own = headers.map((header) => (header[0] === 'Content-Type' ? typeLine(bareType(header[1])) : headerLine(header, false)));
  const caching = headers.some(([name]) => name === 'Cache-Control') ? [] : [headerLine(['Cache-Control', usualCaching], true)];
  return blockOf(placeOf(path), [...own, ...caching, ...everywhere.map((header) => headerLine(header, true))]);
}

function blockOf(place: string, lines: readonly string[]): string[] {
  return [`location ${place} {`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '}'];
}

/** @param always also where nothing is there */
function headerLine([name, value]: Header, always: boolean): string {
  return `add_header ${name} ${value.includes('"') ? `'${value}'` : `"${value}"`}${always ? ' always' : ''};`;
}

/** One type for all files of a block. */
function typeLine(type: string): string {
  return `types { } default_type ${type};`;
}

/** How nginx names the paths of a rule. */
function placeOf(path: PathRule['path']): string {
  if (path.endsWith('*')) return `^~ ${path.slice(0, -1)}`;
  return path.includes('/:') ? `~ ^${escaped(path).replace(/:\w+/g, '[^/]+')}$` : `= ${path}`;
}

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

function bareType(type: string): string {
  return type.replace(/;.*/, '');
}

function listOf(isWanted: (type: string) => boolean): string {
  const types = [...typesByEnding.values(), ...typesByName.values()].filter((type) => isWanted(type) && !type.startsWith('text/html')).map(bareType);
  return [...new Set(types)].sort().join(' ');
}
