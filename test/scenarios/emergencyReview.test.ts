import { fromLocal } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, dataOf, listAt, policeOfficer, teamManager } from '../support/aCase';
import {
  aHeldContact,
  emergencyDuty,
  otherManager,
  type HeldContact,
  type PublishedEmergency,
} from '../support/anEmergency';
import { aRequester } from '../support/createHub';
import { completed, storedTasks, tasksOf, textsFor } from './emergencyViews';

const group = aRequester('SOCIAL_CARE', 'MMG_MEMBER');

describe('The review of an emergency (BG1)', () => {
  let held: HeldContact;
  let emergency: PublishedEmergency;
  before(async () => {
    held = await aHeldContact(18);
    emergency = await held.opened(emergencyDuty, 'child');
  });
  after(() => held.close());

  it('is settled by the review alone: no manager and no opener says that it is done', async () => {
    const ofReview = (await tasksOf(held, teamManager)).filter(({ kind }) => kind === 'EMERGENCY_TO_REVIEW');
    assert.equal(ofReview.length, 1);
    for (const { id } of ofReview)
      for (const who of [teamManager, otherManager])
        assert.equal(await completed(held, who, id), 'SETTLED_BY_WHAT_IT_IS_ABOUT');
    assert.equal(await completed(held, emergencyDuty, ofReview[0]?.id ?? ''), 'NOT_FOUND');
  });

  it('a manager who did not open it reviews it, once, and the managers’ tasks are done', async () => {
    held.hub.setTime('2026-06-11T08:44');
    const due = fromLocal('2026-06-11T08:45').toISOString();
    assert.deepEqual(
      (await tasksOf(held, teamManager)).map((task) => `${task.kind} ${String(task.due)}`).sort(),
      [`EMERGENCY_OPENED ${due}`, `EMERGENCY_TO_REVIEW ${due}`],
      'due at the opening of the next working day after the office had opened',
    );
    const review = { emergency: emergency.id, finding: 'JUSTIFIED', reason: 'Nobody else was there to ask.' };
    const byOpener = await held.command(emergencyDuty, 'reviewEmergency', review);
    assert.equal(byOpener.errors[0]?.extensions.code, 'FORBIDDEN');
    dataOf(await held.command(otherManager, 'reviewEmergency', review));
    const [reviewed] = await held.emergenciesOf(emergencyDuty);
    assert.ok(reviewed);
    assert.deepEqual([reviewed.state, reviewed.open], ['REVIEWED', false]);
    assert.deepEqual(
      [reviewed.review?.finding, reviewed.review?.role, reviewed.review?.reason],
      ['JUSTIFIED', 'MASH_TEAM_MANAGER', 'Nobody else was there to ask.'],
    );
    const again = await held.command(teamManager, 'reviewEmergency', review);
    assert.deepEqual(
      [again.errors[0]?.extensions.code, again.errors[0]?.extensions.rule],
      ['NOT_ALLOWED', 'BG1'],
    );
    assert.deepEqual(await tasksOf(held, teamManager), []);
  });

  it('K30: the measure counts it, by agency and role, and as reviewed in time', async () => {
    const period = 'from: "2026-06-01T00:00:00+01:00", to: "2026-07-01T00:00:00+01:00"';
    const query = `{ measures(profile: WALSALL, ${period}, ids: ["K30"]) { numerator denominator value breakdown { key count } } }`;
    const measure = at(dataOf(await held.hub.ask(group, query)), 'measures', 0);
    assert.deepEqual(
      [at(measure, 'numerator'), at(measure, 'denominator'), at(measure, 'value')],
      [1, 1, 1000],
    );
    const counts = new Map(
      listAt(measure, 'breakdown').map((part) => [at(part, 'key'), at(part, 'count')] as const),
    );
    assert.deepEqual(
      ['SOCIAL_CARE', 'SOCIAL_CARE EDT_WORKER', 'POLICE', 'REVIEWED_IN_TIME', 'NOT_JUSTIFIED'].map((key) =>
        counts.get(key),
      ),
      [1, 1, 0, 1, 0],
    );
  });

  it('the officer who referred opens the mother by day, and closes it early; unreviewed the next day it is overdue', async () => {
    held.hub.setTime('2026-06-11T10:00');
    const { id } = await held.opened(policeOfficer, 'mother');
    const seen = await textsFor(held, policeOfficer);
    assert.match(seen, /stolen goods/);
    assert.match(seen, /Treated for postnatal depression/);
    const ofMother = (await storedTasks(held)).map(({ kind, tray }) => `${kind} ${tray}`);
    assert.ok(ofMother.includes('EMERGENCY_OPENED SOCIAL_CARE:QA_AUDITOR'), 'social care owns records too');
    const colleagues = (await storedTasks(held)).filter(({ tray }) => tray === 'POLICE:QA_AUDITOR');
    assert.equal(colleagues.length, 1, 'the police are told of what others opened, not of their own');
    held.hub.setTime('2026-06-11T10:20');
    dataOf(await held.command(policeOfficer, 'closeEmergency', { emergency: id }));
    assert.equal(await held.answerOf(policeOfficer, 'mother', 'PROBATION'), null);
    const again = await held.command(policeOfficer, 'closeEmergency', { emergency: id });
    assert.equal(again.errors[0]?.extensions.code, 'NOT_ALLOWED');
    held.hub.setTime('2026-06-12T09:59');
    const kinds = async () => (await tasksOf(held, teamManager)).map(({ kind }) => kind).sort();
    assert.deepEqual(await kinds(), ['EMERGENCY_OPENED', 'EMERGENCY_TO_REVIEW']);
    held.hub.setTime('2026-06-12T10:00');
    assert.deepEqual(await kinds(), ['EMERGENCY_OPENED', 'EMERGENCY_REVIEW_OVERDUE', 'EMERGENCY_TO_REVIEW']);
    const [told] = await tasksOf(held, teamManager);
    assert.match(told?.reason ?? '', /Whoever opened it referred this contact/);
    const [overdue] = (await tasksOf(held, teamManager)).filter(
      ({ kind }) => kind === 'EMERGENCY_REVIEW_OVERDUE',
    );
    assert.equal(await completed(held, otherManager, overdue?.id ?? ''), 'SETTLED_BY_WHAT_IT_IS_ABOUT');
    const review = { emergency: id, finding: 'JUSTIFIED', reason: 'The officer was at the house.' };
    dataOf(await held.command(teamManager, 'reviewEmergency', review));
    assert.deepEqual(await kinds(), []);
    const others = [aRequester('SOCIAL_CARE', 'QA_AUDITOR'), aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER')];
    for (const who of others)
      assert.equal((await tasksOf(held, who)).length, 1, 'social care’s own, until its auditor has looked');
    assert.deepEqual(await tasksOf(held, aRequester('SOCIAL_CARE', 'BSO')), []);
  });
});
