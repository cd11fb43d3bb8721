/**
 * Names at the root of a site that a web server, a host of static sites or a crawler gives a meaning, in lower case. Those with a dot in
 * front need no list.
 */
const atRoot: ReadonlySet<string> = new Set([
  '_config.yml', '_dev', '_headers', '_middleware.js', '_redirects', '_routes.json', '_worker', '_worker.bundle', '_worker.js', 'ads.txt', 'app-ads.txt',
  'browserconfig.xml', 'cgi-bin', 'clientaccesspolicy.xml', 'cname', 'crossdomain.xml', 'favicon.ico', 'firebase.json', 'functions', 'humans.txt', 'llms.txt',
  'netlify', 'netlify.toml', 'now.json', 'robots.txt', 'security.txt', 'sellers.json', 'service-worker.js', 'serve.json', 'staticwebapp.config.json', 'sw.js',
  'vercel.json', 'wrangler.json', 'wrangler.jsonc', 'wrangler.toml',
]);

/** Names that servers give a meaning in whatever folder they stand. */
const anywhere: ReadonlySet<string> = new Set(['php.ini', 'web.config']);

/** Answer whether a path below the base, its parts decoded and in lower case, has a name that is no page to those who serve or read a site. */
export function isHostName(parts: readonly string[]): boolean {
  return atRoot.has(parts[0] ?? '') || parts.some((part) => part.startsWith('.') || anywhere.has(part));
}

/** Names that Windows keeps for devices, whatever ending follows. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceForm = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

/** Answer whether Windows keeps a name for a device. @example isDeviceName('aux.html') //=> true */
export function isDeviceName(name: string): boolean {
  return deviceForm.test(name);
}

/**
 * Say why a name of a file or folder cannot lie on every disk: some refuse it, change it or take it for another. Undefined where it can.
 * @example portableFaultOf('con.jpg') //=> 'is a name that Windows keeps for a device'
 */
export function portableFaultOf(name: string): string | undefined {
  if (isDeviceName(name)) return 'is a name that Windows keeps for a device';
  if (/[. ]$/.test(name)) return 'ends with a dot or space, which Windows drops';
  const [sign] = /[<>:"|?*\\]/.exec(name) ?? [];
  if (sign !== undefined) return `holds the sign ${sign}, which Windows forbids`;
  if (!/^[ -~]*$/.test(name) && name !== name.normalize('NFC')) return 'spells accented letters as letter and accent apart (not NFC), as a Mac may unpack it';
  return undefined;
}

/** A name as disks compare it that ignore case and how accents are spelt. @example foldedName('Été.JPG') //=> 'été.jpg' */
export function foldedName(name: string): string {
  return /^[ -@[-~]*$/.test(name) ? name : name.normalize('NFC').toLowerCase().normalize('NFC');
}
