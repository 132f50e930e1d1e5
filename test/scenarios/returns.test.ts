import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Requester } from '@mash-hub/shared/identity';
import {
  at,
  dataOf,
  educationOfficer,
  listAt,
  nurse,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
} from '../support/aCase';
import { aRequester } from '../support/createHub';
import { accepted, aReturnHub, flag, type ReturnHub } from './aReturnHub';

const administrator = aRequester('HEALTH', 'HEALTH_MASH_ADMIN');
const supervisor = aRequester('PROBATION', 'SUPERVISING_OM');
const earlyHelp = aRequester('SOCIAL_CARE', 'EH_COORDINATOR');

void describe('The return, as each agency’s staff enter it', () => {
  let one: ReturnHub;
  before(async () => {
    one = await aReturnHub();
  });
  after(() => one.hub.close());

  void it('the tray has RED first, with the reason, who consented, the rating, the time and what to do (R91, R100, R103)', async () => {
    const { trayOf } = one;
    const tray = await trayOf(
      nurse,
      'contactId reason rag due clock people { names consent } covers prompts visibilityWarning',
    );
    assert.deepEqual(
      tray.map((node) => [at(node, 'rag'), at(node, 'due')]),
      [
        ['RED', '2026-11-03T10:30:00.000Z'],
        ['AMBER', '2026-11-04T09:20:00.000Z'],
      ],
    );
    const [first] = tray;
    assert.equal(at(first, 'reason'), 'Marks on her back.');
    assert.deepEqual(at(first, 'people', 0), { names: ['Ada Merrin'], consent: 'GIVEN' });
    assert.match(String(at(first, 'prompts', 0)), /one proforma for the family/);
    assert.match(String(at(first, 'visibilityWarning')), /other children’s-services staff/);
    const [schools] = await trayOf(educationOfficer, 'prompts');
    assert.match(JSON.stringify(schools), /report at the strategy discussion \(R103\)/);
  });

  void it('health: the administrators begin the family’s proforma, the nurse ends it (R99–R102, feature 44)', async () => {
    const { contact, trayOf, requestOf, submits, answerFor } = one;
    const [child = '', mother = ''] = contact.subjects;
    const request = await requestOf(administrator);
    const line = { subject: child, systems: ['CHILD_HEALTH', 'PAPER'], checkedBackTo: '2023-11-03' };
    const save = { request, people: [line], visibilityAccepted: true };
    await contact.does(administrator, 'saveAdminStage', save);
    const [begun] = await trayOf(nurse, 'status adminStage { people { systems } unfinished }');
    assert.deepEqual(begun, {
      status: 'IN_PROGRESS',
      adminStage: { people: [{ systems: ['CHILD_HEALTH', 'PAPER'] }], unfinished: [mother] },
    });
    const foreign = await contact.read(teamManager, 'informationRequests { adminStage { at } }');
    assert.doesNotMatch(JSON.stringify(foreign), /"at"/);
    const whole = { request, ...accepted, healthProforma: { recommendedActions: ['REVIEW'] } };
    await contact.isRefused(administrator, 'submitReturn', whole, 'FORBIDDEN');
    await contact.isRefused(nurse, 'submitReturn', whole, 'BAD_USER_INPUT', { rule: 'R100' });
    const proforma = {
      people: [{ subject: mother, systems: ['GENERAL_PRACTICE'], checkedBackTo: '2019-01-01' }],
      olderMatterReason: 'Depression after the first birth bears on the concern.',
      recommendedActions: ['CHILD_PROTECTION_MEDICAL', 'REVIEW'],
    };
    await submits(nurse, { thresholdView: 'STRATEGY', healthProforma: proforma });
    const seen = await answerFor(teamManager, 'HEALTH');
    assert.deepEqual(at(seen, 'recommendedActions'), proforma.recommendedActions);
    assert.equal(at(seen, 'thresholdView'), 'STRATEGY');
    assert.equal(at(seen, 'role'), 'NAMED_NURSE');
    assert.deepEqual(listAt(seen, 'healthChecks').length, 2);
  });

  void it('education: its checks, the safeguarding lead called, and the flag in its own store (R103, R144, EDU-20, EDU-21)', async () => {
    const { hub, contact, requestOf, submits, answerFor } = one;
    const calls = [
      {
        setting: 'Kiln Lane Primary',
        recipient: 'DESIGNATED_SAFEGUARDING_LEAD',
        reached: false,
        at: '2026-11-03T09:29:00Z',
      },
    ];
    const checks = { pupilDatabase: true, schoolLog: 'NOT_AVAILABLE', missingEducation: true, calls };
    const request = await requestOf(educationOfficer);
    const short = { request, ...accepted, educationChecks: { ...checks, homeEducation: false } };
    await contact.isRefused(educationOfficer, 'submitReturn', short, 'BAD_USER_INPUT', { rule: 'R103' });
    await submits(educationOfficer, { educationChecks: { ...checks, homeEducation: true } });
    assert.equal(
      at(await answerFor(teamManager, 'EDUCATION'), 'educationChecks', 'calls', 0, 'setting'),
      'Kiln Lane Primary',
    );
    await contact.does(educationOfficer, 'recordWriteBack', {
      kind: 'CONCERN_FLAG',
      to: 'Capita One',
      items: [],
    });
    await contact.read(educationOfficer, 'subjects { educationMatch { status } }');
    const mutation = `mutation($input: ConfirmMatchInput!) { confirmEducationMatch(input: $input) { status } }`;
    const input = { subject: contact.subjects[0], record: 'ONE-1', reason: 'Same name and date of birth.' };
    dataOf(await hub.ask(educationOfficer, mutation, { input }));
    const flags = async (who: Requester): Promise<unknown> => {
      const seen = await contact.read(who, 'subjects { education { level concernFlags { on flag } } }');
      return at(seen, 'subjects', 0, 'education');
    };
    const concernFlags = [{ on: '2026-11-03T10:00:00.000Z', flag: 'CONCERN_RAISED_VIA_MASH' }];
    assert.deepEqual(await flags(nurse), { level: 'HEADLINE', concernFlags });
    const atSchool = JSON.stringify((await flags(safeguardingLead)) ?? null);
    assert.doesNotMatch(atSchool, /CONCERN_RAISED/, 'the authority’s, not a school’s');
    const worded = { ...flag, reference: 'ONE-FLAG-2', content: { ...flag.content, note: 'Marks seen.' } };
    const { refused } = await hub.load('EDUCATION', [worded]);
    assert.equal(refused.length, 1, 'the flag has room for the fact and nothing else');
  });

  void it('probation: each name checked, the supervising officer a task until told (R104, R105, R112, PRO-01, feature 47, feature 48, feature 82)', async () => {
    const { contact, trayOf, submits, answerFor, tasksOf } = one;
    const [child = '', mother = ''] = contact.subjects;
    const nameChecks = [
      { subject: child, probation: 'NO_MATCH', youthJustice: 'NO_MATCH' },
      { subject: mother, probation: 'CURRENT' },
    ];
    await submits(probationOfficer, { nameChecks });
    assert.deepEqual(at(await answerFor(teamManager, 'PROBATION'), 'nameChecks', 1), {
      subject: mother,
      probation: 'CURRENT',
      youthJustice: null,
    });
    const invited = await contact.read(teamManager, 'strategyInvitees { role }');
    assert.match(JSON.stringify(invited), /SUPERVISING_OM/);
    for (const who of [probationOfficer, supervisor])
      assert.ok((await tasksOf(who)).includes('SUPERVISING_OFFICER_TO_TELL'), who.role);
    const [prompted] = await trayOf(probationOfficer, 'status prompts');
    assert.ok(prompted);
    const telling = { kind: 'SUPERVISING_OFFICER_TOLD', to: 'The supervising officer', items: [] };
    await contact.does(probationOfficer, 'recordWriteBack', telling);
    for (const who of [probationOfficer, supervisor])
      assert.ok(!(await tasksOf(who)).includes('SUPERVISING_OFFICER_TO_TELL'), who.role);
  });

  void it('police: the research under its reference, crime or non-crime, and never what the systems held (R97, R98, POL-01, POL-12, POL-24, feature 43)', async () => {
    const { contact, requestOf, submits, answerFor } = one;
    const research = { reference: 'CV/26/1', nationalComputer: true, nationalDatabase: true };
    const request = await requestOf(policeOfficer);
    const unclassed = { request, ...accepted, policeResearch: research };
    await contact.isRefused(policeOfficer, 'submitReturn', unclassed, 'BAD_USER_INPUT', { rule: 'R98' });
    await submits(policeOfficer, { policeResearch: research, crime: true });
    const seen = await answerFor(teamManager, 'POLICE');
    assert.deepEqual(
      [at(seen, 'policeReference'), at(seen, 'crime'), at(seen, 'policeChecks')],
      ['CV/26/1', true, { nationalComputer: true, nationalDatabase: true }],
    );
  });

  void it('a form is refused where another agency fills it in, and a partner reads no form of another’s (R97, R100, R103, R112, F3)', async () => {
    const { refers, requestOf, answerFor } = one;
    const other = await refers('AMBER', 'Una');
    const request = await requestOf(policeOfficer, other);
    const [child = ''] = other.subjects;
    const forms = {
      healthProforma: { recommendedActions: [] },
      nameChecks: [{ subject: child, probation: 'PREVIOUS' }],
      thresholdView: 'STRATEGY',
    };
    for (const [field, form] of Object.entries(forms))
      await other.isRefused(
        policeOfficer,
        'submitReturn',
        { request, ...accepted, [field]: form },
        'BAD_USER_INPUT',
        {
          field,
        },
      );
    const seen = await answerFor(policeOfficer, 'HEALTH');
    assert.equal(seen, undefined, 'before a decision police read that health was asked, and no more');
  });

  void it('early help looks into its registers, for open and past cases, and ticks nothing else (R106, R107, feature 50)', async () => {
    const { contact } = one;
    const check = { check: 'EARLY_HELP', done: true, caseStanding: 'PAST', note: 'Closed in spring.' };
    const list = { check: 'SCHOOL_MEETINGS', done: true, caseStanding: 'NONE' };
    const read = 'triageChecks { check caseStanding role }';
    await contact.does(earlyHelp, 'recordTriageChecks', { checks: [check, list] });
    const housing = { checks: [{ check: 'HOUSING_OPTIONS', done: true, note: 'No application.' }] };
    await contact.isRefused(earlyHelp, 'recordTriageChecks', housing, 'FORBIDDEN', { rule: 'R63' });
    await contact.does(teamManager, 'recordTriageChecks', housing);
    const wrong = { checks: [{ check: 'HOUSING_OPTIONS', done: true, caseStanding: 'OPEN' }] };
    await contact.isRefused(teamManager, 'recordTriageChecks', wrong, 'BAD_USER_INPUT', { rule: 'R106' });
    assert.deepEqual(listAt(await contact.read(teamManager, read), 'triageChecks'), [
      { check: 'EARLY_HELP', caseStanding: 'PAST', role: 'EH_COORDINATOR' },
      { check: 'SCHOOL_MEETINGS', caseStanding: 'NONE', role: 'EH_COORDINATOR' },
      { check: 'HOUSING_OPTIONS', caseStanding: null, role: 'MASH_TEAM_MANAGER' },
    ]);
  });

  void it('every write-back stands in the log as a disclosure, beside its command: items, kind, level, row (B5, R141, R142, feature 92)', async () => {
    const { written } = one;
    assert.deepEqual(await written(), [
      ['DISCLOSURE', 'EDUCATION', 'HEADLINE', 'B5', 'EDU-21', 'WriteBackKind.CONCERN_FLAG'],
      ['DISCLOSURE', 'PROBATION', 'HEADLINE', 'B5', 'PRO-01', 'WriteBackKind.SUPERVISING_OFFICER_TOLD'],
    ]);
  });
});
