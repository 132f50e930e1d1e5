import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lowerOf, permissionFor, reaches, roleOf, stricterOf } from '@mash-hub/shared/disclosure';
import { createCaseSpace } from './caseSpace';
import { createDisagreements } from './disagreements';
import { report, timed } from './figures';
import { held } from './inputs';
import { aboutOne, asked, everywhere, isNever, isOwn, widens } from './lawsOfSpace';
import { theSpace } from './theSpace';

const { reader, item, slots } = theSpace;
const { record: ofRecord, contact: ofContact } = slots;
const person = slots.first.slots;

/** M8: neither a setting nor an administrative role. */
const mayKnowWhere = (): boolean =>
  reader.establishment === undefined && reaches(roleOf(reader.role).ceiling, 'RELEVANT');

describe('the laws of breaking the glass, over the whole space (BG1)', () => {
  it('never discloses less: neither of the case, nor of an item (BG1)', (context) => {
    widens(context, person.emergency, [[undefined, 'FULL']]);
    const space = createCaseSpace();
    const breaches = createDisagreements(space.oracle);
    const whole = space.slots.emergency.values.indexOf(undefined);
    const figures = timed(() =>
      space.enumerate(() => {
        const opened = permissionFor(space.facts, space.standing);
        const choice = space.slots.emergency.values.indexOf(space.slots.emergency());
        space.oracle.hold(space.slots.emergency.input, whole);
        const base = permissionFor(space.facts, space.standing);
        space.oracle.hold(space.slots.emergency.input, choice);
        // Beside the order: what the envelope shows is kept as heard.
        const less = base.level !== 'DA_ENVELOPE' && stricterOf(opened.level, base.level) !== base.level;
        const kept = !less && (opened.heard || !base.heard);
        const envelope = base.level !== 'DA_ENVELOPE' || opened.level === 'DA_ENVELOPE' || opened.heard;
        if (!kept || !envelope) breaches.add(`${base.level} becomes ${opened.level}`);
      }),
    );
    report(context, 'case', figures);
    assert.deepEqual(breaches.report(), []);
  });

  it('opens no more than the procedure and the role allow (BG1, M10)', (context) => {
    const space = createCaseSpace();
    const breaches = createDisagreements(space.oracle);
    const figures = timed(() =>
      space.enumerate(() => {
        const { level, row } = permissionFor(space.facts, space.standing);
        const { emergency, ceiling } = space.standing;
        if (row !== 'BG1') return;
        if (
          emergency === undefined ||
          level !== lowerOf(emergency, ceiling) ||
          !reaches(ceiling, lowerOf(emergency, ceiling))
        )
          breaches.add(`${level} for ${emergency ?? 'whole glass'} under ${ceiling}`);
      }),
    );
    report(context, 'case', figures);
    assert.deepEqual(breaches.report(), []);
  });

  it('alone opens nothing that never goes onward, is restricted, outside the circle, nor to a setting or an administrative role where a victim is (BG1, M2, M3, M8)', (context) => {
    const broken = {
      ...aboutOne,
      holds: [
        held(person.emergency, 'FULL'),
        held(ofContact.circle, false),
        held(ofContact.recipient, false),
      ],
    };
    everywhere(context, [broken], (contact) => {
      if (!asked(contact).disclose || isOwn()) return null;
      const inner = item.innerCircle !== undefined;
      if (isNever() && !inner) return 'opens what never goes onward';
      const restricted = ofRecord['restricts the item']() || ofRecord['restricts all of it']();
      if (restricted && !ofContact.restrictionYields()) return 'opens what is restricted';
      return item.revealsLocation === true && !mayKnowWhere() ? 'opens where a victim is' : null;
    });
  });
});
