import { describe, expect, test } from 'vitest';
import { base64Of, utf8Of } from '../../../src/record/bytes.ts';
import { checkpointText, originOf, readCheckpoint } from '../../../src/record/checkpoint.ts';
import { drawSigningKey, judgeSignatures, readSigningKey, readVerifierKey, signatureOf, verifierLine, verifierOf } from '../../../src/record/keys.ts';
import { noteOf, readSignedNote, type SignedNote } from '../../../src/record/note.ts';

/** The example of C2SP signed-note. */
const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const example = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
/** That of C2SP tlog-cosignature. */
const cosigned = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('a signed note', () => {
  test('of the specification is right by its key, and no more once a letter is another', async () => {
    const key = await keyIn(exampleKey);
    expect(await judgeSignatures(noteIn(example), [key])).toEqual([{ state: 'right', by: 'example.com/foo', type: 'note' }]);
    expect(await judgeSignatures(noteIn(example.replace('This', 'That')), [key])).toEqual([{ state: 'wrong', by: 'example.com/foo' }]);
    expect(await judgeSignatures(noteIn(example), [])).toEqual([{ state: 'unknown' }]);
  });

  test('is written as it was read', () => {
    for (const note of [example, cosigned, 'a\n1\nb\n\n', 'a\n\nb\n\n— a AAAAAAA=\n']) expect(noteOf(noteIn(note))).toBe(note);
  });

  test('of another form is none', () => {
    const wrong = ['', 'a', 'a\n', example.slice(0, -1), example.replace('— ', '- '), example.replace('Uw2', 'Uw'), example.replace('foo U', 'foo  U'),
      example.replace('M=\n', 'N=\n'), `${example}more`, example.replace('This', 'Th\u0007s'),
      example.replace('This', 'Th\uFFFDs'), example.replace('/foo U', '/f+o U')];
    expect(wrong.map(readSignedNote)).toEqual(wrong.map(() => undefined));
  });
});

describe('a key', () => {
  test('that was drawn signs notes, and its one line says who checks them', async () => {
    const key = await readSigningKey(await drawSigningKey('a.example/record'));
    if (!key) throw new Error('no key');
    const verifier = await verifierOf(key);
    const text = checkpointText({ origin: 'a.example/record', size: 0, root: await sha('') });
    const note = noteIn(noteOf({ text, signatures: [await signatureOf(text, key)] }));
    expect(verifierLine(await keyIn(verifierLine(verifier)))).toBe(verifierLine(verifier));
    expect(await judgeSignatures(note, [verifier])).toEqual([{ state: 'right', by: 'a.example/record', type: 'note' }]);
  });

  test('of another form, or with a digit turned, is none', async () => {
    const wrong = [exampleKey.replace('530', '531'), exampleKey.replace('k', 'j'), exampleKey.replace('+A', '+B'), exampleKey.slice(0, -4), 'example.com', ''];
    for (const line of wrong) expect(await readVerifierKey(line)).toBeUndefined();
    const secret = await drawSigningKey('a.example/record');
    for (const line of ['', secret.slice(8), secret.replace('a.example', 'b.example'), secret.slice(0, -8)]) expect(await readSigningKey(line)).toBeUndefined();
  });

  test('of a witness signs the time too', async () => {
    const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as CryptoKeyPair;
    const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const id = (await sha(new Uint8Array([...utf8Of('w.example\n'), 4, ...key]))).subarray(0, 4);
    const witness = await keyIn(`w.example+${Buffer.from(id).toString('hex')}+${base64Of(new Uint8Array([4, ...key]))}`);
    const { text } = noteIn(cosigned);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(1679315147n);
    const signed = await crypto.subtle.sign('Ed25519', pair.privateKey, utf8Of(`cosignature/v1\ntime 1679315147\n${text}`));
    const line = `— w.example ${base64Of(new Uint8Array([...id, ...time, ...new Uint8Array(signed)]))}\n`;
    expect(await judgeSignatures(noteIn(cosigned + line), [witness])).toEqual([
      { state: 'unknown' }, { state: 'unknown' }, { state: 'right', by: 'w.example', type: 'cosignature', time: 1679315147 },
    ]);
    expect((await judgeSignatures(noteIn(cosigned.replace('20852163', '20852164') + line), [witness]))[2]).toEqual({ state: 'wrong', by: 'w.example' });
  });
});

describe('a checkpoint', () => {
  test('is read from its text and written to the same', () => {
    const { text } = noteIn(cosigned);
    const checkpoint = readCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(checkpoint && checkpointText(checkpoint)).toBe(text);
    expect(readCheckpoint(`${text}more of it\n`)).toEqual(checkpoint);
  });

  test('of another form is none', () => {
    const { text } = noteIn(cosigned);
    const wrong = ['', text.slice(0, -1), text.replace('2085', '02085'), text.replace('20852163', '-1'),
      text.replace('2I=', '2J='), text.replace('q2I=', ''), `\n${text}`];
    expect(wrong.map(readCheckpoint)).toEqual(wrong.map(() => undefined));
  });

  test('names the log by the address of the site', () => {
    expect([originOf('https://a.example', '/'), originOf('https://a.example', '/news/')]).toEqual(['a.example/record', 'a.example/news/record']);
  });
});

async function keyIn(line: string) {
  const key = await readVerifierKey(line);
  if (!key) throw new Error(`${line} is no key`);
  return key;
}

function noteIn(text: string): SignedNote {
  const note = readSignedNote(text);
  if (!note) throw new Error(`${text} is no note`);
  return note;
}

async function sha(data: string | Uint8Array<ArrayBuffer>) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', typeof data === 'string' ? utf8Of(data) : data));
}
