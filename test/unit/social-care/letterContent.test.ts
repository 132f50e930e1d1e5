import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileIds, profileOf, type Channel, type ProfileId } from '@mash-hub/shared/profiles';
import { decide, routeContact, type Contact, type ReferralInput } from '@mash-hub/social-care/domain';
import fc from 'fast-check';
import {
  aContact,
  aContext,
  aPerson,
  rated,
  theCallTaker,
  theSafeguardingLead,
  theTeamManager,
} from './builders';

const seed = 20_260_402;
const runs = 1_000;

/** A word that no template and no catalogue holds. */
const word = fc.string({
  minLength: 6,
  maxLength: 12,
  unit: fc.constantFrom('Q', 'X', 'Z', 'q', 'x', 'z', 'w', 'v'),
});
const phone = fc.integer({ min: 100, max: 999 }).map((digits) => `01632 960${String(digits)} ext`);

const somebody = (role: 'CHILD' | 'MOTHER' | 'FATHER' | 'SIBLING') =>
  fc.record({ given: word, family: word, street: word }).map(({ given, family, street }) => {
    const { person } = aPerson(role, role === 'CHILD' ? '2018-01-01' : null);
    return { role, person: { ...person, names: [{ given, family }], addresses: [`${street} Row ZZ99 1AA`] } };
  });

const aForm = fc.record({
  subjects: fc.tuple(somebody('CHILD'), somebody('MOTHER'), somebody('FATHER'), somebody('SIBLING')),
  narrative: fc.array(word, { minLength: 3, maxLength: 8 }),
  voice: word,
  referrer: fc.record({ name: word, contact: phone, relays: fc.record({ name: word, contact: phone }) }),
  kind: fc.constantFrom('PROFESSIONAL', 'PUBLIC', 'ANONYMOUS'),
  profile: fc.constantFrom(...profileIds),
  reason: word,
});

type Form = typeof aForm extends fc.Arbitrary<infer Value> ? Value : never;

/** The written form of each authority: who sends one is written to everywhere (R150). */
const formOf: Readonly<Record<ProfileId, Channel>> = {
  COVENTRY: 'MARF',
  WALSALL: 'EMARF',
  DURHAM: 'SINGLE_ASSESSMENT',
  BLACKBURN_WITH_DARWEN: 'RFS',
};

const contactOf = ({ subjects, narrative, voice, referrer, kind, profile, reason }: Form): Contact => {
  const professional = kind === 'PROFESSIONAL';
  const input: Partial<ReferralInput> = {
    subjects,
    narrative: narrative.join(' '),
    childVoice: voice,
    channel: professional ? formOf[profile] : 'PHONE',
    familyInformed: false,
    familyNotInformedReason: reason,
    referrer: {
      ...referrer,
      relays: professional ? referrer.relays : null,
      kind,
      agency: professional ? 'EDUCATION' : null,
    },
  };
  const act = (professional ? theSafeguardingLead : theCallTaker)('2026-11-03 09:15');
  return aContact(input, profile, act);
};

/** The contact in every way in which letters are composed: held and closed, ended, and decided. */
const settledOf = (contact: Contact, reason: string): readonly Contact[] => {
  const act = theTeamManager('2026-11-03 10:00');
  const context = aContext(contact.profile);
  const route = (current: Contact, to: 'HOLD' | 'CLOSE' | 'TRIAGE' | 'NFA') =>
    routeContact(current, { to, reason }, act, context);
  const input = {
    outcome: `${reason} goes home`,
    threshold: 'NFA',
    category: 'NO_FURTHER_ACTION',
    rationale: reason,
    agreedBy: [{ agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER', establishment: null }],
  } as const;
  const children = contact.subjects.map((one) => ({
    ...one,
    consents: [{ ...act, status: 'GIVEN', givenBy: one.id, note: null } as const],
  }));
  const assessed: Contact = { ...contact, subjects: children, state: 'MASH_ASSESSMENT' };
  const colour = profileOf(contact.profile).ragLevels.value.includes('AMBER') ? 'AMBER' : 'GREEN';
  return [
    route(route(contact, 'HOLD'), 'CLOSE'),
    route(route(contact, 'TRIAGE'), 'NFA'),
    decide(rated(assessed, colour, '2026-11-03 09:50', true), input, act, context),
  ];
};

const secretsOf = ({ subjects, narrative, voice, referrer, reason }: Form): readonly string[] => [
  ...subjects.flatMap(({ person }) => [
    ...person.names.flatMap(({ given, family }) => [given, family]),
    ...person.addresses.map((address) => address.split(' ')[0] ?? ''),
  ]),
  ...narrative,
  voice,
  reason,
  referrer.name,
  referrer.contact,
  referrer.relays.name,
  referrer.relays.contact,
];

void describe('No letter says more than the outcome', () => {
  void it(`no name, address, word of the referral or telephone of anybody is in any letter (R156, R234, R236, R237; ${String(runs)} contacts, seed ${String(seed)})`, (test) => {
    let letters = 0;
    let toPublic = 0;
    const property = fc.property(aForm, (form) => {
      const secrets = secretsOf(form);
      for (const contact of settledOf(contactOf(form), form.reason))
        for (const { to, subject, body } of contact.letters) {
          const text = `${subject}\n${body}`;
          letters += 1;
          if (form.kind !== 'PROFESSIONAL' && to === null) toPublic += 1;
          for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} in ${text}`);
          assert.ok(text.includes(contact.reference) && !text.includes('{{'), text);
        }
    });
    fc.assert(property, { seed, numRuns: runs });
    test.diagnostic(`${String(letters)} letters`);
    assert.ok(letters > 2 * runs);
    assert.equal(toPublic, 0);
  });
});
