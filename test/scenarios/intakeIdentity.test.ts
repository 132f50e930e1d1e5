import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  aChild,
  callTaker,
  command,
  healthVisitor,
  manager,
  nurse,
  police,
  readOf,
  refer,
  refusalOf,
  send,
  socialWorker,
  teacher,
} from './anIntake';

const identity = 'id referrerName publicReferrer anonymousTrace';
const neighbour = { name: 'Mr Oke', contact: '01632 960142' };
const relaying = { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Ms Tolliver', relays: neighbour };

/** Asks police and health and seats them, so that the police are of the circle and the nurse is only asked. */
const openTo = async (hub: Hub, id: unknown): Promise<void> => {
  const rated = { contact: id, rag: 'RED', threshold: 'S47', reason: 'Hurt.' };
  dataOf(await command(hub, manager, 'rateContact', rated));
  const asked = { contact: id, agencies: ['POLICE', 'HEALTH'], reason: 'Hurt.' };
  dataOf(await command(hub, manager, 'commissionAssessment', asked));
};

void describe('Who told the hub', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T10:00', seed: 23, timeoutMs: 20_000 });
  });
  after(() => hub.close());
  const consented = { subjects: [aChild({ consent: { status: 'GIVEN', givenBy: 1 } })] };

  void it('a professional who asks for anonymity is refused, at the form and on the telephone (V16, R15, feature 12)', async () => {
    const anonymous = { kind: 'ANONYMOUS' };
    assert.equal(
      refusalOf(await send(hub, teacher, { referrer: anonymous })),
      'BAD_USER_INPUT R15 referrer.kind',
    );
    const called = { referrer: { ...anonymous, agency: 'HEALTH' } };
    assert.equal(refusalOf(await send(hub, callTaker, called)), 'BAD_USER_INPUT R15 referrer.kind');
  });

  void it('the professional is named, and of a public referrer those who are asked find nothing (V17, R235, R237)', async () => {
    const professional = await refer(hub, teacher, consented);
    await openTo(hub, professional.id);
    assert.equal((await readOf(hub, manager, professional.id, identity))?.referrerName, 'Ms Tolliver');
    const referrer = { kind: 'PUBLIC', ...neighbour };
    const called = await refer(hub, callTaker, { ...consented, referrer });
    await openTo(hub, called.id);
    const asked = await readOf(hub, nurse, called.id, identity);
    assert.deepEqual(asked, {
      id: called.id,
      referrerName: null,
      publicReferrer: null,
      anonymousTrace: null,
    });
  });

  void it('an anonymous caller is kept apart, for the decision circle alone (R15, R16, R18, feature 12)', async () => {
    const referrer = { kind: 'ANONYMOUS', contact: 'Withheld number, a man’s voice' };
    const { id, state } = await refer(hub, callTaker, { referrer });
    assert.equal(state, 'AWAITING_MANAGER');
    assert.match(String((await readOf(hub, manager, id, identity))?.anonymousTrace), /voice/);
    for (const who of [socialWorker, callTaker])
      assert.equal((await readOf(hub, who, id, identity))?.anonymousTrace, null);
  });

  void it('a caller who leaves neither name nor number is anonymous, whatever was ticked (R15, R16)', async () => {
    const { id } = await refer(hub, callTaker, { referrer: { kind: 'PUBLIC', name: ' ' } });
    const read = await readOf(hub, manager, id, identity);
    assert.equal(read?.publicReferrer, null);
  });

  void describe('a neighbour whom a professional relays (R236)', () => {
    void it('is known to the circle alone; the professional stays named (R236, V17)', async () => {
      const { id } = await refer(hub, teacher, { ...consented, referrer: relaying });
      await openTo(hub, id);
      const seen = await readOf(hub, manager, id, identity);
      assert.deepEqual([seen?.referrerName, seen?.publicReferrer], ['Ms Tolliver', 'Mr Oke, 01632 960142']);
      for (const who of [socialWorker, nurse, police, teacher])
        assert.doesNotMatch(JSON.stringify(await readOf(hub, who, id, identity)), /Oke|960142/);
    });

    void it('is nowhere in what the hub writes down about the contact (R18, R236)', async () => {
      const { id } = await refer(hub, teacher, { ...consented, referrer: relaying });
      const { store } = hub.agencies.SOCIAL_CARE.dependencies;
      const stored = await store.connection.collection('contacts').findOne({ 'aggregate.id': id });
      assert.ok(stored);
      assert.doesNotMatch(JSON.stringify(stored), /Oke|960142/);
    });

    void it('is the referrer, where it is no professional who relays (R236)', async () => {
      const referrer = { kind: 'PUBLIC', name: 'Tova Lind', relays: neighbour };
      assert.equal(
        refusalOf(await send(hub, callTaker, { referrer })),
        'BAD_USER_INPUT R236 referrer.relays',
      );
    });
  });

  void describe('an account that would tell who told it (R238)', () => {
    const told = (narrative: string, more: object = {}) =>
      send(hub, teacher, { referrer: relaying, narrative, ...more }).then(refusalOf);

    void it('by name, by number or by the child’s own words is refused (R238)', async () => {
      assert.equal(await told('Mr Oke saw her by the window.'), 'BAD_USER_INPUT R238 narrative');
      assert.equal(await told('Ring 01632-960142 for more.'), 'BAD_USER_INPUT R238 narrative');
      assert.equal(await told('Seen.', { childVoice: 'Oke is nice.' }), 'BAD_USER_INPUT R238 childVoice');
    });

    void it('by the caller’s own place beside the child is refused, unless a child is quoted (R237, R238)', async () => {
      const referrer = { kind: 'PUBLIC', ...neighbour };
      const called = (narrative: string) => send(hub, callTaker, { referrer, narrative });
      assert.equal(refusalOf(await called('My niece is hungry.')), 'BAD_USER_INPUT R238 narrative');
      assert.deepEqual((await called('She said “my sister hits me”.')).errors, []);
    });

    void it('may name the family, whose name the caller shares (R238)', async () => {
      const kin = { kind: 'PUBLIC', name: 'Tova Quist', contact: '01632 960143' };
      const narrative = 'Orla Quist was out in the rain.';
      assert.deepEqual((await send(hub, callTaker, { referrer: kin, narrative })).errors, []);
      const tells = await send(hub, callTaker, { referrer: kin, narrative: 'Tova saw her.' });
      assert.equal(refusalOf(tells), 'BAD_USER_INPUT R238 narrative');
    });
  });

  void it('a referral is anybody’s to make about a child or an unborn child (R1, R60, feature 17)', async () => {
    const unborn = {
      subjects: [
        { role: 'UNBORN_CHILD', names: [] },
        { role: 'MOTHER', names: [{ given: 'Lena', family: 'Quist' }] },
      ],
    };
    for (const who of [teacher, healthVisitor, police, callTaker])
      assert.equal((await refer(hub, who, unborn)).state, 'AWAITING_MANAGER');
    const adults = { subjects: [{ role: 'MOTHER', names: [] }] };
    assert.equal(refusalOf(await send(hub, teacher, adults)), 'BAD_USER_INPUT R1 subjects');
  });

  void it('a family that is not told needs a reason (R14, feature 11)', async () => {
    const untold = { familyInformed: false };
    assert.equal(refusalOf(await send(hub, teacher, untold)), 'BAD_USER_INPUT R14 familyNotInformedReason');
    assert.equal(
      at(
        await refer(hub, teacher, { ...untold, familyNotInformedReason: 'It could put Orla at risk.' }),
        'state',
      ),
      'AWAITING_MANAGER',
    );
  });
});
