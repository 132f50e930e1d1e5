import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { codesOf } from './refusals';
import {
  adultServices,
  callTaker,
  designatedOfficer,
  educationOfficer,
  lead,
  manager,
  nameOf,
  officer,
  practitioner,
  publicReferrer,
} from './newSurfaceCast';

const people = [
  onForm('CHILD', 'Ada', 'Merrin', '2015-03-02', true),
  onForm('MOTHER', 'Ruth', 'Merrin', '1986-11-11', true),
];

/** What of the process is social care’s own caseworkers’ business alone. */
const working = `completeness { score } warnings { code } intake { channel } contactsInTwelveMonths
  triageChecks { note } nonPartnerRequests { organisation } caseSteps { to } strategyInvitees { agency }
  disclosureState qualityReview { closedOn } nextSteps { reason } releases { rules } redNotCommenced
  oversights { note } recommendation { recommendation } ratings { rag } rag threshold directions`;
const none = {
  ...{ completeness: null, warnings: [], intake: null, contactsInTwelveMonths: null, triageChecks: [] },
  ...{ nonPartnerRequests: [], caseSteps: [], strategyInvitees: [], disclosureState: null },
  ...{ qualityReview: null, nextSteps: [], releases: [], redNotCommenced: false, oversights: [] },
  ...{ recommendation: null, ratings: [], rag: null, threshold: null, directions: null },
};

const workingFields = [
  ...(['completeness', 'warnings', 'intake', 'contactsInTwelveMonths', 'triageChecks', 'caseSteps'] as const),
  ...(['nonPartnerRequests', 'strategyInvitees', 'disclosureState', 'nextSteps', 'releases'] as const),
];

void describe('Whoever only refers', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  for (const who of [lead, adultServices])
    void it(`as ${nameOf(who)} reads nothing of how the hub works on the contact, nor that it is RED (F9, C1)`, async () => {
      hub.setTime('2026-11-03T09:15');
      const contact = await refer(hub, who, { profile: 'COVENTRY', people });
      await contact.does(manager, 'rateContact', { rag: 'RED', reason: 'A danger.' });
      hub.setTime('2026-11-03T11:15');
      assert.equal(at(await contact.read(manager, 'redNotCommenced'), 'redNotCommenced'), true);
      assert.deepEqual(JSON.parse(JSON.stringify(await contact.read(who, working))), none);
      await contact.does(manager, 'commissionAssessment', { agencies: ['POLICE'], reason: 'What is known?' });
      assert.deepEqual(at(await contact.read(who, 'informationRequests { id }'), 'informationRequests'), []);
    });

  void it('nor does a practitioner who refers from within social care, of its working record (C1)', async () => {
    const contact = await refer(hub, practitioner, { profile: 'COVENTRY', people });
    await contact.does(manager, 'rateContact', { rag: 'RED', reason: 'A danger.' });
    const seen = (await contact.read(practitioner, working)) as Record<string, unknown>;
    for (const name of workingFields) assert.deepEqual(seen[name], none[name], name);
  });

  void it('reads neither the advice log nor anybody’s quality review, suggested link or exploitation concern (R21, R27, R39, R190)', async () => {
    const doors = [
      '{ adviceCalls(profile: COVENTRY) { total } }',
      '{ qualityReviews(profile: COVENTRY) { edges { cursor } } }',
      '{ suggestedLinks(contact: "any") { because } }',
      '{ exploitationConcerns { edges { cursor } } }',
      '{ enquiries { edges { cursor } } }',
      '{ handover(profile: COVENTRY) { red } }',
      '{ measures(profile: COVENTRY, from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z") { id } }',
    ];
    for (const who of [lead, publicReferrer, adultServices, practitioner, officer])
      for (const query of doors)
        assert.deepEqual(codesOf(await hub.ask(who, query)), ['FORBIDDEN'], `${nameOf(who)} ${query}`);
    const idva = aRequester('SOCIAL_CARE', 'IDVA');
    assert.deepEqual(codesOf(await hub.ask(idva, doors[0] ?? '')), ['FORBIDDEN']);
    assert.deepEqual(codesOf(await hub.ask(callTaker, doors[0] ?? '')), []);
  });
});

void describe('An allegation against somebody in a position of trust', () => {
  let hub: Hub;
  let contact: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
    contact = await refer(hub, lead, { profile: 'COVENTRY', people });
    const route = {
      to: 'SPECIAL_ROUTE',
      pathway: 'POSITION_OF_TRUST',
      reason: 'It is about a colleague.',
      criteria: [false],
    };
    await contact.does(manager, 'routeContact', route);
    const told = { kind: 'LADO_ALERT', to: 'The designated officer', items: [] };
    await contact.does(callTaker, 'recordWriteBack', told);
  });
  after(() => hub.close());

  const traces = `nextSteps { reason role } writeBacks { kind } pathway { team } letters { body } directions
    outcomeForReferrer { team } intake { contactType }`;

  void it('is known to the circle and the designated officer', async () => {
    for (const who of [manager, designatedOfficer]) {
      const seen = JSON.stringify(await contact.read(who, traces));
      assert.match(seen, /LADO_ALERT/, nameOf(who));
      assert.match(seen, /"pathway":\{/, nameOf(who));
    }
  });

  void it('shows to nobody else by whose turn it is, nor by what was written elsewhere (SOC-22, B3)', async () => {
    const others = ['MASH_SOCIAL_WORKER', 'TRIAGE_WORKER', 'RSO', 'DV_ADMIN', 'EH_COORDINATOR'] as const;
    for (const who of [lead, ...others.map((role) => aRequester('SOCIAL_CARE', role))]) {
      const seen = JSON.stringify(await contact.read(who, traces));
      assert.doesNotMatch(seen, /LADO|designated|colleague|"pathway":\{|trust/i, nameOf(who));
    }
  });
});

void describe('What education wrote elsewhere', () => {
  void it('names a school to education’s hub staff, never to the lead of another who referred (R144, R142)', async () => {
    const hub = await createHub({ at: '2026-11-03T09:15' });
    const contact = await refer(hub, lead, { profile: 'COVENTRY', people });
    await contact.does(manager, 'rateContact', { rag: 'AMBER', reason: 'A worry.' });
    await contact.does(manager, 'commissionAssessment', {
      agencies: ['EDUCATION'],
      reason: 'What is known?',
    });
    const told = { kind: 'CONCERN_FLAG', to: 'New school ZZ-998', items: [] };
    await contact.does(educationOfficer, 'recordWriteBack', told);
    const wroteTo = async (who: typeof lead) =>
      listAt(await contact.read(who, 'writeBacks { to }'), 'writeBacks').map((one) => at(one, 'to'));
    assert.deepEqual(await wroteTo(educationOfficer), ['New school ZZ-998']);
    assert.deepEqual(await wroteTo(manager), ['New school ZZ-998']);
    assert.deepEqual(await wroteTo(lead), []);
    dataOf(await hub.ask(lead, '{ myReferrals { edges { node { id } } } }'));
    await hub.close();
  });
});
