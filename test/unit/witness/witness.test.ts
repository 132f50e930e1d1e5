import {
  noteSigner,
  parseNote,
  parseVerifierKey,
  signatureTypes,
  verifiedSignatures,
} from '@mash-hub/shared/log';
import type { RunningSubgraph } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEntry } from '../log/aLog';
import { aKey, honestBodies, honestLines, logSigner, origin, sealed } from '../log/aWitnessedLog';
import { aFolder, aRecorder, asking, aView, aWitness, post } from './aWitness';

const view = aView(honestLines);
/** The same log up to entry 20, another from there on. */
const otherView = aView(
  sealed([
    ...honestBodies.slice(0, 20),
    ...honestBodies.slice(20).map((_, at) => anEntry(`other-${String(at)}`)),
  ]),
);

const stateOf = async ({ dependencies }: RunningSubgraph) => {
  const { witnessed } = dependencies.witnessing;
  const seen = await witnessed.seen(origin);
  return { size: seen?.size, contradictions: await witnessed.contradictions(origin) };
};

describe('a witness (C2SP tlog-witness)', () => {
  it('cosigns a first checkpoint, and one that goes on from it', async (context) => {
    const witness = await aWitness(await aFolder(context));
    context.after(() => witness.close());
    const published = await fetch(new URL('/.well-known/log-keys', witness.url));
    const { origin: own, keys } = (await published.json()) as { origin: string; keys: string[] };
    assert.equal(own, 'mash-hub/health');
    const known = keys.map(parseVerifierKey);
    for (const [old, size] of [
      [0, 10],
      [10, 33],
      [33, 33],
      [33, 200],
    ] as const) {
      const note = view.note(size);
      const answer = await post(witness, asking(old, old === 0 ? [] : view.proof(old, size), note));
      assert.equal(answer.status, 200, answer.text);
      const cosigned = parseNote(note + answer.text);
      const verified = cosigned && verifiedSignatures(cosigned, known);
      assert.deepEqual(
        verified?.map(({ by, at }) => [by.name, by.type, at?.toISOString()]),
        [['mash-hub/health/witness', 4, '2026-03-02T12:00:00.000Z']],
      );
    }
    assert.deepEqual(await stateOf(witness), { size: 200, contradictions: [] });
  });

  it('answers each fault with its status, and cosigns nothing', async (context) => {
    const recorder = aRecorder();
    const witness = await aWitness(await aFolder(context), undefined, undefined, recorder.logger);
    context.after(() => witness.close());
    assert.equal((await post(witness, asking(0, [], view.note(50)))).status, 200);
    const note = view.note(60);
    const stranger = noteSigner(origin, signatureTypes.note, aKey(9));
    const [firstHash = ''] = view.proof(50, 60);
    const faults: readonly (readonly [number, string, string])[] = [
      [400, 'no request', 'hello'],
      [400, 'no old size', asking('', view.proof(50, 60), note)],
      [400, 'a leading zero', asking('050', view.proof(50, 60), note)],
      [400, 'no base64', asking(50, ['!'], note)],
      [400, 'a proof that is too long', asking(50, Array<string>(64).fill(firstHash), note)],
      [400, 'no checkpoint', asking(50, view.proof(50, 60), 'text\n\n— a AAAAAAAA\n')],
      [400, 'an old size that is larger', asking(61, [], note)],
      [404, 'an unknown log', asking(50, view.proof(50, 60), note.replace('police', 'fire'))],
      [403, 'another key', asking(50, view.proof(50, 60), view.note(60, stranger))],
      [403, 'a changed size', asking(50, view.proof(50, 60), note.replace('\n60\n', '\n61\n'))],
      [409, 'a stale size', asking(10, view.proof(10, 60), note)],
      [409, 'a smaller tree', asking(40, [], view.note(40))],
      [422, 'a proof of something else', asking(50, view.proof(40, 60), note)],
      [422, 'no proof', asking(50, [], note)],
      [422, 'a proof too many', asking(50, [...view.proof(50, 60), firstHash], note)],
    ];
    for (const [status, what, body] of faults) {
      const answer = await post(witness, body);
      assert.equal(answer.status, status, what);
      assert.ok(!answer.text.includes('—'), what);
      if (status === 409) assert.deepEqual([answer.type, answer.text], ['text/x.tlog.size', '50\n']);
    }
    const { size, contradictions } = await stateOf(witness);
    // Whoever sends a bad proof makes no evidence against a log.
    assert.deepEqual([size, ...contradictions.map(({ kind }) => kind)], [50, 'NOT_PROVED']);
    assert.deepEqual(
      recorder.written().map(({ level, msg }) => [level, msg]),
      Array(3).fill([40, 'a log was not shown to go on from what was cosigned of it']),
    );
  });

  it('reads no more of a request than the longest can be', async (context) => {
    const witness = await aWitness(await aFolder(context));
    context.after(() => witness.close());
    assert.equal((await post(witness, `old 0\n${'AAAA\n'.repeat(17_000)}`)).status, 413);
    assert.equal((await post(witness, `old 0\n${'AAAA\n'.repeat(16_000)}`)).status, 400);
  });

  it('keeps of a note nothing but what it has verified', async (context) => {
    const witness = await aWitness(await aFolder(context));
    context.after(() => witness.close());
    const rubbish = '— somebody AAAAAAAAAAAAAAAA\n';
    const again = view.note(50).split('\n').at(-2) ?? '';
    const note = `${view.note(50)}${rubbish}${again}\n`;
    assert.equal((await post(witness, asking(0, [], note))).status, 200);
    const { witnessed } = witness.dependencies.witnessing;
    assert.equal((await witnessed.seen(origin))?.note, view.note(50));
    assert.equal((await post(witness, asking(50, [], `${otherView.note(50)}${rubbish}`))).status, 409);
    const [refused] = await witnessed.contradictions(origin);
    assert.deepEqual(
      [refused?.kind, refused?.note, refused?.cosigned],
      ['CONTRADICTION', otherView.note(50), view.note(50)],
    );
  });

  it('shows evidence first, however much was sent that is none, out of an index', async (context) => {
    const witness = await aWitness(await aFolder(context));
    context.after(() => witness.close());
    const { witnessing, store } = witness.dependencies;
    const { witnessed } = witnessing;
    for (let minute = 0; minute < 110; minute += 1) {
      const kind = minute === 5 ? 'CONTRADICTION' : 'NOT_PROVED';
      const at = new Date(Date.UTC(2026, 2, 2, 12, minute)).toISOString();
      await witnessed.keepContradiction(String(minute), {
        origin,
        kind,
        note: '',
        cosigned: '',
        why: '',
        at,
      });
    }
    const kept = await witnessed.contradictions(origin);
    assert.deepEqual(
      [kept.length, ...kept.slice(0, 3).map(({ kind, at }) => [kind, at.slice(11, 16)])],
      [100, ['CONTRADICTION', '12:05'], ['NOT_PROVED', '13:49'], ['NOT_PROVED', '13:48']],
    );
    const query = store.connection.db?.collection('logContradictions').find({ origin });
    const plan = JSON.stringify(await query?.sort({ kind: 1, at: -1 }).explain());
    assert.match(plan, /origin_1_kind_1_at_-1/);
    assert.doesNotMatch(plan, /"stage":"SORT"/);
  });

  it('refuses a fork, and keeps both notes as evidence, also when it was started anew', async (context) => {
    const folder = await aFolder(context);
    const first = await aWitness(folder);
    assert.equal((await post(first, asking(0, [], view.note(50)))).status, 200);
    await first.close();
    const witness = await aWitness(folder);
    context.after(() => witness.close());
    assert.equal((await post(witness, asking(50, [], otherView.note(50)))).status, 409);
    assert.equal((await post(witness, asking(50, otherView.proof(50, 70), otherView.note(70)))).status, 422);
    assert.equal((await post(witness, asking(0, [], otherView.note(70)))).status, 409);
    const { size, contradictions } = await stateOf(witness);
    assert.equal(size, 50);
    assert.deepEqual(
      contradictions.map(({ kind, note, cosigned }) => [kind, note, cosigned]),
      [
        ['CONTRADICTION', otherView.note(50), view.note(50)],
        ['NOT_PROVED', otherView.note(70), view.note(50)],
      ],
    );
    assert.equal((await post(witness, asking(50, view.proof(50, 70), view.note(70)))).status, 200);
    assert.equal((await post(witness, asking(70, [], otherView.note(70)))).status, 409);
    const kinds = (await stateOf(witness)).contradictions.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['CONTRADICTION', 'CONTRADICTION', 'NOT_PROVED'], 'what might be is, now');
  });

  it('of two views that both go on from what was seen cosigns one, whichever replica is asked', async (context) => {
    const folder = await aFolder(context);
    const replicas = [await aWitness(folder), await aWitness(folder)];
    context.after(() => Promise.all(replicas.map((replica) => replica.close())));
    const [one, two] = replicas;
    assert.ok(one && two);
    assert.equal((await post(one, asking(0, [], view.note(20)))).status, 200);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const shown = index % 2 === 0 ? view : otherView;
        const replica = index % 4 < 2 ? one : two;
        const size = 100;
        return post(replica, asking(20, shown.proof(20, size), shown.note(size))).then(
          ({ status, text }) => ({
            status,
            text,
            shown,
          }),
        );
      }),
    );
    const cosigned = new Set(answers.filter(({ status }) => status === 200).map(({ shown }) => shown));
    assert.equal(cosigned.size, 1, 'only one of the two views has a cosignature');
    assert.ok(answers.every(({ status }) => status === 200 || status === 409));
    const seen = await one.dependencies.witnessing.witnessed.seen(origin);
    const [cosignedView] = cosigned;
    assert.equal(Buffer.from(seen?.rootHash ?? '', 'hex').toString('base64'), cosignedView?.root(100));
  });

  it('knows a log by the key that it has been given, and by no other', async (context) => {
    const other = noteSigner(origin, signatureTypes.note, aKey(9)).verifierKey.text;
    const asWitness = noteSigner(`${origin}/witness`, signatureTypes.cosignature, aKey(9)).verifierKey.text;
    const witness = await aWitness(await aFolder(context), [other, asWitness]);
    context.after(() => witness.close());
    assert.equal((await post(witness, asking(0, [], view.note(10, logSigner)))).status, 403);
  });
});
