import { crc32 } from 'node:zlib';

/** A file in a ZIP. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
  /** As it is written, without a zone: `1980-01-01T12:00:00`. */
  time: string;
  /** The rights that Unix would give the file. */
  mode: number;
}

/** Read a ZIP by its directory, as PKWARE’s APPNOTE has it; only stored files and small archives. @throws where something does not fit */
export function zipEntries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = zip.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  for (let at = zip.readUInt32LE(end + 16); entries.length < count;) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`No entry of the directory at ${at}.`);
    const [method, clock, date, sum, , size] = [
      zip.readUInt16LE(at + 10), zip.readUInt16LE(at + 12), zip.readUInt16LE(at + 14), zip.readUInt32LE(at + 16), 0, zip.readUInt32LE(at + 24),
    ];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + size);
    if (method !== 0 || crc32(bytes) !== sum) throw new Error(`${name} is not stored as the directory says.`);
    const two = (number: number): string => String(number).padStart(2, '0');
    const time = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}T${two(clock >> 11)}:${two((clock >> 5) & 63)}:${two((clock & 31) * 2)}`;
    entries.push({ name, bytes, time, mode: zip.readUInt32LE(at + 38) >>> 16 });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}
