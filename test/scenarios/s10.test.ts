import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toLocal } from '@mash-hub/shared/time';
import { at, listAt, nurse, policeOfficer, teamManager } from '../support/aCase';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { done, isRefused, refer, requestOf, type Referral } from './aReferral';

const practiceManager = aRequester('SOCIAL_CARE', 'MASH_PRACTICE_MANAGER');
const localityManager = aRequester('SOCIAL_CARE', 'LOCALITY_TM');
const person = (reference: string, given: string, birthDate: string) => ({
  kind: 'PERSON',
  reference,
  names: [{ given, family: 'Holm' }],
  birthDate,
  sex: null,
  addresses: ['9 Sample Street ZZ99 4BB'],
});
const record = (kind: string, reference: string, content: object) => ({
  kind,
  reference,
  subjects: ['P-LIA'],
  date: '2026-05-01T10:00:00+00:00',
  content,
});
const policeLines = [
  person('P-LIA', 'Lia', '2019-03-14'),
  record('INCIDENT', 'I-1', { location: 'The green', account: 'Father found drunk in charge of a child.' }),
  record('SAFEGUARDING_REPORT', 'R-1', { text: 'He could not stand.', grade: 'MEDIUM' }),
  record('CHRONOLOGY_ENTRY', 'C-1', { entry: 'A quarrel in 2025.' }),
  record('CHRONOLOGY_ENTRY', 'C-2', { entry: 'A line that would show who told us.' }),
  record('INTELLIGENCE', 'N-1', { text: 'Said to drink with others.', informant: 'Wagtail' }),
];

const linkToPolice = async (hub: Hub, { subjects, read }: Referral): Promise<void> => {
  // Whoever looks opens the match; a person then says who it is.
  await read(policeOfficer, 'subjects { id policeMatch { status } }');
  const [subject] = subjects;
  const mutation = 'mutation($input: ConfirmMatchInput!) { confirmPoliceMatch(input: $input) { status } }';
  const input = { subject, record: 'P-LIA', reason: 'Same name and date of birth.' };
  await done(hub.ask(policeOfficer, mutation, { input }));
};

const restrict = async (hub: Hub, named: string): Promise<void> => {
  const mutation = 'mutation($input: RestrictItemsInput!) { restrictPoliceItems(input: $input) { id } }';
  const input = { record: named, items: ['*'], reason: 'It would show who told us.' };
  await done(hub.ask(policeOfficer, mutation, { input }));
};

const policePart = `subjects { id police { incidents { account } safeguardingReports { text }
  chronology { entry } intelligence { text } withheld { item reason count } } }`;

