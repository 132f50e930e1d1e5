import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { profileOf } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  rateContact,
  routeContact,
  submitReferral,
  type Act,
  type CommandContext,
  type Contact,
} from '@mash-hub/social-care/domain';

const minute = 60_000;

const actOf = (agency: Agency, role: Role, at: Date): Act => ({
  at,
  by: { sub: `bench-${role}`, agency, role },
});

const referred = (number: number, at: Date, context: CommandContext): Contact => {
  const person = (given: string, birthDate: string) => ({
    names: [{ given, family: `Testcase${String(number)}` }],
    birthDate,
    sex: null,
    addresses: ['1 Example Row ZZ99 1AA'],
    nhsNumber: null,
    upn: null,
  });
  const consent = { status: 'GIVEN', givenBy: 2, note: null } as const;
  const input = {
    reference: `COV-2026-${String(number).padStart(6, '0')}`,
    channel: 'MARF',
    narrative: 'A worry about how the children are looked after, written down at some length. '.repeat(6),
    referrer: { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'A nurse', contact: '01632 960001' },
    familyInformed: true,
    subjects: [
      { role: 'CHILD', person: person('Pia', '2018-05-04'), consent },
      { role: 'MOTHER', person: person('Dena', '1990-01-02'), consent },
    ],
    socialCareStatus: null,
  } as const;
  return submitReferral(input, actOf('HEALTH', 'NAMED_NURSE', at), context);
};

/** Of a hundred contacts: two wait for a manager, two for partners, one is RED, and the others have ended. */
const pathOf = (number: number): 'WAITING' | 'ASKED' | 'RED' | 'ENDED' => {
  const place = number % 100;
  if (place < 2) return 'WAITING';
  if (place < 4) return 'ASKED';
  return place === 4 ? 'RED' : 'ENDED';
};

/**
 * Contacts by the hub’s own commands, an equal mix whatever their number, the last received just before `until`; and
 * whether anything is left to be done in each.
 */
export function* loadedContacts(count: number, until: Date): Generator<{ contact: Contact; live: boolean }> {
  const context: CommandContext = { profile: profileOf('COVENTRY'), ids: seededIdSource(count) };
  for (let number = 0; number < count; number += 1) {
    const start = until.getTime() - ((count - number) * 30 * 24 * 60 * minute) / count;
    const manager = actOf('SOCIAL_CARE', 'MASH_TEAM_MANAGER', new Date(start + minute));
    const path = pathOf(number);
    let contact = referred(number, new Date(start), context);
    const rag = path === 'RED' ? 'RED' : path === 'ASKED' ? 'AMBER' : 'GREEN';
    if (path !== 'WAITING')
      contact = rateContact(contact, { rag, reason: 'On the account.', confirm: false }, manager, context);
    if (path === 'ASKED')
      contact = commissionAssessment(
        contact,
        { agencies: ['POLICE', 'HEALTH'], reason: 'A worry.' },
        manager,
        context,
      );
    if (path === 'ENDED')
      for (const to of ['TRIAGE', 'NFA'] as const)
        contact = routeContact(contact, { to, reason: 'Looked at.' }, manager, context);
    yield { contact, live: path !== 'ENDED' };
  }
}
