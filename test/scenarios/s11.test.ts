import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt } from '../support/aCase';
import { dueIn, onForm, refer, type ReferredContact } from '../support/aReferredContact';
import { aRequester, createHub, type Hub } from '../support/createHub';

const youthWorker = aRequester('EDUCATION', 'PROFESSIONAL_REFERRER', { sub: 'youth-worker' });
const manager = aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER');
const receivingTeam = aRequester('SOCIAL_CARE', 'LOCALITY_TM');
const onePoint = aRequester('SOCIAL_CARE', 'EH_COORDINATOR');
const members = {
  POLICE: aRequester('POLICE', 'POLICE_MASH_OFFICER'),
  HEALTH: aRequester('HEALTH', 'NAMED_NURSE'),
  EDUCATION: aRequester('EDUCATION', 'EDUCATION_OFFICER'),
} as const;
const analyses = {
  POLICE: 'Seen twice with adults who worry us: a real risk of exploitation.',
  HEALTH: 'Tired and withdrawn since spring; her health suffers by it.',
  EDUCATION: 'Attendance fell in four weeks; she is not safe between home and school.',
} as const;
type Partner = keyof typeof members;
const partners = Object.keys(members) as readonly Partner[];

const mother = onForm('MOTHER', 'Moira', 'Quill', '1985-07-07', true);
const attached = { issues: ['EXPLOITATION'], riskMatrixAttached: true };
const referDara = (hub: Hub, more: object) =>
  refer(hub, youthWorker, {
    profile: 'DURHAM',
    people: [onForm('CHILD', 'Dara', 'Quill', '2012-02-02', true), mother],
    narrative: 'Older friends, gifts, and nights away.',
    more,
  });
const referKai = (hub: Hub) =>
  refer(hub, youthWorker, {
    profile: 'DURHAM',
    people: [onForm('CHILD', 'Kai', 'Quill', '2016-03-03', true), mother],
    narrative: 'He needs help at school.',
  });

const policeLines = [
  {
    kind: 'PERSON',
    reference: 'DQ',
    names: [{ given: 'Dara', family: 'Quill' }],
    birthDate: '2012-02-02',
    sex: 'F',
    addresses: [],
  },
  {
    kind: 'EXPLOITATION_INTELLIGENCE',
    reference: 'XI1',
    subjects: ['DQ'],
    date: '2026-04-01T10:00:00+00:00',
    content: { suspects: ['Somebody Unnamed'], locations: ['The bus station'], themes: ['Gifts'] },
  },
];

const links = async (hub: Hub, contact: ReferredContact): Promise<void> => {
  const opened = 'subjects { policeMatch { status } }';
  await contact.read(members.POLICE, opened);
  const input = { subject: contact.subjects[0], record: 'DQ', reason: 'Same name and date of birth.' };
  const confirm = 'mutation($input: ConfirmMatchInput!) { confirmPoliceMatch(input: $input) { status } }';
  dataOf(await hub.ask(members.POLICE, confirm, { input }));
};

const answers = async (contact: ReferredContact, agency: Partner): Promise<void> => {
  const requests = listAt(
    await contact.read(manager, 'informationRequests { id agency }'),
    'informationRequests',
  );
  const request = at(
    requests.find((one) => at(one, 'agency') === agency),
    'id',
  );
  const answer = { request, noRecord: false, analysis: analyses[agency], visibilityAccepted: true };
  await contact.does(members[agency], 'submitReturn', answer);
};

