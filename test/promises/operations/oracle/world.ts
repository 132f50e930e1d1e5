import type { Agency, ContactFacts, MarksByAgency, SubjectPermission } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf } from '@mash-hub/shared/profiles';
import type { RecordKind } from '@mash-hub/shared/subgraph';
import type { CaseModel, PersonModel, Restricted } from '../caseModel';
import type { Evaluator } from '../evaluator';
import type { Line } from '../family';
import type { Row } from './redaction';
import { standingOf } from './standing';
import { reasonsOf, rowOf } from './words';

/** Everything that the oracle knows: lines that were imported, rows, what the test did, the time, and who decides. */
export interface World {
  readonly now: Date;
  readonly cases: readonly CaseModel[];
  readonly lines: Readonly<Record<Agency, readonly Line[]>>;
  readonly restricted: readonly Restricted[];
  /** How each agency’s records are named and published, and which item each field carries: rows. */
  readonly published: Readonly<Record<Agency, Published>>;
  readonly contactRows: readonly Row[];
  readonly evaluator: Evaluator;
}

/** The names of an agency’s records and its rows. */
export interface Published {
  /** GraphQL type of its answer. */
  readonly type: string;
  readonly kinds: readonly Pick<
    RecordKind,
    'name' | 'type' | 'field' | 'single' | 'touchPoint' | 'datedBy'
  >[];
  readonly rows: readonly Row[];
}

/** A person of the contact with what this requester may have of them. */
export interface Permitted {
  readonly model: PersonModel;
  readonly permission: SubjectPermission;
  /** Anything at all: without it no other agency is even asked (R222). */
  readonly any: boolean;
}

/** One requester’s eye on one contact. */
export interface Sight {
  readonly world: World;
  readonly model: CaseModel;
  readonly who: Requester;
  readonly facts: ContactFacts;
  readonly people: readonly Permitted[];
}

const byAgency = (list: readonly string[]): MarksByAgency => {
  const grouped: Partial<Record<Agency, string[]>> = {};
  for (const one of list) {
    const place = one.indexOf(' ');
    (grouped[one.slice(0, place) as Agency] ??= []).push(one.slice(place + 1));
  }
  return grouped;
};

const isCovered = ({ consent, override }: PersonModel): boolean => consent === 'GIVEN' || override;

/** What somebody may have of everybody in a contact, by the second evaluator and the rows. */
export const sightOf = (world: World, model: CaseModel, who: Requester): Sight => {
  const standing = standingOf(model, who);
  const { recency, daMode, s47OverridesProviderRestriction } = profileOf(model.profile);
  const childCovered = model.people.some((one) => one.key === 'child' && isCovered(one));
  const agreed = standing.released === null ? {} : byAgency(model.agreed);
  const marks = { marked: byAgency(model.marked), nominated: byAgency(model.nominated), agreed };
  const people = model.people.map((one): Permitted => {
    const { stage, threshold } = model;
    const facts = {
      stage,
      threshold,
      consent: one.consent,
      override: one.override,
      strategyTriggered: false,
      domesticAbuseMode: daMode,
      childCovered: one.key !== 'child' && childCovered,
    };
    const { level, heard } = world.evaluator.permission(facts, standing);
    const words = { row: rowOf(facts).id, reasons: reasonsOf(facts, standing, level) };
    const base = { person: one.id, level, consent: one.consent, ...words, ...marks };
    return { model: one, permission: { ...base, ...(heard && { heard }) }, any: level !== 'NONE' || heard };
  });
  const facts: ContactFacts = {
    stage: model.stage,
    circle: standing.circle,
    recipient: standing.released !== null || standing.attends !== 'NOTHING',
    domesticAbuseMode: daMode,
    restrictionYields: s47OverridesProviderRestriction,
    recency,
    at: world.now.getTime(),
  };
  return { world, model, who, facts, people };
};
