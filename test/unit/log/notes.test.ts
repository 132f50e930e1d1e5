import {
  formatNote,
  noteSigner,
  parseCheckpointText,
  parseNote,
  parseVerifierKey,
  signatureTypes,
  verifiedSignatures,
} from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aKey, logSigner, witnesses } from './aWitnessedLog';

/** The example of C2SP signed-note, and the note with which golang.org/x/mod/sumdb/note is tested. */
const published = [
  {
    key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    note: 'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
  },
  {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note: 'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'.replace(
      '’',
      "'",
    ),
  },
] as const;

/** A checkpoint of a public certificate log, cosigned by a public witness. */
const witnessed = {
  note: `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
`,
  log: 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
  witness: 'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
};

describe('signed notes (C2SP signed-note)', () => {
  it('verify as the specification and the Go package say', () => {
    for (const { key, note } of published) {
      const parsed = parseNote(note);
      assert.ok(parsed);
      assert.equal(formatNote(parsed), note);
      assert.equal(parseVerifierKey(key).text, key);
      assert.equal(verifiedSignatures(parsed, [parseVerifierKey(key)])?.length, 1);
      const changed = { ...parsed, text: parsed.text.replace('i', 'j') };
      assert.equal(verifiedSignatures(changed, [parseVerifierKey(key)]), undefined);
    }
  });

  it('are made byte for byte as the Go package makes them, from its test key', () => {
    const [, { key, note }] = published;
    // PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz, a published test vector.
    const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
    const x = Buffer.from(key.split('+')[2] ?? '', 'base64').subarray(1);
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: x.toString('base64url'),
      d: seed.toString('base64url'),
    } as const;
    const signer = noteSigner('PeterNeumann', signatureTypes.note, jwk);
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
    assert.equal(formatNote({ text, signatures: [signer.sign(text, new Date(0))] }), note);
  });

  it('carry cosignatures with their time (C2SP tlog-cosignature), those of unknown keys ignored', () => {
    const parsed = parseNote(witnessed.note);
    assert.ok(parsed);
    assert.equal(parseCheckpointText(parsed.text)?.size, 1_432_088_532);
    const keys = [witnessed.log, witnessed.witness].map(parseVerifierKey);
    const verified = verifiedSignatures(parsed, keys);
    assert.deepEqual(
      verified?.map(({ by, at }) => [by.name, at?.getTime() ?? null]),
      [
        ['arche2025h1.staging.ct.transparency.dev', null],
        ['remora.n621.de', 0x6a122120 * 1000],
      ],
    );
    const other = parseNote(witnessed.note.replace('1432088532', '1432088533'));
    assert.equal(other && verifiedSignatures(other, keys), undefined);
  });

  it('are refused where they are not well formed', () => {
    const good = published[0].note;
    const bad = [
      good.slice(0, -1),
      good.replace('\n\n', '\n'),
      good.replace('— ', '- '),
      good.replace('Uw2Q', 'Uw2'),
      good.replace('example.com/foo', 'example.com/foo bar'),
      good.replace('This', 'Th\tis'),
      good.replace('This', 'Th\ufffdis'),
      `${good}\n`,
      'text\n\n',
    ];
    for (const note of bad) assert.equal(parseNote(note), undefined, JSON.stringify(note));
    const keys = ['a+00000000+AA==', published[0].key.replace('530d903a', '530d903b'), 'no key', ''];
    for (const key of keys) assert.throws(() => parseVerifierKey(key), TypeError);
  });

  it('are not made with a key whose public half is another’s', () => {
    const mixed = { ...aKey(1), x: aKey(2).x };
    assert.throws(() => noteSigner('a', signatureTypes.note, mixed), /public half is not of this key/);
  });

  it('tell a log’s key from that of a witness, though the bytes are the same', () => {
    const [witness] = witnesses;
    assert.ok(witness);
    assert.notEqual(logSigner.verifierKey.keyId, witness.verifierKey.keyId);
    const text = 'mash-hub/police\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const { signature } = witness.sign(text, new Date('2026-03-02T09:00:00Z'));
    const { name, keyId } = logSigner.verifierKey;
    const swapped = { text, signatures: [{ name, keyId, signature: signature.subarray(8) }] };
    assert.equal(verifiedSignatures(swapped, [logSigner.verifierKey]), undefined);
  });
});

describe('the text of a checkpoint (C2SP tlog-checkpoint)', () => {
  it('is read in its one form only', () => {
    const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
    assert.ok(parseCheckpointText(`mash-hub/police\n7\n${root}\n`));
    assert.ok(parseCheckpointText(`mash-hub/police\n7\n${root}\nextension\n`));
    const bad = [
      `\n7\n${root}\n`,
      `mash-hub/police\n07\n${root}\n`,
      `mash-hub/police\n-7\n${root}\n`,
      `mash-hub/police\n7\n${root}`,
      `mash-hub/police\n7\n${root}\n\nx\n`,
      `mash-hub/police\n7\nCsUYapGG\n`,
      `mash-hub/police\n99999999999999999999\n${root}\n`,
    ];
    for (const text of bad) assert.equal(parseCheckpointText(text), undefined, JSON.stringify(text));
  });
});
