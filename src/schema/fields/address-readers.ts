import { shown } from '../excerpt.ts';
import { maxAliasBytes, maxAliasPartBytes } from '../limits.ts';
import type { Findings } from '../findings.ts';
import { percentDecoded } from '../percent.ts';
import { portableFaultOf } from '../host-names.ts';
import { valueFix } from './value-fix.ts';
import { readLine, type Reader } from './readers.ts';

const asPath = 'Write the path of the old address, such as /news/2023/mine.html.';

/** An http or https address. */
export const readUrl: Reader<string> = (value, label, findings) => {
  const text = readLine(value, label, findings);
  if (text === undefined) return undefined;
  if (/^https?:\/\/[^\s/\\][^\s\\]*$/i.test(text) && URL.canParse(text)) return text;
  const isBare = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text);
  const cure = isBare ? `Write https://${text}.` : 'Write the whole address, such as https://example.org/page, with spaces as %20.';
  const message = `${label} is ${shown(text)}, which is not an http or https address.`;
  findings.add('url-form', value.start, message, cure, isBare ? valueFix(findings, value, `https://${text}`) : undefined);
  return undefined;
};

/** The name of a picture beside the item. */
export const readPictureName: Reader<string> = (value, label, findings) => {
  const text = readLine(value, label, findings);
  if (text === undefined) return undefined;
  const why = /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//') ? 'is an address'
    : text.startsWith('/') ? 'begins at the root'
    : text.includes('\\') ? 'holds a backslash'
    : text.split('/').includes('..') ? 'leads out of the item’s folder' : '';
  if (why === '') return text;
  const name = /([^/\\]*)$/.exec(text)?.[1] ?? '';
  findings.add(
    'picture-outside', value.start, `${label} is ${shown(text)}, which ${why}, and a picture lies beside its item.`,
    `Save the picture beside the item and write its name${/^[\w.-]+$/.test(name) && /\w/.test(name) ? `: ${name}` : ''}.`,
  );
  return undefined;
};

/** An old address as a path of this site. */
export const readAlias: Reader<string> = (value, label, findings) => {
  const text = readLine(value, label, findings);
  if (text === undefined) return undefined;
  const why = aliasFaultOf(text);
  if (why === undefined) {
    noteUnportable(text, label, value.start, findings);
    return text;
  }
  const meant = meantPath(text);
  const cure = meant === undefined ? asPath : URL.canParse(text) ? `Write its path alone: ${meant}.` : `Write ${meant}.`;
  const fix = meant === undefined ? undefined : valueFix(findings, value, meant);
  findings.add('alias-form', value.start, `${label} is ${shown(text)}, which ${why}.`, cure, fix);
  return undefined;
};

/** An old address is what it is: but where the site lies on some disks, the small page at it cannot. */
function noteUnportable(path: string, label: string, start: number, findings: Findings): void {
  for (const part of path.split('/')) {
    const fault = portableFaultOf(percentDecoded(part) ?? part);
    if (fault === undefined) continue;
    const cure = 'Take it away if nobody asks for it any more; where the site is never unpacked on such a disk, waive this rule and say why.';
    findings.add('name-portable', start, `${label} is ${shown(path)}, of which the part ${shown(part)} ${fault}.`, cure);
    return;
  }
}

/** Say what keeps a text from being an old address; undefined where it is one. */
export function aliasFaultOf(path: string): string | undefined {
  if (!path.startsWith('/')) return 'does not begin with /';
  if (path === '/') return 'is the front page';
  if (/[?#]/.test(path)) return 'holds ? or #, and only paths lead here';
  if (/[\s\\*]/.test(path)) return 'holds a space, backslash or star';
  if (path.includes('//')) return 'holds //';
  if (new TextEncoder().encode(percentDecoded(path) ?? path).length > maxAliasBytes) return `has more than ${maxAliasBytes} bytes`;
  const segments = path.split('/').map(percentDecoded);
  if (segments.includes(undefined)) return 'holds a % that begins no code';
  for (const segment of segments) {
    if (segment === '.' || segment === '..') return 'holds a part . or ..';
    if (segment?.includes('*')) return 'holds a code for a star, which hosts take for any address';
    if (segment?.startsWith(':')) return 'has a part that begins with a colon';
    if (segment !== undefined && /[\p{Cc}/\\]/u.test(segment)) return 'holds a code for a slash, backslash or control character';
    if (new TextEncoder().encode(segment).length > maxAliasPartBytes) return `has a part of more than ${maxAliasPartBytes} bytes`;
  }
  return undefined;
}

/** The path that was meant, where there is no doubt. */
function meantPath(path: string): string | undefined {
  if (URL.canParse(path)) {
    const { pathname } = new URL(path);
    return /^https?:/i.test(path) && aliasFaultOf(pathname) === undefined ? pathname : undefined;
  }
  const whole = `/${path}`;
  return /^[\w-]/.test(path) && aliasFaultOf(whole) === undefined ? whole : undefined;
}
