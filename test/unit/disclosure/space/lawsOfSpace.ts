import type { TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { decide, roleOf, type ContactFacts, type Decision } from '@mash-hub/shared/disclosure';
import { createDisagreements } from './disagreements';
import { report, timed, together, type Figures } from './figures';
import type { Held, Slot } from './inputs';
import type { RecordSpace, Scene } from './recordSpace';
import { theSpace } from './theSpace';

const { reader, record, item, oracle } = theSpace;

/** What the kernel decides on the path as it stands. */
export const asked = (contact: ContactFacts | null): Decision => decide(reader, contact, record, item);

const carriedBy: Readonly<Record<string, string>> = {
  HOU: 'HOUSING',
  DAS: 'DOMESTIC_ABUSE',
  SUB: 'SUBSTANCE_MISUSE',
};

/** M1: the agency’s own staff; what social care carries for a service is that service’s staff’s alone (domain B1). */
export const isOwn = (): boolean =>
  reader.agency === item.owner && roleOf(reader.role).service === carriedBy[item.id.slice(0, 3)];

/** An item that leaves its owner for nobody, or for the inner circle alone (B3). */
export const isNever = (): boolean =>
  item.tier === 'NEVER_ONWARD_CIRCLE' || item.tier === 'NEVER_ONWARD_OWNER';

/** Asks a law on every path of some scenes: `broken` says in words what is wrong there, or nothing. */
export const everywhere = (
  context: TestContext,
  scenes: readonly (Scene & { readonly holds?: readonly Held[] })[],
  broken: (contact: ContactFacts | null) => string | null,
  space: RecordSpace = theSpace,
): void => {
  const breaches = createDisagreements(space.oracle);
  const parts = scenes.map((scene): Figures =>
    timed(() =>
      space.enumerate(
        scene,
        (contact) => {
          const what = broken(contact);
          if (what !== null) breaches.add(what);
        },
        scene.holds ?? [],
      ),
    ),
  );
  report(context, 'law', together(parts));
  assert.deepEqual(breaches.report(), []);
};

/** Records about one person asked for in a contact, and about one with a stranger: where a law on one input is asked. */
export const aboutOne: Scene = { people: 'one', outside: false };

/**
 * An input may only widen: whatever is disclosed at `less` is disclosed at `more`, all else equal, on every path.
 * Both values are asked for on the same path; what the first read before the choice that changed last needs no second run.
 */
export const widens = <Value>(
  context: TestContext,
  slot: Slot<Value>,
  steps: readonly (readonly [less: Value, more: Value])[],
): void => {
  const choices = steps.map(
    ([less, more]) => [slot.values.indexOf(less), slot.values.indexOf(more)] as const,
  );
  const breaches = createDisagreements(oracle);
  const parts = choices.map(([less, more]): Figures => {
    let before: Decision | null = null;
    let read = 0;
    const visit = (contact: ContactFacts | null, changedFrom: number): void => {
      if (before === null || changedFrom < read) {
        before = asked(contact);
        read = oracle.length;
      }
      if (!before.disclose) return;
      oracle.hold(slot.input, more);
      const after = asked(contact);
      oracle.hold(slot.input, less);
      if (!after.disclose) breaches.add(`disclosed by ${before.rule}, then withheld by ${after.rule}`);
    };
    return timed(() => theSpace.enumerate(aboutOne, visit, [{ slot, choice: less }]));
  });
  report(context, 'law', together(parts));
  assert.deepEqual(breaches.report(), []);
};
