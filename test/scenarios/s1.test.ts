import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromLocal } from '@mash-hub/shared/time';
import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import {
  callTaker,
  command,
  deadlineOf,
  manager,
  nurse,
  police,
  readOf,
  refer,
  refusalOf,
  socialWorker,
} from './anIntake';

const record = 'mutation($input: RecordAdviceCallInput!) { recordAdviceCall(input: $input) }';
const log =
  '{ adviceCalls(profile: COVENTRY) { total edges { node { id scenario advice familyAgreed outcome } } } }';

/** The housing support worker’s call: what she saw, and about nobody. */
const call = {
  profile: 'COVENTRY',
  familyAgreed: false,
  scenario:
    'First visit to a mother with a child of nearly four; a neighbour says she goes in and out by the window.',
  advice:
    'Ask her why: a lost key, a broken door, locked in by somebody? Check how the child gets out in a fire. Then landlord or early help, if she agrees.',
};

const isla = { role: 'CHILD', names: [{ given: 'Isla', family: 'Brackwell' }], birthDate: '2022-05-04' };
const dena = { role: 'MOTHER', names: [{ given: 'Dena', family: 'Brackwell' }] };
const nadia = {
  kind: 'PROFESSIONAL',
  sector: 'HOUSING',
  organisation: 'Housing support',
  name: 'Nadia Fenwick',
  relays: { name: 'Mr Oke', contact: '01632 960142' },
};

