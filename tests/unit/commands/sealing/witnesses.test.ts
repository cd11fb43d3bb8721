import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWitnesses } from '../../../../src/commands/sealing/others.ts';
import { readSignedNote } from '../../../../src/record/note.ts';
import { site } from '../../../../src/site.ts';
import { drawWitness } from '../../record/made-witness.ts';

const text = 'news.example/record\n1\nLg7LGx84L+h67pu2y5u0TLQOAwBqk/gqrJo9uqr3J9Q=\n';
const home = mkdtempSync(join(tmpdir(), 'backnumber-witnesses-'));
const checkpoint = join(home, 'record/checkpoint');
const lines = join(home, 'lines');
const none = site.record.witnesses;
let signatureOver: (signed: string) => Promise<string>;

/** Name one witness, as an archive does in `src/site.ts`. */
beforeAll(async () => {
  const witness = await drawWitness();
  Object.assign(site.record, { witnesses: [witness.line] });
  ({ signatureOver } = witness);
  mkdirSync(join(home, 'record'));
  writeFileSync(checkpoint, `${text}\n`);
});

afterAll(() => {
  Object.assign(site.record, { witnesses: none });
  rmSync(home, { recursive: true });
});

test('the signature of a witness is added to the checkpoint once, among whatever else the file says', async () => {
  writeFileSync(lines, `Signed for you:\n${await signatureOver(text)}\n`);
  for (const _ of ['once', 'again']) {
    await addWitnesses(home, lines);
    expect(readSignedNote(readFileSync(checkpoint, 'utf8'))).toMatchObject({ text, signatures: [{ name: 'w.example' }] });
  }
});

test('one that is over another checkpoint, or by nobody who is named, is refused, and the checkpoint stays', async () => {
  writeFileSync(checkpoint, `${text}\n`);
  const refusal = (words: string) => {
    writeFileSync(lines, `${words}\n`);
    return addWitnesses(home, lines).then(() => '', ({ message }: Error) => message.replace(home, 'HOME'));
  };
  const right = await signatureOver(text);
  const wrong = 'The signature by w.example is not right for this checkpoint by any key in record.witnesses of src/site.ts.';
  expect(await refusal(await signatureOver(text.replace('\n1\n', '\n2\n')))).toBe(wrong);
  expect(await refusal(right.replace('w.example', 'v.example'))).toBe(wrong.replace('w.example', 'v.example'));
  expect(await refusal('No signature.')).toBe('HOME/lines holds no signature.');
  expect(readFileSync(checkpoint, 'utf8')).toBe(`${text}\n`);
});
