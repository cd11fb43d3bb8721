import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuilt } from '../../build/check-built.ts';
import { withLock } from '../../build/publishing/lock.ts';
import { closeEdition, loadEdition } from '../../edition.ts';
import { languageFacts } from '../../languages/languages.ts';
import { fill } from '../../languages/fill.ts';
import { manifestRoot } from '../../manifest/root.ts';
import { sealOf } from '../../manifest/shard.ts';
import type { Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { UsageError } from '../line/read-line.ts';
import { payloadOf } from './payload.ts';
import { writeBag } from './write-bag.ts';
import { writeZip } from './write-zip.ts';

/** A package that was made. */
export interface Packaged {
  bag: string;
  zip: string;
  files: number;
  bytes: number;
}

/** Who makes bags like ours; by it, an earlier package is told from a folder of others. */
const agent = 'Backnumber';

/**
 * Pack the site as it was built, its content and its code into a bag and a ZIP of it. The same content makes the same bytes, wherever and whenever.
 * @throws {UsageError} where the site is not that of the content, or something of others is in the way
 */
export async function packageSite(settings: Settings, to: string, report: (done: number, total: number) => void): Promise<Packaged> {
  if (!existsSync(settings.out)) throw new UsageError(await checkBuilt(settings) ?? '');
  return withLock(settings.out, () => undefined, async () => {
    const unfit = await checkBuilt(settings);
    if (unfit) throw new UsageError(unfit);
    const day = await latestDay(settings);
    const name = `${new URL(site.origin).hostname}-${day}`;
    const [bag, zip] = [join(to, name), join(to, `${name}.zip`)];
    const next = join(to, `.${name}.next`);
    refuseForeign(bag);
    mkdirSync(to, { recursive: true });
    const payload = payloadOf(settings);
    const root = sealOf(readFileSync(join(settings.out, manifestRoot))).sha256;
    const { files, bytes } = await writeBag(join(next, name), payload, { facts: factsOf(settings, day, root), files: tagFilesOf(settings, day) }, report);
    await writeZip(join(next, 'zip'), join(next, name), name, files);
    rmSync(bag, { recursive: true, force: true });
    renameSync(join(next, name), bag);
    renameSync(join(next, 'zip'), zip);
    rmSync(next, { recursive: true });
    return { bag, zip, files: payload.length, bytes };
  });
}

/** The latest day that an item bears or was changed on: no clock, so that the same content makes the same package. */
async function latestDay(settings: Settings): Promise<string> {
  try {
    const { archive } = await loadEdition(settings);
    return archive.items.reduce((latest, { changed }) => (changed > latest ? changed : latest), '') || 'empty';
  } finally {
    closeEdition();
  }
}

function factsOf({ base }: Settings, day: string, root: string): [string, string][] {
  const [first] = site.languages;
  return [
    ['Source-Organization', site.name[first]],
    ...(site.contact ? [['Contact-Email', site.contact] satisfies [string, string]] : []),
    ['External-Description', site.tagline[first]],
    ['External-Identifier', `${site.origin}${base}`],
    ...(day === 'empty' ? [] : [['Bagging-Date', day] satisfies [string, string]]),
    ...(site.licence.name ? [['Rights', `${site.licence.name} ${site.licence.address}`] satisfies [string, string]] : []),
    ['Site-Manifest-SHA-256', root],
    ['Bag-Software-Agent', agent],
  ];
}

function tagFilesOf({ base }: Settings, day: string): Map<string, string> {
  const server = readFileSync(join(import.meta.dirname, 'serve.mjs'), 'utf8').replace("const base = '/';", `const base = ${JSON.stringify(base)};`);
  const facts = { day, address: `${site.origin}${base}`, base };
  const texts = site.languages.map((language) => fill(languageFacts[language].packaged, { ...facts, archive: site.name[language] }));
  return new Map([['README.txt', texts.join('\n\n')], ['serve.mjs', server]]);
}

function refuseForeign(bag: string): void {
  if (!existsSync(bag)) return;
  const info = join(bag, 'bag-info.txt');
  if (existsSync(info) && readFileSync(info, 'utf8').includes(`Bag-Software-Agent: ${agent}\n`)) return;
  throw new UsageError(`${bag} is there already, and is no package of Backnumber. Move it away, or name another folder with --to.`);
}
