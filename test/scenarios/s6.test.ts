import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fromLocal } from '@mash-hub/shared/time';
import { at, dataOf, listAt } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { callTaker, command, deadlineOf, manager, police, readOf, refer, socialWorker } from './anIntake';

const record = 'mutation($input: RecordAdviceCallInput!) { recordAdviceCall(input: $input) }';
const call = {
  profile: 'COVENTRY',
  callerAgency: 'EDUCATION',
  familyAgreed: false,
  scenario: 'A family link worker, after a home visit: a smell of urine, two children under five.',
  advice:
    'Speak to the mother; look for a cause: toilet training, continence, pets, damp, no money for laundry; ask the health visitor.',
};
const leadProfessional = aRequester('SOCIAL_CARE', 'SENIOR_EH_PRACTITIONER');
const healthVisitor = aRequester('HEALTH', 'PARTNER_PRACTITIONER');

const person = (agency: string, reference: string, given: string, birthDate: string) => ({
  kind: 'PERSON',
  reference: `${agency}-${reference}`,
  names: [{ given, family: 'Tarn' }],
  birthDate,
  sex: 'F',
  addresses: ['5 Mill Yard, ZZ99 6EE'],
});
const about = (agency: string, kind: string, content: object) => ({
  kind,
  reference: `${kind}-1`,
  subjects: [`${agency}-maia`],
  date: '2026-02-01T10:00:00+00:00',
  content,
});

void describe('S6: a smell of urine, Coventry', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-03-10T15:30', seed: 36, timeoutMs: 20_000 });
    dataOf(await hub.ask(callTaker, record, { input: call }));
    const lines = {
      SOCIAL_CARE: [
        about('SOCIAL_CARE', 'EARLY_HELP', { status: 'OPEN', leadProfessional: 'Rhona Sayle' }),
        about('SOCIAL_CARE', 'CASE', { status: 'KNOWN', supportOffered: ['Play group'] }),
      ],
      HEALTH: [about('HEALTH', 'CONSULTATION', { entry: 'Seen for eczema.' })],
    };
    for (const agency of ['SOCIAL_CARE', 'HEALTH'] as const) {
      const known = person(agency, 'maia', 'Maia', '2023-06-01');
      assert.deepEqual((await hub.load(agency, [known, ...lines[agency]])).refused, []);
    }
  });
  after(() => hub.close());

  void describe('the advice call', () => {
    void it('names nobody and makes no contact: nothing exists to read (R20, R21, DT26)', async () => {
      for (const who of [manager, socialWorker, police, healthVisitor]) {
        const contacts = dataOf(await hub.ask(who, '{ contacts { edges { node { id } } } }'));
        assert.deepEqual(listAt(contacts, 'contacts', 'edges'), []);
      }
    });

    void it('needs no consent, and says that the family was asked about it or not (R20, R24)', async () => {
      const log = '{ adviceCalls(profile: COVENTRY) { edges { node { familyAgreed outcome } } } }';
      const [edge] = listAt(dataOf(await hub.ask(socialWorker, log)), 'adviceCalls', 'edges');
      assert.deepEqual(at(edge, 'node'), { familyAgreed: false, outcome: 'ADVICE' });
    });
  });

  void describe('the same family later agrees', () => {
    let contact: unknown;
    before(async () => {
      hub.setTime('2026-03-12T10:00');
      const subjects = [
        {
          role: 'CHILD',
          names: [{ given: 'Maia', family: 'Tarn' }],
          birthDate: '2023-06-01',
          addresses: ['5 Mill Yard, ZZ99 6EE'],
          consent: { status: 'GIVEN', givenBy: 2 },
        },
        { role: 'MOTHER', names: [{ given: 'Hedda', family: 'Tarn' }] },
      ];
      const narrative =
        'A smell of urine in the home; the mother would like help with laundry and toilet training.';
      contact = (await refer(hub, callTaker, { narrative, subjects })).id;
    });

    void it('GREEN at level 2 without an assessment is due 24 hours from the contact (E1)', async () => {
      hub.setTime('2026-03-12T11:00');
      const triage = { contact, to: 'TRIAGE', reason: 'Seems below the threshold.' };
      dataOf(await command(hub, manager, 'routeContact', triage));
      const green = {
        contact,
        rag: 'GREEN',
        threshold: 'CAF',
        reason: 'Help for the family, with its agreement.',
      };
      const rated = dataOf(await command(hub, manager, 'rateContact', green, 'deadlines { id due }'));
      assert.equal(
        at(deadlineOf(at(rated, 'rateContact'), 'COV-GREEN'), 'due'),
        fromLocal('2026-03-13T10:00').toISOString(),
      );
    });

    void it('is diverted to early help, and its clock is met (R65, R66)', async () => {
      const input = { contact, to: 'EARLY_HELP', reason: 'An early help assessment.' };
      const routed = await command(hub, manager, 'routeContact', input, 'state deadlines { id state }');
      const diverted = at(dataOf(routed), 'routeContact');
      assert.equal(at(diverted, 'state'), 'EARLY_HELP');
      assert.equal(at(deadlineOf(diverted, 'COV-GREEN'), 'state'), 'MET');
    });

    void it('no partner was asked, and the police know of nothing (feature 18)', async () => {
      const read = await readOf(hub, manager, contact, 'informationRequests { id }');
      assert.deepEqual(listAt(read, 'informationRequests'), []);
      assert.equal(await readOf(hub, police, contact, 'id'), null);
    });

    void it('the lead professional reads of it what early help may (DT22)', async () => {
      const selection = 'state subjects { disclosure { level rule } }';
      const read = await readOf(hub, leadProfessional, contact, selection);
      assert.equal(at(read, 'subjects', 0, 'disclosure', 'rule'), 'DT22');
    });
  });
});
