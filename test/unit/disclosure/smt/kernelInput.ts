import {
  permissionFor,
  roleOf,
  type CaseFacts,
  type ContactFacts,
  type ItemRow,
  type Permission,
  type Reader,
  type RecordFacts,
  type Role,
  type Standing,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import { noon, yearsAgo } from '../aDecision';
import { order, policy } from './policy';
import type { PersonTerms, World } from './world';

const at = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index];
  if (value === undefined) throw new Error(`Nothing has the number ${index}`);
  return value;
};

const roleNames = Object.keys(policy.roles) as readonly Role[];

/** The same person’s case as the kernel is told of it. */
const caseOf = (world: World<number>, person: PersonTerms<number>): CaseFacts => ({
  stage: at(order.stage, world.stage),
  threshold: at(order.threshold, world.threshold),
  consent: at(order.consent, person.consent),
  override: person.override === 1,
  strategyTriggered: person.strategyTriggered === 1,
  domesticAbuseMode: at(order.mode, world.mode),
});

const emergencyOf = ({ emergency }: PersonTerms<number>) => at(order.released, emergency) ?? undefined;

const standingOf = (world: World<number>, person: PersonTerms<number>): Standing => ({
  circle: world.circle === 1,
  attends: at(order.attends, world.attends),
  released: at(order.released, world.released),
  asked: world.asked === 1,
  attendedTriage: world.attendedTriage === 1,
  ceiling: roleOf(at(roleNames, world.role)).ceiling,
  emergency: emergencyOf(person),
});

/** What the kernel gives of one person. */
export const kernelPermission = (world: World<number>, person: PersonTerms<number>): Permission =>
  permissionFor(caseOf(world, person), standingOf(world, person));

const subjectOf = (
  world: World<number>,
  { owner, id }: ItemRow,
  person: PersonTerms<number>,
  index: number,
): SubjectPermission => {
  const { level, row, reasons, heard } = kernelPermission(world, person);
  const listed = (isListed: number) => ({ [owner]: isListed === 1 ? ['record_1'] : ['another record'] });
  const marks = [
    ...(person.marked === 1 ? ['record_1'] : []),
    ...(person.markedByName === 1 ? [`record_1#${id}`] : ['record_1#another item']),
  ];
  return {
    person: `person_${index + 1}`,
    level,
    row,
    reasons,
    consent: at(order.consent, person.ownConsent),
    heard,
    emergency: emergencyOf(person),
    marked: { [owner]: marks },
    nominated: listed(person.attached),
    agreed: listed(person.agreed),
  };
};

/** The reader’s age windows, so that the record at one age lies beyond those that the world says. */
const recencyOf = ({ beyondHealth, beyondProbation }: World<number>) => ({
  healthYears: beyondHealth === 1 ? 3 : 8,
  probationYears: beyondProbation === 1 ? 4 : 6,
});

const contactOf = (world: World<number>): ContactFacts | null =>
  world.inContact === 0
    ? null
    : {
        stage: at(order.stage, world.stage),
        circle: world.circle === 1,
        recipient: world.released !== 0 || world.attends !== 0,
        domesticAbuseMode: at(order.mode, world.mode),
        restrictionYields: world.yields === 1,
        recency: recencyOf(world),
        at: noon,
      };

/** A plain world as the four arguments of the kernel’s decision. */
export const kernelInput = (
  world: World<number>,
): readonly [Reader, ContactFacts | null, RecordFacts, ItemRow] => {
  const item = at(policy.items, world.item);
  const setting = at(order.setting, world.readerSetting);
  const isOld = world.beyondHealth === 1 || world.beyondProbation === 1;
  const subjects = world.people
    .filter(({ kind }) => at(order.kind, kind) !== 'ABSENT')
    .map((person, index) =>
      at(order.kind, person.kind) === 'KNOWN' ? subjectOf(world, item, person, index) : null,
    );
  const reader = { agency: at(order.agency, world.agency), role: at(roleNames, world.role) };
  return [
    setting === null ? reader : { ...reader, establishment: setting },
    contactOf(world),
    {
      reference: 'record_1',
      date: isOld ? yearsAgo(5) : world.asked === 1 ? yearsAgo(1) : null,
      subjects,
      restricted: world.restricted === 0 ? ['another item'] : world.asked === 1 ? ['*'] : [item.id],
      establishment: at(order.setting, world.recordSetting),
      olderButRelevant: world.olderButRelevant === 1,
    },
    item,
  ];
};
