import type { Agency, Stage } from '@mash-hub/shared/disclosure';
import { outcomes } from './decision';
import type { Stated } from './law';
import { numberOf, order } from './policy';
import type { SmtTerm } from './smtLib';
import type { PersonTerms } from './world';

/** Something is true of everybody whom the record is known to be about. */
export const everybody = (
  { algebra, world }: Stated,
  holds: (person: PersonTerms<SmtTerm>, index: number) => SmtTerm,
): SmtTerm =>
  algebra.all(
    ...world.people.map((person, index) =>
      algebra.any(algebra.is(person.kind, algebra.number(0)), holds(person, index)),
    ),
  );

/** Somebody of whom the contact knows is among those whom the record is about. */
export const isKnown = ({ algebra }: Stated, { kind }: PersonTerms<SmtTerm>): SmtTerm =>
  algebra.is(kind, algebra.number(2));

/** The item is one of these, or of the families or parts that they begin. */
export const isItem = ({ policy, world }: Stated, ids: readonly string[]): SmtTerm =>
  policy.rows.item.isAnyOf(world.item, ids);

/** The reader’s token is of this agency. */
export const isOfAgency = ({ algebra, world }: Stated, agency: Agency): SmtTerm =>
  algebra.is(world.agency, algebra.number(numberOf('agency', agency)));

/** The case is rated at one of these thresholds; null: not yet. */
export const isRated = (
  { words, world }: Stated,
  ...thresholds: readonly (typeof order.threshold)[number][]
): SmtTerm =>
  words.isOneOf(
    world.threshold,
    thresholds.map((one) => numberOf('threshold', one)),
  );

/** The contact has come to one of these stages. */
export const isStage = ({ policy, world }: Stated, ...stages: readonly Stage[]): SmtTerm =>
  policy.isStage(world, ...stages);

/** The person’s consent, as sharing stands on it, is this. */
export const isConsent = (
  { algebra }: Stated,
  consent: SmtTerm,
  name: (typeof order.consent)[number],
): SmtTerm => algebra.is(consent, algebra.number(numberOf('consent', name)));

/** Somebody who does not own the item asks for it. */
export const isForeign = ({ algebra, policy, world }: Stated): SmtTerm =>
  algebra.not(policy.readsAsOwner(world));

/** The item looks like nothing held. */
export const looksAbsent = ({ algebra, policy, world }: Stated): SmtTerm =>
  algebra.is(policy.decide(world), algebra.number(outcomes.ABSENT));

/** The reader is the LADO, who belongs to the inner circle of an allegation (F9). */
export const isLadoOfAllegation = (stated: Stated): SmtTerm =>
  stated.algebra.all(
    isItem(stated, ['SOC-22']),
    stated.policy.rows.role.isAnyOf(stated.world.role, ['LADO']),
  );

/** While partners enter what they hold, the circle reads what they attached in full (F3): the one way past a level. */
export const isAttached = (stated: Stated): SmtTerm =>
  stated.algebra.all(
    isStage(stated, 'GATHERING'),
    stated.world.circle,
    stated.algebra.any(...stated.world.people.map(({ attached }) => attached)),
  );

/** Triage heard of somebody whom the record is about, and the item may be heard there (F3, J3). */
export const isHeard = ({ algebra, policy, world }: Stated): SmtTerm =>
  algebra.all(
    policy.rows.item.envelope(world.item),
    algebra.any(...policy.permissionsIn(world).map(({ heard }) => heard)),
  );

/** By its row the item is open at this level. */
export const tierIsAtMost = ({ algebra, policy, world }: Stated, level: 'HEADLINE' | 'SUMMARY'): SmtTerm =>
  algebra.reaches(policy.level(level), policy.facts.tier(world));
