import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stricterOf } from '@mash-hub/shared/disclosure';
import {
  commissionAssessment,
  concludeStrategy,
  conveneStrategy,
  decide,
  releaseDisclosure,
  stageOf,
} from '@mash-hub/social-care/domain';
import { aContact, aContext, aPerson, aSeat, fourSeats, overridden, rated, theTeamManager } from './builders';
import { cell, sees } from './views';

void describe('S5: a belt, Coventry', () => {
  const context = aContext();
  const contact = aContact({
    subjects: [aPerson('CHILD', '2018-05-04', 'Pia'), aPerson('MOTHER'), aPerson('STEP_PARENT')],
  });
  const red = overridden(rated(contact, 'RED', '2026-11-03 09:40'), '2026-11-03 09:45', 1, 2);
  const manager = theTeamManager('2026-11-03 09:50');
  const convened = conveneStrategy(red, { attendees: fourSeats }, manager, context);

  void it('the child is FULL at section 47, the stepfather HEADLINE until an override names him (DT05, DT06)', () => {
    const permissions = sees(convened, 'HEALTH', 'NAMED_NURSE', '2026-11-03 09:55');
    assert.equal(cell(permissions, 1), 'FULL DT05');
    assert.equal(cell(permissions, 3), 'HEADLINE DT06 NO_CONSENT');
    const [child, , stepfather] = permissions;
    assert.equal(child && stepfather && stricterOf(child.level, stepfather.level), 'HEADLINE');
    const named = overridden(convened, '2026-11-03 10:00', 3);
    assert.equal(cell(sees(named, 'HEALTH', 'NAMED_NURSE', '2026-11-03 10:01'), 3), 'FULL DT05');
  });

  void it('inquorate, the agencies at the table are asked, and read no more than HEADLINE (R123)', () => {
    const inquorate = conveneStrategy(
      red,
      { attendees: [aSeat('SOCIAL_CARE'), aSeat('POLICE')] },
      manager,
      context,
    );
    assert.equal(stageOf(inquorate), 'GATHERING');
    assert.equal(cell(sees(inquorate, 'POLICE', 'POLICE_DS', '2026-11-03 09:55'), 1), 'HEADLINE DT05 STAGE');
    assert.equal(sees(inquorate, 'HEALTH', 'NAMED_NURSE', '2026-11-03 09:55')[0]?.level, 'NONE');
  });

  void it('at child in need the child is RELEVANT and the stepfather NONE (DT15, DT16)', () => {
    const asked = commissionAssessment(convened, { agencies: ['HEALTH'], reason: 'Belt' }, manager, context);
    const concluded = concludeStrategy(asked, { outcome: 'NO_S47', reason: 'Explained.' }, manager, context);
    const confirmed = rated(concluded, 'AMBER', '2026-11-03 12:00', true);
    const input = {
      outcome: 'C&F',
      threshold: 'CIN',
      rationale: 'Needs.',
      missingAgencies: ['HEALTH'],
    } as const;
    const decided = decide(confirmed, input, manager, context);
    const nurse = { agency: 'HEALTH', role: 'NAMED_NURSE', establishment: null, level: 'RELEVANT' } as const;
    const released = releaseDisclosure(decided, { recipients: [nurse] }, manager, context);
    assert.equal(cell(sees(released, 'HEALTH', 'NAMED_NURSE', '2026-11-03 13:00'), 1), 'RELEVANT DT15');
    assert.equal(
      cell(sees(released, 'HEALTH', 'NAMED_NURSE', '2026-11-03 13:00'), 3),
      'NONE DT16 NO_CONSENT',
    );
    const police = sees(released, 'POLICE', 'POLICE_MASH_OFFICER', '2026-11-03 13:00');
    assert.equal(cell(police, 1), 'HEADLINE DT15 NOT_RECIPIENT');
    assert.equal(
      cell(sees(released, 'PROBATION', 'YJS_REP', '2026-11-03 13:00'), 1),
      'NONE DT15 NOT_RECIPIENT',
    );
  });
});
