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
