import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { isHubError } from '@mash-hub/shared/errors';
import {
  agreeDomesticAbuseOutcome,
  annotateDomesticAbuse,
  authoriseDomesticAbuseOutcomes,
  awaitingContact,
  filterDomesticAbuse,
  noteContact,
  referralOf,
  reportDomesticAbuse,
  urgencyOfNotice,
  viewNotice,
  type Act,
  type CommandContext,
  type DomesticAbuseNotice,
} from '@mash-hub/social-care/domain';
import {
  domesticAbuseItemMachine,
  domesticAbuseOutcomes,
} from '@mash-hub/social-care/domain/machines/domesticAbuseItem';
import * as fc from 'fast-check';
import { aContext, aPerson, aRequester, at, thePolice, theTeamManager } from './builders';

const seed = 20_260_615;
const runs = 1000;
const reason = 'To ask her at home first would put her at risk.';

const by =
  (agency: Agency, role: Role) =>
  (when: string): Act => ({ at: at(when), by: { sub: role, agency, role } });
const actors = [
  theTeamManager,
  thePolice,
  by('SOCIAL_CARE', 'DV_ADMIN'),
  by('SOCIAL_CARE', 'TRIAGE_NOTE_TAKER'),
];

type Step = (
  notice: DomesticAbuseNotice,
  child: string,
  act: Act,
  context: CommandContext,
) => DomesticAbuseNotice;

const marks = ['OPEN', 'OPEN_TO_CAF', 'CLOSED_UNDER_8_WEEKS', 'LAST_CONTACT', 'NOT_KNOWN'] as const;
const steps: readonly Step[] = [
  ...marks.map(
    (mark): Step =>
      (notice, child, act, context) =>
        annotateDomesticAbuse(
          notice,
          { items: [{ child, mark, lastContactOn: '2026-06-01' }] },
          act,
          context,
        ),
  ),
  ...[true, false].map(
    (refer): Step =>
      (notice, child, act, context) =>
        filterDomesticAbuse(notice, { items: [{ child, refer, rationale: reason }] }, act, context),
  ),
  (notice, child, act, context) =>
    noteContact(notice, { child, contact: `contact of ${child}` }, act, context),
  ...domesticAbuseOutcomes.map(
    (outcome): Step =>
      (notice, child, act, context) =>
        agreeDomesticAbuseOutcome(notice, { child, outcome, reason }, act, context),
  ),
  (notice, _child, act, context) => authoriseDomesticAbuseOutcomes(notice, {}, act, context),
];

const known = new Set(
  domesticAbuseItemMachine.rows.map(({ from, event, to }) => `${String(from)} ${event} ${to}`),
);

/** INVARIANT under test: one version a command, an append-only history, no move that the table lacks. */
const checkStep = (before: DomesticAbuseNotice, after: DomesticAbuseNotice): void => {
  assert.equal(after.version, before.version + 1);
  assert.equal(after.items.length, before.items.length);
  for (const [index, item] of after.items.entries()) {
    const earlier = before.items[index]?.history ?? [];
    assert.deepEqual(item.history.slice(0, earlier.length), earlier);
    for (const { from, event, to } of item.history.slice(earlier.length))
      if (from !== to)
        assert.ok(known.has(`${String(from)} ${event} ${to}`), `${String(from)} ${event} ${to}`);
    assert.equal(item.history.at(-1)?.to, item.state);
  }
};

const aNotice = (profile: 'COVENTRY' | 'WALSALL', harmEvident: boolean): DomesticAbuseNotice => {
  const circumstances = { present: true, resident: true, nonResidentContact: false };
  const children = ['2015-01-01', '2018-02-02'].map((birth, index) => ({
    ...aPerson('CHILD', birth, `Child${String(index)}`),
    circumstances,
  }));
  return reportDomesticAbuse(
    {
      incidentReference: 'ZZ/1/26',
      occurredAt: at('2026-06-14 22:00'),
      harmEvident,
      people: [...children, { ...aPerson('MOTHER', '1990-01-02', 'Dena'), circumstances: null }],
    },
    thePolice('2026-06-15 06:30'),
    aContext(profile),
  );
};

/** One random course of events on one notice; gives the states that were reached. */
const play = (notice: DomesticAbuseNotice, choices: readonly (readonly [number, number, number])[]) => {
  const context = aContext(notice.profile);
  const reached = new Set<string>(notice.items.map(({ state }) => state));
  const tally = { applied: 0, refused: 0, reached };
  let current = notice;
  for (const [step, actor, place] of choices) {
    const before = current;
    const frozen = JSON.stringify(before);
    try {
      const act = (actors[actor] ?? assert.fail())('2026-06-15 08:40');
      current = (steps[step] ?? assert.fail())(before, before.items[place]?.child ?? '', act, context);
      checkStep(before, current);
      tally.applied += 1;
    } catch (error) {
      if (!isHubError(error)) throw error;
      tally.refused += 1;
    }
    assert.equal(JSON.stringify(before), frozen);
    for (const { state } of current.items) reached.add(state);
    const hub = viewNotice(current, aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'));
    assert.ok(!hub?.items.some(({ state }) => state === 'REMOVED'));
    assert.ok(awaitingContact(current).every(({ contact }) => contact === null));
    assert.match(urgencyOfNotice(current), /^\d\|/);
  }
  return tally;
};

describe('Any course of a domestic-abuse notice', () => {
  it(`stays in the table, loses no event and shows nobody whom the police removed (D0, D11, feature 76; seed ${String(seed)})`, (test) => {
    const all = new Set<string>();
    let applied = 0;
    let refused = 0;
    const choice = fc.tuple(fc.nat(steps.length - 1), fc.nat(actors.length - 1), fc.nat(1));
    const course = fc.tuple(
      fc.constantFrom('COVENTRY' as const, 'WALSALL' as const),
      fc.boolean(),
      fc.array(choice, { minLength: 20, maxLength: 60 }),
    );
    const property = fc.property(course, ([profile, harm, choices]) => {
      const tally = play(aNotice(profile, harm), choices);
      applied += tally.applied;
      refused += tally.refused;
      for (const state of tally.reached) all.add(state);
    });
    fc.assert(property, { seed, numRuns: runs });
    test.diagnostic(
      `${String(applied)} applied, ${String(refused)} refused, states: ${[...all].sort().join(' ')}`,
    );
    // ANNOTATED items of a triage profile and REFERRED ones pass on: every state of the table is reached.
    assert.deepEqual([...all].sort(), Object.keys(domesticAbuseItemMachine.states).sort());
  });
});

describe('The contact made of an incident', () => {
  it('is made without telling the family: parents are asked only where that is safe (R171), and says nothing of the account (R143)', () => {
    const notice = aNotice('WALSALL', true);
    const [item] = awaitingContact(notice);
    const referral = referralOf(notice, item ?? assert.fail());
    assert.equal(referral.familyInformed, false);
    assert.match(referral.familyNotInformedReason ?? '', /only where that is safe/);
    assert.equal(referral.narrative, 'Domestic-abuse incident ZZ/1/26: the police hold the account.');
  });
});
