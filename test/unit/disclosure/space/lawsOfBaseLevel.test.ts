import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import {
  decisionTable,
  permissionFor,
  reaches,
  stricterOf,
  type DisclosureLevel,
  type Permission,
} from '@mash-hub/shared/disclosure';
import { createCaseSpace } from './caseSpace';
import { createDisagreements } from './disagreements';
import { report, timed } from './figures';
import { held, type Held, type Slot } from './inputs';

const space = createCaseSpace();
const { oracle, facts, standing, slots } = space;

const everyCase = (
  context: TestContext,
  broken: (permission: Permission) => string | null,
  holds: readonly Held[] = [],
): void => {
  const breaches = createDisagreements(oracle);
  const figures = timed(() =>
    space.enumerate(() => {
      const what = broken(permissionFor(facts, standing));
      if (what !== null) breaches.add(what);
    }, holds),
  );
  report(context, 'law', figures);
  assert.deepEqual(breaches.report(), []);
};

const isLess = (one: DisclosureLevel, other: DisclosureLevel): boolean =>
  one !== other && stricterOf(one, other) === one;

/** Asks for the case as it is and once more with one input at another value: the second must not be less. */
const neverLess = <Value>(
  context: TestContext,
  slot: Slot<Value>,
  less: Value,
  more: Value,
  except: () => boolean = () => false,
): void => {
  const from = held(slot, less);
  const to = held(slot, more);
  everyCase(
    context,
    (before) => {
      oracle.hold(slot.input, to.choice);
      const after = permissionFor(facts, standing);
      oracle.hold(slot.input, from.choice);
      const loses = isLess(after.level, before.level) || (before.heard && !after.heard);
      const holdsBack =
        after.level === before.level &&
        before.reasons.length === 0 &&
        after.reasons.length > 0 &&
        standing.emergency === undefined;
      return (loses || holdsBack) && !except() ? `${before.level} becomes ${after.level}` : null;
    },
    [from],
  );
};

describe('the laws of the base level, over every case and standing (domain F6)', () => {
  it('no base level is above its row’s level, unless the glass is broken, nor ever above the role’s ceiling (F6, M10)', (context) => {
    everyCase(context, ({ level, row }) => {
      if (level !== 'NONE' && level !== 'DA_ENVELOPE' && !reaches(standing.ceiling, level))
        return 'above the ceiling';
      if (row === 'BG1') return null;
      const found = decisionTable.find(({ id }) => id === row);
      const given = found?.levelByMode?.[facts.domesticAbuseMode] ?? found?.level ?? 'NONE';
      return isLess(given, level) ? `above ${row}` : null;
    });
  });

  it('the row that a level gives as its reason is the cell of its own consent and override (F6)', (context) => {
    everyCase(context, ({ row }) => {
      const found = decisionTable.find(({ id }) => id === row);
      if (!found) return row === 'BG1' && standing.emergency !== undefined ? null : 'no such row';
      const own = found.consent === facts.consent && found.override === facts.override;
      const triage = facts.stage === 'DA_TRIAGE';
      const stage = triage
        ? ['DA_TRIAGE', 'S47']
        : [facts.stage === 'CLOSED' ? 'NFA' : (facts.threshold ?? 'CIN')];
      return own && stage.includes(found.stage) ? null : `${row} of another cell`;
    });
  });

  it('withdrawing consent never gives more (R228)', (context) => {
    neverLess(context, slots.consent, 'WITHDRAWN', 'GIVEN');
    neverLess(context, slots.consent, 'REFUSED', 'GIVEN');
  });

  it('recording an override never gives less; but a triggered strategy discussion ends the envelope (F6, F4, DT55, DT59)', (context) => {
    const endsTriage = (): boolean => facts.stage === 'DA_TRIAGE' && facts.strategyTriggered;
    neverLess(context, slots.override, false, true, endsTriage);
  });

  it('entering the circle, being asked, attending, being released to and a higher ceiling never give less (F3, F9, M10)', (context) => {
    neverLess(context, slots.circle, false, true);
    neverLess(context, slots.asked, false, true);
    neverLess(context, slots.attends, 'NOTHING', 'DISCUSSION');
    neverLess(context, slots.attends, 'DISCUSSION', 'STRATEGY');
    neverLess(context, slots.released, null, 'SUMMARY');
    neverLess(context, slots.released, 'SUMMARY', 'FULL');
    neverLess(context, slots.ceiling, 'NONE', 'FULL');
    neverLess(context, slots.attendedTriage, undefined, true);
  });

  it('nothing is given before anybody was asked, while held, once closed, or unrated, without broken glass (F3, R222)', (context) => {
    everyCase(
      context,
      ({ level, heard }) => {
        const shut = ['INTAKE', 'HELD', 'CLOSED'].includes(facts.stage);
        const unrated = facts.stage !== 'DA_TRIAGE' && facts.threshold === null;
        if (shut && heard) return 'heard';
        return (shut || unrated) && level !== 'NONE' ? level : null;
      },
      [held(slots.emergency, undefined)],
    );
  });

  it('no base level is OWN, and none gives PURPOSE as its reason: that is the modifiers’ word (M7)', (context) => {
    everyCase(context, ({ level, reasons }) =>
      (level as DisclosureLevel) === 'OWN' || reasons.includes('PURPOSE') ? 'a modifier’s word' : null,
    );
  });
});
