import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { seededIdSource, seededRandom } from '@mash-hub/shared/identifiers';
import { profileOf } from '@mash-hub/shared/profiles';
import {
  commissionAssessment,
  decide,
  rateContact,
  routeContact,
  submitReferral,
  submitReturn,
  type Act,
  type CommandContext,
  type Contact,
  type PresentingIssue,
  type ReferralInput,
} from '@mash-hub/social-care/domain';

const minute = 60_000;
const yearStart = Date.UTC(2026, 0, 1);
const year = 365 * 24 * 60 * minute;

const partners: readonly Agency[] = ['POLICE', 'HEALTH', 'EDUCATION'];
const issues: readonly PresentingIssue[] = [
  'DOMESTIC_ABUSE',
  'PARENTING_SUPPORT',
  'EMOTIONAL_ABUSE',
  'MENTAL_HEALTH',
  'SUBSTANCE_MISUSE',
];
const staff = {
  SOCIAL_CARE: 'MASH_TEAM_MANAGER',
  POLICE: 'POLICE_MASH_OFFICER',
  HEALTH: 'NAMED_NURSE',
  EDUCATION: 'EDUCATION_OFFICER',
  PROBATION: 'PROBATION_OM_MASH',
} as const satisfies Record<Agency, Role>;

/** A name has no digits. */
const lettersOf = (number: number): string =>
  Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');

const referralOf = (number: number, random: () => number): ReferralInput => {
  // Every eighth contact is about a child who has been here before.
  const child = random() < 0.125 ? Math.floor(random() * number) : number;
  const issue = issues[Math.floor(random() * issues.length)] ?? 'OTHER';
  const police = issue === 'DOMESTIC_ABUSE' && random() < 0.6;
  const person = (given: string, birthDate: string) => ({
    names: [{ given, family: `Testcase ${lettersOf(child)}` }],
    birthDate,
    sex: null,
    addresses: ['1 Example Row ZZ99 1AA'],
    nhsNumber: null,
    upn: null,
  });
  const consent = { status: 'GIVEN', givenBy: 2, note: null } as const;
  return {
    reference: `COV-2026-${String(number).padStart(6, '0')}`,
    channel: 'MARF',
    issues: [issue],
    narrative: 'A worry about how the children are looked after, written down at some length. '.repeat(6),
    referrer: {
      kind: 'PROFESSIONAL',
      agency: police ? 'POLICE' : (partners[Math.floor(random() * 3)] ?? 'HEALTH'),
      name: 'A professional',
      contact: '01632 960001',
    },
    familyInformed: true,
    subjects: [
      { role: 'CHILD', person: person('Pia', '2018-05-04'), consent },
      { role: 'MOTHER', person: person('Dena', '1990-01-02'), consent },
    ],
    socialCareStatus: null,
  };
};

type Step = (contact: Contact, at: Date) => Contact;

const stepsOf = (context: CommandContext) => {
  const by = (agency: Agency, at: Date): Act => ({
    at,
    by: { sub: `bench-${agency}`, agency, role: staff[agency] },
  });
  const manager = (at: Date): Act => by('SOCIAL_CARE', at);
  const rate =
    (rag: 'AMBER' | 'GREEN', confirm = false): Step =>
    (contact, at) =>
      rateContact(contact, { rag, reason: 'On the account given.', confirm }, manager(at), context);
  const route =
    (to: 'TRIAGE' | 'EARLY_HELP' | 'NFA'): Step =>
    (contact, at) =>
      routeContact(contact, { to, reason: 'Looked at.' }, manager(at), context);
  const ask: Step = (contact, at) =>
    commissionAssessment(contact, { agencies: partners, reason: 'A worry.' }, manager(at), context);
  const answers: readonly Step[] = partners.map(
    (agency) => (contact, at) =>
      submitReturn(
        contact,
        {
          request: contact.requests.find((request) => request.agency === agency)?.id ?? '',
          noRecord: false,
          analysis: 'What it means for the child.',
          visibilityAccepted: true,
        },
        by(agency, at),
        context,
      ),
  );
  const settle: Step = (contact, at) =>
    decide(
      contact,
      { outcome: 'Assessment', threshold: 'CIN', rationale: 'On what was gathered.' },
      manager(at),
      context,
    );
  return {
    assessed: [rate('AMBER'), ask, ...answers, rate('AMBER', true), settle],
    early: [rate('GREEN'), route('TRIAGE'), route('EARLY_HELP')],
    ended: [rate('GREEN'), route('TRIAGE'), route('NFA')],
    open: [rate('GREEN')],
  };
};

/**
 * A year of Coventry’s contacts by the hub’s own commands, from a seed, in the order of their receipt: 17.5 % become
 * referrals, 16 % go to early help, most of the others end (G2).
 */
export function* yearOfContacts(count: number, seed: number): Generator<Contact> {
  const random = seededRandom(seed);
  const context: CommandContext = { profile: profileOf('COVENTRY'), ids: seededIdSource(seed) };
  const steps = stepsOf(context);
  for (let number = 0; number < count; number += 1) {
    const start = yearStart + (year / count) * number;
    const at = (place: number): Date => new Date(start + place * 100 * minute);
    const referral = referralOf(number, random);
    const agency = referral.referrer.agency ?? 'HEALTH';
    const sender: Act = { at: at(0), by: { sub: 'bench', agency, role: staff[agency] } };
    const draw = random();
    const path =
      draw < 0.175 ? steps.assessed : draw < 0.335 ? steps.early : draw < 0.98 ? steps.ended : steps.open;
    yield path.reduce(
      (contact, step, place) => step(contact, at(place + 1)),
      submitReferral(referral, sender, context),
    );
  }
}
