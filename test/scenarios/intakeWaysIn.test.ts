import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromLocal } from '@mash-hub/shared/time';
import { aCase, at, dataOf, listAt } from '../support/aCase';
import { createHub, type Hub } from '../support/createHub';
import {
  aChild,
  callTaker,
  command,
  deadlineOf,
  healthVisitor,
  manager,
  police,
  readOf,
  refer,
  refusalOf,
  send,
  socialWorker,
  teacher,
  warningsOf,
} from './anIntake';

const clocks = 'id state deadlines { id due state }';
const utc = (local: string): string => fromLocal(local).toISOString();
const bwd = { profile: 'BLACKBURN_WITH_DARWEN' };

void describe('The ways in', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T10:00', seed: 21, timeoutMs: 20_000 });
  });
  after(() => hub.close());

  void describe('a telephone call', () => {
    void it('needs a reason and who calls; the child may stay unknown (R12, R26, feature 1)', async () => {
      assert.equal(
        refusalOf(await send(hub, callTaker, { narrative: '  ' })),
        'BAD_USER_INPUT R13 narrative',
      );
      const nameless = { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: '' };
      assert.equal(
        refusalOf(await send(hub, callTaker, { referrer: nameless })),
        'BAD_USER_INPUT R235 referrer.name',
      );
      const unknown = await refer(hub, callTaker, { subjects: [{ role: 'CHILD', names: [] }] });
      assert.equal(unknown.state, 'AWAITING_MANAGER');
    });

    void it('is followed by a MARF within 24 hours, which nothing waits for (R7, R8, feature 4)', async () => {
      const called = await refer(hub, teacher, {}, clocks);
      const due = deadlineOf(called, 'COV-MARF-AFTER-CALL');
      assert.deepEqual([at(due, 'due'), at(due, 'state')], [utc('2026-11-04T10:00'), 'RUNNING']);
      const rated = await command(hub, manager, 'rateContact', {
        contact: called.id,
        rag: 'RED',
        reason: 'Harm',
      });
      assert.equal(at(dataOf(rated), 'rateContact', 'state'), 'STRATEGY');
    });

    void it('is decided and released without a form ever having come (R8, feature 4)', async () => {
      const { read, close } = await aCase({ released: true, seed: 27 });
      const { contact } = await read(manager, `${clocks} intake { channel forms { form } }`);
      assert.equal(at(contact, 'state'), 'DECIDED');
      assert.deepEqual(at(contact, 'intake'), { channel: 'PHONE', forms: [] });
      assert.equal(at(deadlineOf(contact, 'COV-MARF-AFTER-CALL'), 'state'), 'RUNNING');
      await close();
    });

    void it('is answered when the MARF is attached, whoever sends it (R7, feature 3)', async () => {
      const { id } = await refer(hub, teacher);
      const attached = await command(hub, teacher, 'attachForm', { contact: id, form: 'MARF' }, clocks);
      const met = deadlineOf(at(dataOf(attached), 'attachForm'), 'COV-MARF-AFTER-CALL');
      assert.equal(at(met, 'state'), 'MET');
      const read = await readOf(hub, socialWorker, id, 'intake { forms { form version late } }');
      assert.deepEqual(at(read, 'intake', 'forms'), [{ form: 'MARF', version: '2022.1', late: false }]);
    });

    void it('takes no form but the authority’s own (feature 3)', async () => {
      const { id } = await refer(hub, teacher);
      const answer = await command(hub, teacher, 'attachForm', { contact: id, form: 'EMARF' });
      assert.equal(refusalOf(answer), 'BAD_USER_INPUT R7 form');
      assert.match(String(answer.errors[0]?.extensions.detail), /MARF/);
    });

    void it('from a member of the public calls for no form (R7)', async () => {
      const referrer = { kind: 'PUBLIC', name: 'Tova Lind', contact: '01632 960171' };
      assert.equal(
        deadlineOf(await refer(hub, callTaker, { referrer }, clocks), 'COV-MARF-AFTER-CALL'),
        undefined,
      );
    });
  });

  void describe('a written form', () => {
    void it('is refused with a field that it does not have (feature 3)', async () => {
      const { status, errors } = await send(hub, teacher, { favouriteColour: 'blue' });
      assert.ok(errors.length > 0, String(status));
      assert.match(JSON.stringify(errors), /BAD_USER_INPUT/);
    });

    void it('at level 4 is due on the day of the concern, and late on another (R9, feature 5)', async () => {
      const level4 = { channel: 'MARF', perceivedThreshold: 'S47' };
      const selection = `${clocks} warnings { code } intake { forms { late concernIdentifiedOn } }`;
      const sameDay = await refer(hub, teacher, { ...level4, concernIdentifiedOn: '2026-11-03' }, selection);
      assert.equal(at(deadlineOf(sameDay, 'COV-MARF-LEVEL-4'), 'state'), 'MET');
      const sent = await refer(hub, callTaker, { ...level4, concernIdentifiedOn: '2026-11-01' }, selection);
      const late = await readOf(hub, socialWorker, sent.id, selection);
      assert.ok(warningsOf(late).includes('FORM_LATE'));
      assert.deepEqual(at(late, 'intake', 'forms'), [{ late: true, concernIdentifiedOn: '2026-11-01' }]);
      assert.equal(at(deadlineOf(late, 'COV-MARF-LEVEL-4'), 'due'), utc('2026-11-01T23:59:59.999'));
    });

    void it('below level 4, or where the procedure asks for no day, is never late (R9)', async () => {
      const selection = 'id warnings { code }';
      const earlier = { concernIdentifiedOn: '2026-11-01' };
      const below = await refer(
        hub,
        callTaker,
        { ...earlier, channel: 'MARF', perceivedThreshold: 'CIN' },
        selection,
      );
      const elsewhere = { ...earlier, profile: 'WALSALL', channel: 'EMARF', perceivedThreshold: 'S47' };
      for (const contact of [below, await refer(hub, callTaker, elsewhere, selection)])
        assert.ok(!warningsOf(contact).includes('FORM_LATE'));
    });

    void it('about a concern of tomorrow is refused (R9)', async () => {
      const answer = await send(hub, teacher, { channel: 'MARF', concernIdentifiedOn: '2026-11-04' });
      assert.equal(refusalOf(answer), 'BAD_USER_INPUT R9 concernIdentifiedOn');
    });

    void it('gives its sender a reference number and a copy, once (R10, feature 6)', async () => {
      const copy = 'copyForReferrer { channel narrative people }';
      const sent = await refer(hub, teacher, { channel: 'MARF' }, `id reference ${copy}`);
      assert.match(String(sent.reference), /^COV-2026-\d{6}$/);
      assert.deepEqual(sent.copyForReferrer, {
        channel: 'MARF',
        narrative: 'Bruises on both arms that nobody explains.',
        people: ['CHILD Orla Quist'],
      });
      for (const who of [teacher, manager])
        assert.equal((await readOf(hub, who, sent.id, copy))?.copyForReferrer, null);
    });
  });

  void describe('an e-mail', () => {
    const email = { channel: 'EMAIL' };
    const from = (sector: string) => ({ kind: 'PROFESSIONAL', name: 'Ms Example', sector });

    void it('is for the emergency services and the NSPCC in Blackburn (R5, feature 8)', async () => {
      for (const sector of ['FIRE_AND_AMBULANCE', 'NSPCC', 'POLICE'])
        assert.ok(await refer(hub, callTaker, { ...bwd, ...email, referrer: from(sector) }));
      const refused = await send(hub, callTaker, { ...bwd, ...email, referrer: from('HOUSING') });
      assert.equal(refusalOf(refused), 'BAD_USER_INPUT R5 channel');
      assert.match(String(refused.errors[0]?.extensions.detail), /request for support online/);
    });

    void it('is sent back to a partner who claims to be another (feature 8)', async () => {
      const answer = await send(hub, healthVisitor, { ...bwd, ...email, referrer: from('NSPCC') });
      assert.equal(refusalOf(answer), 'BAD_USER_INPUT R5 channel');
      assert.ok(await refer(hub, police, { ...bwd, ...email }));
    });

    void it('is for eMARFs only in Walsall (R4, feature 8), and anybody’s in Coventry and Durham (R2, R6)', async () => {
      const answer = await send(hub, healthVisitor, { profile: 'WALSALL', ...email });
      assert.equal(refusalOf(answer), 'BAD_USER_INPUT R4 channel');
      for (const profile of ['COVENTRY', 'DURHAM'])
        assert.equal((await refer(hub, teacher, { profile, ...email })).state, 'AWAITING_MANAGER');
    });
  });

  void describe('any other way', () => {
    const warned = async (changes: object) =>
      warningsOf(await refer(hub, callTaker, changes, 'id warnings { code }'));

    void it('by post from a professional goes forward, and is taken up with the sender (R3, feature 7)', async () => {
      assert.ok((await warned({ channel: 'POST' })).includes('UNAPPROVED_CHANNEL'));
      assert.equal((await refer(hub, callTaker, { channel: 'POST' })).state, 'AWAITING_MANAGER');
    });

    void it('by post from the public, by fax or in person is as good as any (R2, feature 7)', async () => {
      const referrer = { kind: 'PUBLIC', name: 'Tova Lind', contact: '01632 960171' };
      assert.deepEqual(await warned({ channel: 'POST', referrer }), []);
      for (const channel of ['FAX', 'WALK_IN']) assert.deepEqual(await warned({ channel }), []);
    });

    void it('that the procedure does not name is accepted and noted as unusual (R6)', async () => {
      assert.deepEqual(await warned({ profile: 'DURHAM', channel: 'FAX' }), ['UNUSUAL_CHANNEL']);
    });

    void it('below the levels that the hub takes is accepted with a warning (R11)', async () => {
      const low = { perceivedThreshold: 'LEVEL_2' };
      assert.deepEqual(await warned({ ...low, profile: 'WALSALL' }), ['BELOW_HUB_LEVEL']);
      assert.deepEqual(await warned({ ...low, profile: 'COVENTRY' }), []);
    });
  });

  void describe('the caller’s menu', () => {
    const selection = 'id state intake { callerOption contactType }';

    void it('is stored on the contact and says what kind it is (R4, R29, feature 2)', async () => {
      const chosen = { profile: 'WALSALL', callerOption: 'EARLY_HELP' };
      const { id } = await refer(hub, callTaker, chosen);
      assert.deepEqual(at(await readOf(hub, socialWorker, id, selection), 'intake'), {
        callerOption: 'EARLY_HELP',
        contactType: 'LEVEL_3',
      });
    });

    void it('is not there in an authority without one (feature 2)', async () => {
      const answer = await send(hub, callTaker, { callerOption: 'SAFEGUARDING' });
      assert.equal(refusalOf(answer), 'BAD_USER_INPUT R4 callerOption');
    });
  });

  void it('outside the remit is signposted at the door, and never where harm is immediate (R25, R38)', async () => {
    const outside = { outsideRemit: true };
    assert.equal((await refer(hub, callTaker, outside)).state, 'SIGNPOSTED');
    assert.equal(refusalOf(await send(hub, teacher, outside)), 'FORBIDDEN R25');
    const harm = await send(hub, callTaker, { ...outside, immediateHarm: true });
    assert.equal(refusalOf(harm), 'BAD_USER_INPUT R38 outsideRemit');
  });

  void it('no partner is asked before a manager has acted (R41, feature 18)', async () => {
    const { id } = await refer(hub, teacher, {
      subjects: [aChild({ consent: { status: 'GIVEN', givenBy: 1 } })],
    });
    const read = await readOf(
      hub,
      manager,
      id,
      'state informationRequests { id } subjects { police { answer } }',
    );
    assert.deepEqual([read?.state, listAt(read, 'informationRequests')], ['AWAITING_MANAGER', []]);
    const asked = { contact: id, agencies: ['POLICE'], reason: 'A worry' };
    assert.equal(
      refusalOf(await command(hub, socialWorker, 'commissionAssessment', asked)).slice(0, 9),
      'FORBIDDEN',
    );
  });
});
