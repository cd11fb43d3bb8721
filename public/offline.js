/*
 * Years of the archive that a reader keeps for reading offline. The page of the reading list runs this file to keep a year or to take it
 * away; from then on the browser runs it as service worker, which goes to the network first and to what is kept only where there is none.
 * All that is kept follows from the site's manifest, so that a new edition costs the files that changed.
 */
globalThis.offline = (() => {
  const base = globalThis.registration ? new URL('.', location.href).pathname : document.querySelector('[data-base]').dataset.base;
  const name = `offline ${base}`;
  const listAddress = `${base}offline.json`;
  const atOnce = 6;
  const again = { cache: 'no-cache' };

  /** What is kept: years, languages as `{ folder, tag }`, digests by path, the digest of the manifest, and bytes. */
  async function readKept() {
    const found = await caches.has(name) && await (await caches.open(name)).match(listAddress);
    return found ? found.json() : { years: [], languages: [], files: {}, root: '', bytes: 0 };
  }

  async function get(path, options) {
    const response = await fetch(`${base}${path.split('/').map(encodeURIComponent).join('/')}`, options);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  }

  /** The pages of some years and the files by which they are searched, from the manifest: their digests and sizes, by path. */
  async function filesOf(years, languages) {
    const root = await (await get('manifest/index.json', again)).text();
    const catalogue = await (await get('search/volumes.json', again)).json();
    const folders = new Set([catalogue.folding].filter(Boolean));
    const isOf = ({ from, to }) => years.some((year) => from.slice(0, 4) <= year && to.slice(0, 4) >= year);
    let first = 0;
    for (const { path, near, volumes } of catalogue.words) {
      if (catalogue.volumes.slice(first, first + volumes).some(isOf)) [path, ...near.folders].forEach((folder) => folders.add(folder));
      first += volumes;
    }
    for (const volume of catalogue.volumes.filter(isOf)) Object.values(volume.indexes).forEach(({ path }) => folders.add(path));
    const shards = JSON.parse(root).shards.map(({ file }) => file).filter((file) => {
      const [, shard] = /([^/]+)\.sha256$/.exec(file);
      return shard === 'search' || folders.has(shard.replace(/^index-/, ''))
        || years.some((year) => shard.startsWith(year) || (/^\d+$/.test(shard) && year.startsWith(shard)));
    });
    const files = new Map();
    const ends = languages.map(({ folder }) => folder);
    for (const shard of shards) {
      const lines = (await (await get(shard, again)).text()).trimEnd().split('\n');
      const sizes = lines.pop().split(' ').slice(2).map(Number);
      lines.forEach((line, at) => {
        const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        const parts = (path ?? '').split('/');
        const ofYear = years.includes(ends.includes(`${parts[0]}/`) ? parts[1] : parts[0]) && path.endsWith('/index.html');
        if (ofYear || (parts[0] === 'search' && folders.has(parts[1]))) files.set(path, { sha256, bytes: sizes[at] });
      });
    }
    return { root: await digestOf(root), files };
  }

  async function digestOf(text) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  /** How many bytes a year takes beside its pictures, before anything of it is fetched. */
  async function measure(year, languages) {
    const { files } = await filesOf([year], languages);
    return [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  const addressOf = (path) => `${base}${path.split('/').map(encodeURIComponent).join('/').replace(/(^|\/)index\.html$/, '$1')}`;

  /**
   * Keep these years and nothing else: what is not there yet, or has changed, is fetched; what is no longer wanted goes last, so that
   * a network that fails on the way leaves what was kept.
   */
  async function keep(years, languages, report = () => undefined) {
    if (years.length === 0) {
      await caches.delete(name);
      return { years, languages, files: {}, root: '', bytes: 0 };
    }
    const [before, cache, { root, files }] = [await readKept(), await caches.open(name), await filesOf(years, languages)];
    const wanted = new Set([listAddress]);
    let done = 0;
    let all = 0;
    let bytes = 0;
    /** Have a file in the cache, and give its text where it is one that names others. */
    const have = async (address, isSame) => {
      wanted.add(address);
      const kept = isSame && await cache.match(address);
      const response = kept || await fetch(address, again);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      const body = await response.blob();
      if (!kept) await cache.put(address, new Response(body, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } }));
      bytes += body.size;
      report(done += 1, all);
      return /\/$|\.js$|\.css$/.test(address) ? body.text() : '';
    };
    const each = async (jobs) => {
      all += jobs.length;
      const texts = [];
      const lanes = Array.from({ length: atOnce }, async () => {
        try {
          for (let job = jobs.shift(); job; job = jobs.shift()) texts.push(await have(...job));
        } catch (problem) {
          jobs.length = 0;
          throw problem;
        }
      });
      // None is under way any more, and reports, when it is told that one failed.
      const failed = (await Promise.allSettled(lanes)).find(({ status }) => status === 'rejected');
      if (failed) throw failed.reason;
      return texts;
    };
    const own = languages.flatMap(({ folder }) => [`${folder}search/index.html`, `${folder}reading-list/index.html`, `${folder}ribbon.svg`]);
    const fresh = [...own, 'icon.svg', 'reader.js', 'offline.js'].map((path) => [addressOf(path), false]);
    const known = [...files].map(([path, { sha256 }]) => [addressOf(path), before.files[path] === sha256]);
    let texts = await each([...known, ...fresh]);
    // Pictures, styles and scripts are named by what is in them: one of the same name is the same.
    for (let found = new Set(); texts.length > 0; found = new Set()) {
      for (const text of texts) for (const address of namedIn(text)) if (!wanted.has(address)) found.add(address);
      texts = await each([...found].map((address) => [address, true]));
    }
    // Last, since it names the others.
    await each([[addressOf('search/volumes.json'), false]]);
    const kept = { years, languages, files: Object.fromEntries([...files].map(([path, { sha256 }]) => [path, sha256])), root, bytes };
    await cache.put(listAddress, new Response(JSON.stringify(kept), { headers: { 'Content-Type': 'application/json' } }));
    for (const request of await cache.keys()) if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
    return kept;
  }

  /** The addresses of pictures, styles and scripts that a page, a script or a style sheet names. */
  function namedIn(text) {
    const inPages = [...text.matchAll(/(?:src|href)="([^"?#]+)"/g)].map(([, address]) => address)
      .filter((address) => ['_astro/', 'pictures/'].some((folder) => address.startsWith(base + folder)));
    const parts = [...text.matchAll(/["'(/]([\w.-]+\.[\w-]{8}\.(?:js|css|woff2))["')]/g)].map(([, file]) => `${base}_astro/${file}`);
    return [...inPages, ...parts];
  }

  /** Bring what is kept up to date where the site was published anew. */
  async function renew() {
    const { years, languages, root } = await readKept();
    if (years.length > 0 && await digestOf(await (await get('manifest/index.json', again)).text()) !== root) await keep(years, languages);
  }

  return { base, name, readKept, measure, keep, renew };
})();

if (globalThis.registration) {
  const { base, name, readKept, renew } = globalThis.offline;
  /** How long a look at the manifest holds. */
  const lookMs = 600_000;
  let looked = 0;

  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
    const answer = fetch(request);
    event.respondWith(answer.catch(async (problem) => await fromKept(request) ?? Promise.reject(problem)));
    if (request.mode === 'navigate' && Date.now() - looked > lookMs) {
      looked = Date.now();
      // Where that fails, what was kept stays, and the next page tries again.
      event.waitUntil(answer.then(renew).catch(() => (looked = 0)));
    }
  });

  /** What is kept of what is asked for; of a picture, another size; of a page that is not kept, the page that says so. */
  async function fromKept(request) {
    const [{ pathname }, cache] = [new URL(request.url), await caches.open(name)];
    const found = await cache.match(pathname);
    if (found) return found;
    if (pathname.startsWith(`${base}pictures/`)) {
      const [start] = pathname.split('-');
      const other = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith(`${start}-`));
      return other && cache.match(other);
    }
    if (request.mode !== 'navigate') return undefined;
    const { languages } = await readKept();
    const { folder = '' } = languages.find((each) => each.folder !== '' && pathname.startsWith(base + each.folder)) ?? {};
    const page = await cache.match(`${base}${folder}reading-list/`);
    return page && new Response(page.body, { status: 503, headers: page.headers });
  }
}
