import { inflateRawSync } from 'node:zlib';

/** What a document of a word processor may unpack to: far more than any news item holds, far less than what brings a machine down. */
const limits = { entries: 2000, bytes: 150_000_000, textBytes: 20_000_000 };

/** Thrown where an archive of files cannot be opened, or would unpack to more than a document holds. */
export class ZipError extends Error {}

const signs = { directoryEnd: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const methods = { stored: 0, deflated: 8 };

/**
 * Unpack an archive of files in memory, none of them larger than it says, and all of them within limits.
 * @throws {ZipError} saying why it cannot be opened
 */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== signs.directoryEnd) throw new ZipError('it is cut off, or no document');
  const number = bytes.readUInt16LE(end + 10);
  if (number > limits.entries) throw new ZipError(`it holds ${number} files`);
  const files = new Map<string, Buffer>();
  let [at, all, text] = [bytes.readUInt32LE(end + 16), 0, 0];
  try {
    for (let index = 0; index < number; index += 1) {
      if (bytes.readUInt32LE(at) !== signs.entry) throw new ZipError('its list of files is damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
      const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
      const size = bytes.readUInt32LE(at + 24);
      all += size;
      if (/\.(?:xml|rels)$/i.test(name)) text += size;
      if (all > limits.bytes || text > limits.textBytes) throw new ZipError('it would unpack to more than a document holds');
      if (!name.endsWith('/')) files.set(name, contentOf(bytes, at, size));
      at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('a file in it is damaged, or larger than it says', { cause: error });
  }
  return files;
}

function contentOf(bytes: Buffer, entry: number, size: number): Buffer {
  if ((bytes.readUInt16LE(entry + 8) & 1) === 1) throw new ZipError('it is locked with a password');
  const [method, packed, local] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 42)];
  if (bytes.readUInt32LE(local) !== signs.local) throw new ZipError('its list of files is damaged');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === methods.stored && packed === size) return content;
  if (method !== methods.deflated) throw new ZipError('it is packed in a way that is not read');
  return size === 0 ? Buffer.alloc(0) : inflateRawSync(content, { maxOutputLength: size });
}
