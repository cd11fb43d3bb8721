import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** All files of a ZIP bear this time, which every zone has had: the first noon that the format can write. It writes the clock of the zone. */
const zipTime = new Date(1980, 0, 1, 12);

/** All files may be read by anyone and written by their owner. */
const zipMode = 0o100_644;

/**
 * Write files of a folder into a ZIP, below a folder of that name, in the given order. They are stored as they are: what a compressor makes
 * differs from machine to machine, and a damaged byte would cost more than its own file.
 */
export async function writeZip(zip: string, folder: string, name: string, files: readonly string[]): Promise<void> {
  const archive = new ZipFile();
  for (const file of files) archive.addFile(join(folder, file), `${name}/${file}`, { mtime: zipTime, mode: zipMode, compress: false, forceDosTimestamp: true });
  archive.end();
  await pipeline(archive.outputStream as NodeJS.ReadableStream, createWriteStream(zip));
}