void describe('S1: the window, Coventry', () => {
  let hub: Hub;
  let logged: string;
  before(async () => {
    hub = await createHub({ at: '2026-03-10T11:20', seed: 31, timeoutMs: 20_000 });
    assert.equal(dataOf(await hub.ask(callTaker, record, { input: call })).recordAdviceCall, true);
    const [edge] = listAt(dataOf(await hub.ask(socialWorker, log)), 'adviceCalls', 'edges');
    logged = String(at(edge, 'node', 'id'));
  });
  after(() => hub.close());

  void describe('the advice call', () => {
    void it('any professional’s call is in the advice log, and advice staff read it there (R19–R21, SOC-25, feature 13)', async () => {
      const read = dataOf(await hub.ask(callTaker, log));
      assert.equal(at(read, 'adviceCalls', 'total'), 1);
      assert.deepEqual(at(read, 'adviceCalls', 'edges', 0, 'node'), {
        id: logged,
        scenario: call.scenario,
        advice: call.advice,
        familyAgreed: false,
        outcome: 'ADVICE',
      });
    });

    void it('is nobody else’s to read, and professionals keep none (R21, SOC-25)', async () => {
      for (const who of [police, nurse, aRequester('EDUCATION', 'DSL', { establishment: 'ZZ-PRIMARY' })]) {
        assert.equal(refusalOf(await hub.ask(who, log)).split(' ')[0], 'FORBIDDEN');
        assert.equal(refusalOf(await hub.ask(who, record, { input: call })).split(' ')[0], 'FORBIDDEN');
      }
    });

    void it('made no contact: to everybody there is no record of Isla (R21, R22, DT36)', async () => {
      const contacts = '{ contacts { edges { node { id } } } }';
      for (const who of [manager, socialWorker, police, nurse])
        assert.deepEqual(listAt(dataOf(await hub.ask(who, contacts)), 'contacts', 'edges'), []);
    });

    void it('has no field in which a child could be named (R20, R23)', async () => {
      for (const field of ['child', 'childName', 'birthDate', 'address']) {
        const { errors } = await hub.ask(callTaker, record, {
          input: { ...call, [field]: 'Isla Brackwell' },
        });
        assert.match(JSON.stringify(errors), /BAD_USER_INPUT/);
      }
    });

    const telling: readonly (readonly [string, string])[] = [
      ['a date of birth', 'The child was born on 04/05/2022.'],
      ['a date in words', 'The child was born on 4 May 2022.'],
      ['a postcode', 'They live in ZZ99 1AA.'],
      ['a telephone number', 'Ring 01632 960142.'],
      ['an NHS number', 'Her number is 999 030 8241.'],
      ['a UPN', 'Her pupil number is W999628194821.'],
    ];
    for (const [what, text] of telling)
      void it(`is refused with ${what} in it, in the scenario or the advice (R23)`, async () => {
        for (const field of ['scenario', 'advice'] as const) {
          const answer = await hub.ask(callTaker, record, { input: { ...call, [field]: text } });
          assert.equal(refusalOf(answer), `BAD_USER_INPUT R23 ${field}`);
        }
      });

    void it('sent twice under one key is logged once (R21)', async () => {
      const input = { ...call, idempotencyKey: 'window-2' };
      for (const _ of [1, 2]) dataOf(await hub.ask(callTaker, record, { input }));
      assert.equal(at(dataOf(await hub.ask(callTaker, log)), 'adviceCalls', 'total'), 2);
    });
  });

  void describe('branch: the partner locks the door when he goes out', () => {
    let contact: unknown;
    const concern = {
      referrer: nadia,
      adviceCall: '',
      narrative: 'Dena says her partner locks the door when he goes out; she and Isla leave by the window.',
      concernIdentifiedOn: '2026-03-10',
      perceivedThreshold: 'CIN',
      subjects: [{ ...isla, consent: { status: 'GIVEN', givenBy: 2 } }, dena],
    };
    before(async () => {
      hub.setTime('2026-03-10T12:00');
      contact = (await refer(hub, callTaker, { ...concern, adviceCall: logged })).id;
    });

    void it('the name is taken, and the contact says which call it grew out of (R22, feature 14)', async () => {
      const read = await readOf(
        hub,
        socialWorker,
        contact,
        'intake { adviceCall organisation } subjects { person { names } }',
      );
      assert.deepEqual(at(read, 'intake'), { adviceCall: logged, organisation: 'Housing support' });
      assert.deepEqual(at(read, 'subjects', 0, 'person', 'names'), ['Isla Brackwell']);
    });

    void it('the entry in the log is unchanged (feature 14)', async () => {
      const edges = listAt(dataOf(await hub.ask(callTaker, log)), 'adviceCalls', 'edges');
      const node = edges.map((edge) => at(edge, 'node')).find((one) => at(one, 'id') === logged);
      assert.deepEqual([at(node, 'scenario'), at(node, 'outcome')], [call.scenario, 'ADVICE']);
    });

    void it('no contact grows out of a call that is not in the log (R22)', async () => {
      const mutation = 'mutation($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
      const input = {
        profile: 'COVENTRY',
        channel: 'PHONE',
        familyInformed: true,
        ...concern,
        adviceCall: 'advice_none',
      };
      assert.equal(refusalOf(await hub.ask(callTaker, mutation, { input })), 'NOT_FOUND adviceCall');
      const elsewhere = { ...input, profile: 'WALSALL', adviceCall: logged };
      assert.equal(
        refusalOf(await hub.ask(callTaker, mutation, { input: elsewhere })),
        'NOT_FOUND adviceCall',
      );
    });

    void it('the MARF is asked for within the day (R7)', async () => {
      const read = await readOf(hub, manager, contact, 'deadlines { id due }');
      assert.equal(
        at(deadlineOf(read, 'COV-MARF-AFTER-CALL'), 'due'),
        fromLocal('2026-03-11T12:00').toISOString(),
      );
    });

    void it('Mr Oke is written down against no child: only the decision circle knows of him (R236)', async () => {
      for (const who of [socialWorker, callTaker, police])
        assert.doesNotMatch(
          JSON.stringify(await readOf(hub, who, contact, 'publicReferrer narrative')),
          /Oke/,
        );
      assert.match(String((await readOf(hub, manager, contact, 'publicReferrer'))?.publicReferrer), /Oke/);
    });

    void it('AMBER is due 24 hours after the assessment commences (E1)', async () => {
      hub.setTime('2026-03-10T12:30');
      dataOf(
        await command(hub, manager, 'rateContact', { contact, rag: 'AMBER', reason: 'Locked in at times.' }),
      );
      const asked = { contact, agencies: ['POLICE'], reason: 'Locked in at times.' };
      const commissioned = await command(hub, manager, 'commissionAssessment', asked, 'deadlines { id due }');
      const amber = deadlineOf(at(dataOf(commissioned), 'commissionAssessment'), 'COV-AMBER');
      assert.equal(at(amber, 'due'), fromLocal('2026-03-11T12:30').toISOString());
    });

    void it('RED is due in four hours if Isla is locked in too (R67, E1)', async () => {
      hub.setTime('2026-03-10T13:00');
      const rated = await command(
        hub,
        manager,
        'rateContact',
        { contact, rag: 'RED', reason: 'Isla is locked in as well.' },
        'state deadlines { id due }',
      );
      const red = at(dataOf(rated), 'rateContact');
      assert.equal(at(red, 'state'), 'STRATEGY');
      assert.equal(at(deadlineOf(red, 'COV-RED'), 'due'), fromLocal('2026-03-10T17:00').toISOString());
    });
  });
});
