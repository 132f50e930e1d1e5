import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordOversight, type Contact } from '@mash-hub/social-care/domain';
import { directionsFor } from '@mash-hub/social-care/loaders/directionsFor';
import { aContact, aContext, aRequester, overridden, rated, theTeamManager } from './builders';

const context = aContext();
const nurse = aRequester('HEALTH', 'NAMED_NURSE');
const socialWorker = aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER');
const directed = 'See the school first.';

/** Rated, overridden with a written ground, and directed: three reasons, of which one is management’s direction. */
const contact: Contact = recordOversight(
  overridden(rated(aContact(), 'AMBER', '2026-11-03 09:40'), '2026-11-03 09:45', 1),
  { note: directed },
  theTeamManager('2026-11-03 09:50'),
  context,
);
const outside = { circle: false } as Parameters<typeof directionsFor>[2];
const groundWritten = contact.overrides[0]?.reason ?? assert.fail('no ground');
const read = (who: typeof nurse): string => directionsFor(contact, who, outside).join('\n');

void describe('Management’s directions (SOC-16)', () => {
  void it('hold for a partner nothing that a stricter row holds: not the reason of an override (SOC-14)', () => {
    assert.doesNotMatch(read(nurse), new RegExp(groundWritten));
    assert.ok(read(nurse).length > 0, 'what management directed is there');
  });

  void it('are all there for social care’s own staff (M1, R206)', () => {
    assert.match(read(socialWorker), new RegExp(groundWritten));
  });
});