void describe('S11: a CSE worry and a sibling, Durham', () => {
  let hub: Hub;
  let dara: ReferredContact;
  let kai: ReferredContact;
  before(async () => {
    hub = await createHub({ at: '2026-05-01T16:10' });
    await hub.load('POLICE', policeLines);
    dara = await referDara(hub, attached);
    kai = await referKai(hub);
  });
  after(() => hub.close());

  void it('two children are two contacts; Dara is everything-else speed, decided by Tue 5 May 16:10 over the bank holiday (R74, R80)', async () => {
    const everythingElse = { rag: 'AMBER', reason: 'Level 3 on the 0–19 levels.' };
    const rated = await dara.does(
      manager,
      'rateContact',
      everythingElse,
      'deadlines { id due } ratings { label }',
    );
    assert.equal(dueIn(rated, 'DUR-DECISION'), fromLocal('2026-05-05T16:10').toISOString());
    assert.equal(at(rated, 'ratings', 0, 'label'), 'Everything else');
    assert.notEqual(dara.id, kai.id);
  });

  void it('the outcome letter is due by then too, and without a colour there are two speeds only (R80, R152)', async () => {
    const seen = await dara.read(manager, 'deadlines { id due } warnings { code }');
    assert.equal(dueIn(seen, 'DUR-OUTCOME-LETTER'), fromLocal('2026-05-05T16:10').toISOString());
    assert.ok(!listAt(seen, 'warnings').some((one) => at(one, 'code') === 'RISK_MATRIX_MISSING'));
    await dara.isRefused(manager, 'rateContact', { rag: 'GREEN', reason: 'Level 2.' }, 'BAD_USER_INPUT');
  });

  void it('a serious safety concern is due Fri 1 May 20:10 (R80)', async () => {
    const other = await referDara(hub, attached);
    const serious = { rag: 'RED', reason: 'She is with them now.' };
    const rated = await other.does(manager, 'rateContact', serious, 'deadlines { id due } ratings { label }');
    assert.equal(dueIn(rated, 'DUR-SERIOUS'), fromLocal('2026-05-01T20:10').toISOString());
    assert.equal(at(rated, 'ratings', 0, 'label'), 'Serious safety concern');
  });

  void it('without a risk matrix the hub warns, and nothing is blocked (R54, feature 32)', async () => {
    const unattached = await referDara(hub, { issues: ['EXPLOITATION'] });
    const seen = await unattached.read(manager, 'warnings { code }');
    assert.ok(listAt(seen, 'warnings').some((one) => at(one, 'code') === 'RISK_MATRIX_MISSING'));
    const sent = await unattached.does(manager, 'routeContact', {
      to: 'SPECIAL_ROUTE',
      pathway: 'CSE',
      reason: 'Exploitation.',
    });
    assert.equal(at(sent, 'state'), 'SPECIAL_ROUTE');
  });

  void it('Kai, level 2, goes to the One Point duty officer for the weekly allocation (R66, R74)', async () => {
    await kai.does(manager, 'rateContact', {
      rag: 'AMBER',
      threshold: 'LEVEL_2',
      reason: 'Level 2: school.',
    });
    await kai.does(manager, 'routeContact', { to: 'TRIAGE', reason: 'Level 2 on the 0–19 levels.' });
    const diverted = {
      to: 'EARLY_HELP',
      reason: 'Duty officer, weekly allocation.',
      discussedWith: 'Duty officer',
    };
    const sent = await kai.does(
      manager,
      'routeContact',
      diverted,
      'state diversion { service receivedBy discussedWith }',
    );
    assert.equal(at(sent, 'state'), 'EARLY_HELP');
    assert.deepEqual(at(sent, 'diversion'), {
      service: 'One Point hub',
      receivedBy: 'EH_COORDINATOR',
      discussedWith: 'Duty officer',
    });
    const tray = '{ contacts(first: 50, filter: { mine: true }) { edges { node { id } } } }';
    const ids = listAt((await hub.ask(onePoint, tray)).data, 'contacts', 'edges').map((one) =>
      at(one, 'node', 'id'),
    );
    assert.ok(ids.includes(kai.id));
  });

  void it('partners answer with an analysis each, and the decision is recorded as taken together (R111, R129)', async () => {
    const ask = { agencies: partners, reason: 'Signs of exploitation.' };
    await dara.does(manager, 'commissionAssessment', ask);
    await links(hub, dara);
    for (const agency of partners) await answers(dara, agency);
    hub.setTime('2026-05-05T11:00');
    await dara.does(manager, 'rateContact', { rag: 'AMBER', reason: 'As first rated.', confirm: true });
    const agreedBy = ['SOCIAL_CARE', ...partners].map((agency) => ({ agency }));
    const decision = {
      outcome: 'Assessment and Intervention',
      threshold: 'CIN',
      rationale: 'Four professionals see the same risk; assess and plan with her.',
      actions: ['Assess with Dara and her mother.'],
      agreedBy,
    };
    assert.equal(at(await dara.does(manager, 'decide', decision), 'state'), 'DECIDED');
  });

  void it('the receiving team reads the summaries and analyses, level and recommendation (R132)', async () => {
    const analysisOf = 'informationRequests { agency answer { analysis } } threshold decision { outcome }';
    const recipients = [{ agency: 'SOCIAL_CARE', role: 'LOCALITY_TM', level: 'SUMMARY' }];
    await dara.does(manager, 'releaseDisclosure', { recipients });
    const seen = await dara.read(receivingTeam, analysisOf);
    const requests = listAt(seen, 'informationRequests');
    for (const agency of partners) {
      const found = requests.find((one) => at(one, 'agency') === agency);
      assert.equal(at(found, 'answer', 'analysis'), analyses[agency], agency);
    }
    assert.equal(at(seen, 'threshold'), 'CIN');
    assert.equal(at(seen, 'decision', 'outcome'), 'Assessment and Intervention');
  });

  void it('at summary: nothing of suspects or exploitation intelligence (POL-20)', async () => {
    const selection =
      'subjects { disclosure { level } police { answer exploitationIntelligence { suspects } withheld { item reason } } }';
    const person = at(await dara.read(receivingTeam, selection), 'subjects', 0);
    assert.equal(at(person, 'disclosure', 'level'), 'SUMMARY');
    assert.deepEqual(at(person, 'police', 'exploitationIntelligence'), []);
    assert.ok(!JSON.stringify(person).includes('Somebody Unnamed'));
  });

  void it('what partners said of Dara is in nothing that is read of Kai', async () => {
    const seen = await kai.read(receivingTeam, 'subjects { id } informationRequests { id } narrative');
    assert.deepEqual(at(seen, 'informationRequests'), []);
    assert.ok(!JSON.stringify(seen).includes(dara.subjects[0] ?? dara.id));
    for (const member of Object.values(members)) assert.equal(await kai.read(member, 'id'), null);
  });
});