void describe('S10: a safeguarding report, alcohol and a police restriction, Blackburn with Darwen', () => {
  let hub: Hub;
  let one: Referral;
  const deadlines = async () =>
    new Map(
      listAt(await one.read(teamManager, 'deadlines { id due state }'), 'deadlines').map((deadline) => [
        at(deadline, 'id'),
        `${toLocal(new Date(String(at(deadline, 'due'))))} ${String(at(deadline, 'state'))}`,
      ]),
    );
  before(async () => {
    hub = await createHub({ at: '2026-08-28T15:00', timeoutMs: 20_000 });
    assert.deepEqual((await hub.load('POLICE', policeLines)).refused, []);
    one = await refer(
      hub,
      { profile: 'BLACKBURN_WITH_DARWEN', channel: 'PSR', by: policeOfficer },
      {
        role: 'CHILD',
        given: 'Lia',
        family: 'Holm',
        birthDate: '2019-03-14',
        consent: 'REFUSED',
        givenBy: 2,
      },
      { role: 'FATHER', given: 'Tarek', family: 'Holm', consent: 'REFUSED', givenBy: 2 },
    );
    const rating = { rag: 'AMBER', reason: 'Likely child in need.' };
    await done(one.command(practiceManager, 'rateContact', rating));
  });
  after(() => hub.close());

  void it('action or oversight is due on Saturday and the hard stop on the bank holiday: alerts before closing on Friday', async () => {
    const due = await deadlines();
    assert.equal(due.get('BWD-LIKELY-CIN'), 'Sat 29 Aug 2026 15:00 RUNNING');
    assert.equal(due.get('BWD-DECISION'), 'Mon 31 Aug 2026 15:00 RUNNING');
    hub.setTime('2026-08-28T17:00');
    assert.match((await deadlines()).get('BWD-DECISION') ?? '', /DUE_SOON$/);
    hub.setTime('2026-08-28T15:10');
  });

  void it('nobody is asked on a refusal alone; the ground is the manager’s, written in oversight (R225, feature 69)', async () => {
    const ask = { agencies: ['POLICE', 'HEALTH', 'EDUCATION'], reason: 'Care of a child while drunk.' };
    await isRefused(one.command(teamManager, 'commissionAssessment', ask), 'NOT_ALLOWED', 'R91');
    const ground = {
      ground: 'SAFETY_NEED_NO_CONSENT',
      subjects: one.subjects,
      reason: 'The father refuses, and the child was not safe with him.',
    };
    await isRefused(one.command(policeOfficer, 'recordOverride', ground), 'FORBIDDEN', 'F2');
    await done(one.command(practiceManager, 'recordOverride', ground));
    await done(one.command(teamManager, 'commissionAssessment', ask));
    const directions = listAt(await one.read(teamManager, 'directions'), 'directions');
    assert.ok(directions.some((words) => String(words).includes('was not safe with him')));
  });

  void it('education is UNSTAFFED in the school holiday by itself: asked, not late, and known at issue (R114, feature 56)', async () => {
    hub.setTime('2026-08-28T16:00');
    const education = await requestOf(one, teamManager, 'EDUCATION', 'status due clock');
    assert.deepEqual([at(education, 'status'), at(education, 'clock')], ['UNSTAFFED', null]);
    assert.ok(at(education, 'due'), 'its deadline runs');
    assert.equal(at(await requestOf(one, teamManager, 'HEALTH'), 'status'), 'ISSUED');
  });

  void it('health answers; the minimum set is incomplete and the manager sees it, not silently (R109, R95, feature 52)', async () => {
    const request = at(await requestOf(one, nurse, 'HEALTH', 'id visibilityWarning'), 'id');
    const answer = {
      request,
      noRecord: false,
      analysis: 'Missed appointments follow his drinking.',
      thresholdView: 'CHILD_AND_FAMILY',
      visibilityAccepted: true,
    };
    await done(one.command(nurse, 'submitReturn', answer));
    const warnings = listAt(await one.read(teamManager, 'warnings { code says }'), 'warnings');
    const warning = warnings.find((each) => at(each, 'code') === 'MINIMUM_AGENCIES_INCOMPLETE');
    assert.match(String(at(warning, 'says')), /: EDUCATION \(/);
  });

  void it('it is decided at 16:20 with purposeful actions, and a social worker is due on Tuesday (R131, R135)', async () => {
    await linkToPolice(hub, one);
    hub.setTime('2026-08-28T16:20');
    const confirm = { rag: 'AMBER', confirm: true, reason: 'On what is in; education is not there.' };
    await done(one.command(teamManager, 'rateContact', confirm));
    for (const reference of ['INCIDENT:I-1', 'SAFEGUARDING_REPORT:R-1', 'CHRONOLOGY_ENTRY:C-2'])
      await done(one.command(teamManager, 'markRelevant', { agency: 'POLICE', record: reference }));
    const decision = {
      outcome: 'Social work team: child and family assessment',
      threshold: 'CIN',
      rationale: 'She needs somebody sober to look after her.',
      missingAgencies: ['POLICE', 'EDUCATION'],
    };
    await isRefused(one.command(teamManager, 'decide', decision), 'NOT_ALLOWED', 'R131');
    const actions = ['See Lia at home within two days.', 'Agree who cares for her at weekends.'];
    const selection = 'decision { receivingTeam teamPhone actions missingAgencies } assessment { state }';
    const decided = await done(one.command(teamManager, 'decide', { ...decision, actions }, selection));
    assert.deepEqual(at(decided, 'decide', 'decision'), {
      receivingTeam: 'Social work team',
      teamPhone: '01632 960131',
      actions,
      missingAgencies: ['POLICE', 'EDUCATION'],
    });
    assert.equal(at(decided, 'decide', 'assessment', 'state'), 'DECIDED');
    assert.equal((await deadlines()).get('BWD-SW-ALLOCATION'), 'Tue 1 Sep 2026 16:20 RUNNING');
  });

  void it('each request says what its answer covers: services now and past, key workers, unmet needs (R110)', async () => {
    const read = await one.read(nurse, 'informationRequests { covers }');
    const covers = listAt(read, 'informationRequests', 0, 'covers').join('; ');
    assert.match(covers, /Recent services.*history.*key workers by name.*Unmet needs/);
  });

  void it('the substance-misuse service hears nothing without his consent, a ground does not stand in for it (R227)', async () => {
    const recipients = [{ agency: 'SOCIAL_CARE', role: 'SUBSTANCE_WORKER', level: 'SUMMARY' }];
    await isRefused(one.command(teamManager, 'releaseDisclosure', { recipients }), 'NOT_ALLOWED', 'R227');
  });

  void it('the team and health read what was marked; the restricted line and intelligence leave no trace but in the circle (DT13, R232, R233, feature 66, feature 67)', async () => {
    await restrict(hub, 'CHRONOLOGY_ENTRY:C-2');
    await restrict(hub, 'INTELLIGENCE:N-1');
    const recipients = [
      { agency: 'SOCIAL_CARE', role: 'LOCALITY_TM', level: 'RELEVANT' },
      { agency: 'HEALTH', role: 'NAMED_NURSE', level: 'RELEVANT' },
    ];
    const released = await done(
      one.command(teamManager, 'releaseDisclosure', { recipients }, 'releases { state rules }'),
    );
    assert.deepEqual(at(released, 'releaseDisclosure', 'releases', 0), {
      state: 'RELEASED',
      rules: ['DT13'],
    });
    for (const reader of [localityManager, nurse]) {
      const text = JSON.stringify(await one.read(reader, policePart));
      assert.match(text, /drunk in charge/);
      assert.match(text, /could not stand/);
      assert.doesNotMatch(text, /who told us|drink with others|quarrel|PROVIDER_RESTRICTED/);
    }
    const manager = at(await one.read(teamManager, policePart), 'subjects', 0, 'police');
    const restricted = listAt(manager, 'withheld').filter(
      (item) => at(item, 'reason') === 'PROVIDER_RESTRICTED',
    );
    assert.deepEqual([...new Set(restricted.map((item) => at(item, 'item')))], ['POL-14', 'POL-11']);
  });

  void it('the social worker is allocated in time and the clock stops (R135, K22, feature 97)', async () => {
    hub.setTime('2026-09-01T10:00');
    const step = { step: 'SOCIAL_WORKER', to: 'social-worker-7' };
    await done(one.command(localityManager, 'allocateCase', step));
    assert.match((await deadlines()).get('BWD-SW-ALLOCATION') ?? '', /MET$/);
    assert.equal(at(await one.read(teamManager, 'assessment { state }'), 'assessment', 'state'), 'CLOSED');
  });
});
