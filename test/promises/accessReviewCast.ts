import type { Requester } from '@mash-hub/shared/identity';
import { aRequester } from '../support/createHub';

const police = (sub: string): Requester => aRequester('POLICE', 'POLICE_MASH_OFFICER', { sub });

/** A registered officer who reads of themself. */
export const selfReader = police('officer-self');
/** Who reads of somebody the register says they live with. */
export const homeReader = police('officer-home');
/** Who reads of others at their own address, and of themself. */
export const neighbour = police('officer-neighbour');
/** Whose last day is 3 November 2026. */
export const leaver = police('officer-left');
/** In no register; reads of a crowd within minutes. */
export const greedy = police('officer-greedy');
/** Reads of a crowd within minutes, turn by turn in two roles. */
export const twoRoles = [
  police('officer-two-roles'),
  aRequester('POLICE', 'POLICE_DS', { sub: 'officer-two-roles' }),
] as const;
/** Looks within minutes at how the records of a crowd are handled. */
export const handler = police('officer-handling');
/** A registered officer who reads of others, in records that are about this officer too. */
export const coSubject = police('officer-co-subject');
/** Reads of as many people at an honest pace. */
export const honest = police('officer-honest');
/** Has decisions about many explained. */
export const askingAuditor = aRequester('EDUCATION', 'QA_AUDITOR', { sub: 'auditor-asking' });
/** An auditor of the police who is in the agency’s own records. */
export const policeAuditor = aRequester('POLICE', 'QA_AUDITOR', { sub: 'auditor-police' });
/** Reads the accounts of many. */
export const busyAuditor = aRequester('HEALTH', 'QA_AUDITOR', { sub: 'auditor-busy' });

const person = (reference: string, address: string) => ({
  kind: 'PERSON',
  reference,
  names: [{ given: 'Ines', family: reference }],
  addresses: [address],
});
const incident = (reference: string, ...others: readonly string[]) => ({
  kind: 'INCIDENT',
  reference: ['I', reference, ...others].join('-'),
  subjects: [reference, ...others],
  date: '2026-10-01T10:00:00+00:00',
  content: { location: 'A street', dashLevel: 'HIGH' },
});
/** The agency’s own references of forty strangers. */
export const crowd = Array.from({ length: 40 }, (_, index) => `N-${String(index)}`);

/** Of the agency’s own staff who work on the case: with a home, and nothing to do with anybody in it. */
export const staffOf = (who: Requester, reference: string) => ({
  kind: 'STAFF',
  reference: who.sub,
  person: reference,
  household: ['somebody-at-home'],
  leftOn: '2026-12-31',
});

const staffLines = [
  { kind: 'STAFF', reference: coSubject.sub, person: 'N-30' },
  { kind: 'STAFF', reference: selfReader.sub, person: 'N-0' },
  { kind: 'STAFF', reference: homeReader.sub, person: 'N-1', household: ['N-2'] },
  { kind: 'STAFF', reference: neighbour.sub, person: 'N-3' },
  { kind: 'STAFF', reference: leaver.sub, leftOn: '2026-11-03' },
  { kind: 'STAFF', reference: honest.sub, person: 'N-9', household: ['N-8'], leftOn: null },
];

/** People, an incident of each, and the staff register. */
export const lines = [
  ...crowd.map((one, index) =>
    person(
      one,
      index === 3 || index === 4 ? '9 Osier Court, ZZ99 1AA' : `${String(index)} Elm Rise, ZZ99 5DD`,
    ),
  ),
  person('N-5b', '9, OSIER COURT  ZZ99 1aa'),
  person('N-refuge', 'Refuge, PO Box 9, ZZ99 1AA'),
  ...[...crowd, 'N-5b', 'N-refuge'].map((one) => incident(one)),
  incident('N-20', 'N-30'),
  incident('POLICE-child', 'N-30'),
  ...staffLines,
];

/** An auditor says what a finding in the log of the police was. */
export const reviewing =
  'mutation($input: ReviewAccessInput!) { reviewPoliceAccess(input: $input) { finding outcome reviewedBy } }';

/** Everything that a finding says. */
export const finding =
  'key kind requester agency role firstAt lastAt entries entryCount people sentence review { outcome reason reviewedBy }';

/** A finding as it is published. */
export interface Found {
  readonly key: string;
  readonly kind: string;
  readonly requester: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly entries: readonly string[];
  readonly entryCount: number;
  readonly people: number;
  readonly sentence: string;
  readonly review: { readonly outcome: string; readonly reason: string; readonly reviewedBy: string } | null;
}
