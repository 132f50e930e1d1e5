import type { Requester } from '@mash-hub/shared/identity';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, teamManager } from '../support/aCase';
import {
  adviser,
  ask,
  doOn,
  earlierReferral,
  earlyHelp,
  linkEverybody,
  listAdmin,
  loadLunds,
  lunds,
  members,
  noticesFor,
  officer,
  report,
  socialWorker,
  type SeenNotice,
} from '../support/aDomesticAbuseIncident';
import { readers, rows, selection, type Reader } from '../support/fieldView';
import { aRequester, createHub, type Hub, type HubAnswer } from '../support/createHub';

type Seen = Readonly<Record<string, unknown>>;

describe('S8: domestic-abuse triage on a Monday, Walsall', () => {
  let hub: Hub;
  let notice: SeenNotice;
  let contact = '';
  let subjects: readonly string[] = [];

  const look = async (): Promise<ReadonlyMap<Reader, Seen>> => {
    const query = `query($id: ID!) { contact(id: $id) { ${selection} } }`;
    const seen = new Map<Reader, Seen>();
    for (const reader of Object.keys(readers) as Reader[]) {
      const answer = dataOf(await hub.ask(readers[reader], query, { id: contact }));
      assert.ok(answer.contact, `${reader} knows of the contact`);
      seen.set(reader, answer.contact as Seen);
    }
    return seen;
  };

  const command = (who: Requester, name: string, input: object): Promise<HubAnswer> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation($input: ${type}!) { ${name}(input: $input) { id state rag } }`;
    return hub.ask(who, mutation, { input: { contact, ...input } });
  };

  const agree = (who: Requester, outcome: string): Promise<HubAnswer> =>
    ask(hub, who, 'agreeDomesticAbuseOutcome', {
      notice: notice.id,
      child: notice.items[0]?.child,
      outcome,
      reason: 'Third incident; the child was upstairs.',
    });

  let envelope: ReadonlyMap<Reader, Seen> = new Map();
  let gathering: ReadonlyMap<Reader, Seen> = new Map();

  before(async () => {
    hub = await createHub({ at: '2025-09-08T10:00' });
    await loadLunds(hub);
    await earlierReferral(hub, '2025-09-08T10:00');
    await earlierReferral(hub, '2026-02-10T10:00');
    hub.setTime('2026-06-15T06:30');
    notice = await report(hub, 'WALSALL', Object.values(lunds));
  });
  after(() => hub.close());

  it('puts Saturday’s incident on Monday’s agenda, with its times, and once however often it is sent (R173, R176, feature 9, feature 75)', async () => {
    assert.equal(notice.items.length, 1);
    assert.equal(notice.items[0]?.state, 'AGENDA_RECEIVED');
    assert.deepEqual(
      notice.timetable.map((step) => step.at),
      ['2026-06-15T05:30:00.000Z', '2026-06-15T09:00:00.000Z', '2026-06-15T09:00:00.000Z'],
    );
    const again = await report(hub, 'WALSALL', Object.values(lunds));
    assert.deepEqual(again, notice);
  });

  it('hears of no child before business support has looked the child up (R174)', async () => {
    assert.deepEqual(await noticesFor(hub, members.HEALTH, 'WALSALL'), []);
    assert.equal((await noticesFor(hub, listAdmin, 'WALSALL')).length, 1);
  });

  it('makes a contact for the child who is not open, and shows the people to those who check names (R162, R175, feature 77)', async () => {
    hub.setTime('2026-06-15T08:00');
    const child = notice.items[0]?.child;
    const mark = { child, mark: 'NOT_KNOWN' };
    notice = await doOn(hub, listAdmin, 'annotateDomesticAbuse', { notice: notice.id, items: [mark] });
    assert.equal(notice.items[0]?.state, 'CONTACT_CREATED');
    contact = notice.items[0].contact ?? '';
    const made = dataOf(
      await hub.ask(
        teamManager,
        `query($id: ID!) { contact(id: $id) { state narrative subjects { id role } deadlines { id due } } }`,
        { id: contact },
      ),
    );
    subjects = listAt(made, 'contact', 'subjects').map((one) => String(at(one, 'id')));
    assert.equal(at(made, 'contact', 'state'), 'AWAITING_MANAGER');
    assert.ok(!String(at(made, 'contact', 'narrative')).includes('pushed'));
    const review = listAt(made, 'contact', 'deadlines').find((one) => at(one, 'id') === 'WAL-DA-REVIEW');
    assert.equal(at(review, 'due'), '2026-06-16T05:30:00.000Z');
    const [seen] = await noticesFor(hub, members.PROBATION, 'WALSALL');
    assert.deepEqual(
      seen?.people.map(({ names }) => names[0]),
      ['Ebba Lund', 'Amy Lund', 'Noel Carver'],
    );
  });

  it('lets no colour be agreed before the members were heard (R177)', async () => {
    hub.setTime('2026-06-15T10:00');
    await linkEverybody(hub, contact, ['ebba', 'amy', 'noel']);
    const answer = await agree(teamManager, 'L4_AMBER');
    assert.equal(answer.errors[0]?.extensions.guard, 'MEMBERS_HEARD');
    assert.match(String(answer.errors[0].extensions.detail), /HEALTH, EDUCATION, PROBATION/);
  });

  it('takes a yes or no and a colour from each member, and from nobody else (R178, F4)', async () => {
    hub.setTime('2026-06-15T10:15');
    const said = [members.HEALTH, members.EDUCATION, members.PROBATION, earlyHelp, adviser];
    for (const who of said)
      dataOf(await command(who, 'recordTriageView', { concernHeld: true, ragSuggestion: 'AMBER' }));
    const outsider = aRequester('HEALTH', 'PROFESSIONAL_REFERRER');
    const refusedTo = await command(outsider, 'recordTriageView', { concernHeld: true });
    assert.equal(refusedTo.errors[0]?.extensions.code, 'NOT_FOUND');
    const manager = await command(teamManager, 'recordTriageView', { concernHeld: true });
    assert.equal(manager.errors[0]?.extensions.rule, 'R178');
    envelope = await look();
  });

  for (const { field, read, E } of rows)
    it(`at 10:15 ${field}: ${E.length === 7 ? 'all members' : E.join(', ')} (J3 E, DT56, F4)`, () => {
      const seeing = [...envelope]
        .filter(([, seen]) => (read(seen) ?? null) !== null)
        .map(([reader]) => reader);
      assert.deepEqual(seeing, [...E]);
    });

  it('asks for the pattern to be explored, as this is the third contact in twelve months (R40)', async () => {
    const refusedFirst = await agree(teamManager, 'L4_AMBER');
    assert.equal(refusedFirst.errors[0]?.extensions.rule, 'R40');
    dataOf(
      await command(socialWorker, 'recordPatternReview', {
        analysis: 'Each time after he has moved back in.',
      }),
    );
  });

  it('AMBER at 10:40 is due on Tuesday at 10:40 and waits for consent (R179, R226, feature 78)', async () => {
    hub.setTime('2026-06-15T10:40');
    notice = dataOf(await agree(teamManager, 'L4_AMBER')).agreeDomesticAbuseOutcome as SeenNotice;
    assert.equal(notice.items[0]?.state, 'L4_AMBER');
    const rated = dataOf(
      await hub.ask(
        teamManager,
        `query($id: ID!) { contact(id: $id) { state rag triageOutcome deadlines { id due } } }`,
        { id: contact },
      ),
    );
    assert.equal(at(rated, 'contact', 'rag'), 'AMBER');
    assert.equal(at(rated, 'contact', 'triageOutcome'), 'L4_AMBER');
    const amber = listAt(rated, 'contact', 'deadlines').find((one) => at(one, 'id') === 'WAL-AMBER');
    assert.equal(at(amber, 'due'), '2026-06-16T09:40:00.000Z');
    const tooSoon = await command(teamManager, 'commissionAssessment', {
      agencies: ['HEALTH'],
      reason: 'AMBER.',
    });
    assert.equal(tooSoon.errors[0]?.extensions.guard, 'CONSENT_OR_GROUND');
  });

  it('after Amy’s consent at 14:05 partners are asked and enter what they hold (F4, R226)', async () => {
    hub.setTime('2026-06-15T14:05');
    for (const subject of subjects.slice(0, 2))
      dataOf(
        await command(socialWorker, 'recordConsent', { subject, status: 'GIVEN', givenBy: subjects[1] }),
      );
    hub.setTime('2026-06-15T14:06');
    const agencies = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];
    dataOf(
      await command(teamManager, 'commissionAssessment', {
        agencies,
        reason: 'AMBER with consent.',
        screeningWorker: socialWorker.sub,
      }),
    );
    const nominated = { HEALTH: 'CONSULTATION:CONSULTATION-0', EDUCATION: 'ENROLMENT:ENROLMENT-0' };
    for (const [agency, reference] of Object.entries(nominated)) {
      const who = members[agency as keyof typeof nominated];
      const open = dataOf(
        await hub.ask(who, `query($id: ID!) { contact(id: $id) { informationRequests { id agency } } }`, {
          id: contact,
        }),
      );
      const request = listAt(open, 'contact', 'informationRequests').find(
        (one) => at(one, 'agency') === agency,
      );
      dataOf(
        await command(who, 'submitReturn', {
          request: at(request, 'id'),
          noRecord: false,
          ...(agency === 'HEALTH' && { thresholdView: 'CHILD_AND_FAMILY' }),
          analysis: 'It adds to the worry: the child is tired and afraid.',
          nominated: [reference],
          visibilityAccepted: true,
        }),
      );
    }
    hub.setTime('2026-06-15T14:10');
    gathering = await look();
  });

  for (const { field, read, C } of rows)
    it(`at 14:10 ${field}: ${C.length === 7 ? 'all members' : C.join(', ')} (J3 C)`, () => {
      const seeing = [...gathering]
        .filter(([, seen]) => (read(seen) ?? null) !== null)
        .map(([reader]) => reader);
      assert.deepEqual(seeing, [...C]);
    });

  it('withholds Noel’s flags and risk for want of his own consent (R230, M4)', () => {
    const withheld = listAt(gathering.get('manager'), 'subjects', 2, 'probation', 'withheld');
    const reasons = withheld.filter((one) => ['PRO-03', 'PRO-04'].includes(String(at(one, 'item'))));
    assert.ok(reasons.length > 0);
    for (const one of reasons) assert.equal(at(one, 'reason'), 'NO_CONSENT');
  });

  it('publishes the outcome sheet to police and health only once a manager has authorised it (R149, R169, R181, feature 81)', async () => {
    const sheets = async (): Promise<readonly unknown[]> =>
      Promise.all(
        [officer, members.HEALTH, members.EDUCATION].map(
          async (who) => (await noticesFor(hub, who, 'WALSALL'))[0]?.outcomeSheet ?? null,
        ),
      );
    assert.deepEqual(await sheets(), [null, null, null]);
    dataOf(
      await command(socialWorker, 'recordRiskAssessment', { subject: subjects[0], form: 'DVRIM', level: 3 }),
    );
    const refusedTo = await ask(hub, socialWorker, 'authoriseDomesticAbuseOutcomes', { notice: notice.id });
    assert.equal(refusedTo.errors[0]?.extensions.code, 'FORBIDDEN');
    notice = await doOn(hub, teamManager, 'authoriseDomesticAbuseOutcomes', { notice: notice.id });
    assert.equal(notice.items[0]?.state, 'OUTCOME_AUTHORISED');
    const line = { child: notice.items[0].child, outcome: 'L4_AMBER', riskLevel: 3 };
    assert.deepEqual(await sheets(), [[line], [line], null]);
  });
});
