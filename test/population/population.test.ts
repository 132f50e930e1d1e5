import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { isTestNhsNumber, isUpn } from '@mash-hub/shared/identifiers';
import {
  createPopulation,
  hardCaseNames,
  referenceOf,
  type HardCase,
  type Line,
  type Person,
} from '@mash-hub/shared/population';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const options = { seed: 11, people: 2000 };
const population = createPopulation(options);
const households = [...population.households()];
const everybody = households.flatMap(({ members }) => members);
const linesOf = new Map(agencyNames.map((agency) => [agency, [...population.lines(agency)]]));
const allLines = [...linesOf.values()].flat();

interface PersonLine extends Line {
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly addresses: readonly string[];
  readonly birthDate: string | null;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly walled: boolean;
}

const isPersonLine = (line: Line): line is PersonLine => line.kind === 'PERSON';

const asKnownTo = (agency: Agency, person: Person): PersonLine | undefined =>
  linesOf
    .get(agency)
    ?.filter(isPersonLine)
    .find(({ reference }) => reference === referenceOf(agency, person));

const aHousehold = (hardCase: HardCase) => {
  const found = households.find((household) => household.hardCase === hardCase);
  assert.ok(found, `there is a household of the hard case ${hardCase} (seed ${String(options.seed)})`);
  return found;
};

const memberOf = (hardCase: HardCase, role: Person['role']): Person => {
  const found = aHousehold(hardCase).members.find((member) => member.role === role);
  assert.ok(found, `the household has a ${role}`);
  return found;
};

const share = (people: readonly Person[], agency: Agency): number =>
  people.filter(({ knownTo }) => knownTo.has(agency)).length / people.length;

describe('The synthetic population', () => {
  it('is the same for the same seed, and each household whatever the size asked for', () => {
    const again = createPopulation(options);
    for (const agency of agencyNames) assert.deepEqual([...again.lines(agency)], linesOf.get(agency));
    const smaller = [...createPopulation({ ...options, people: 100 }).households()];
    assert.deepEqual(households.slice(0, smaller.length), smaller);
    assert.notDeepEqual([...createPopulation({ ...options, seed: 12 }).households()], households);
  });

  it('gives a person the same identifiers at every agency, and nobody another’s (B6)', () => {
    for (const person of everybody)
      for (const agency of person.knownTo) {
        const known = asKnownTo(agency, person);
        assert.ok(known, `${agency} has a line of person ${String(person.ordinal)}`);
        assert.equal(known.birthDate, person.birthDate);
        for (const [name, value] of Object.entries(known.identifiers))
          if (name !== 'caseId') assert.equal(value, (person as unknown as Record<string, unknown>)[name]);
      }
    for (const name of ['nhsNumber', 'upn', 'crn', 'pncId'] as const) {
      const given = everybody.map((person) => person[name]).filter((value) => value !== undefined);
      assert.equal(new Set(given).size, given.length, `every ${name} is given once`);
    }
  });

  it('keeps each identifier with the agency that has it: NHS numbers are not the police’s (B6)', () => {
    const kept: Readonly<Record<Agency, readonly string[]>> = {
      HEALTH: ['nhsNumber'],
      POLICE: ['pncId'],
      EDUCATION: ['upn'],
      PROBATION: ['crn', 'pncId'],
      SOCIAL_CARE: ['caseId', 'nhsNumber', 'upn'],
    };
    for (const [agency, lines] of linesOf)
      for (const { identifiers } of lines.filter(isPersonLine))
        for (const name of Object.keys(identifiers))
          assert.ok(kept[agency].includes(name), `${agency}: ${name}`);
  });

  it('holds no real person: test NHS numbers, pupil numbers of authority 999, 01632 960xxx, ZZ99', () => {
    for (const { nhsNumber, upn } of everybody) {
      if (nhsNumber !== undefined) assert.ok(isTestNhsNumber(nhsNumber));
      if (upn !== undefined) assert.ok(isUpn(upn) && upn.slice(1, 4) === '999');
    }
    const text = JSON.stringify(allLines);
    for (const [postcode] of text.matchAll(/\b[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/g))
      assert.match(postcode, /^ZZ99 /);
    for (const [phone] of text.matchAll(/\b0\d{4} \d{6}\b/g)) assert.match(phone, /^01632 960\d{3}$/);
  });

  it('knows people at the rates of life', () => {
    const adults = everybody.filter(({ age }) => age >= 18);
    const pupils = everybody.filter(({ age }) => age >= 4 && age <= 16);
    assert.ok(share(everybody, 'HEALTH') > 0.95);
    assert.ok(share(everybody, 'POLICE') > 0.08 && share(everybody, 'POLICE') < 0.25);
    assert.ok(share(adults, 'PROBATION') > 0.01 && share(adults, 'PROBATION') < 0.06);
    assert.ok(share(everybody, 'SOCIAL_CARE') > 0.03 && share(everybody, 'SOCIAL_CARE') < 0.15);
    assert.equal(share(pupils, 'EDUCATION'), 1);
  });

  it('names only people whom the agency has lines of, and no reference twice', () => {
    for (const [agency, lines] of linesOf) {
      const people = new Set(lines.filter(isPersonLine).map(({ reference }) => reference));
      const references = lines.map(({ kind, reference }) => `${kind} ${reference}`);
      assert.equal(new Set(references).size, references.length, `${agency} uses each reference once`);
      for (const line of lines.filter((candidate) => !isPersonLine(candidate)))
        for (const subject of line.subjects as readonly string[]) assert.ok(people.has(subject));
    }
  });
});

describe('Hard cases of the population', () => {
  it('are all there among 300 people', () => {
    const few = [...createPopulation({ seed: 1, people: 300 }).households()];
    for (const name of hardCaseNames)
      assert.ok(
        few.some(({ hardCase }) => hardCase === name),
        name,
      );
  });

  it('twins share the birth date and differ in name and number', () => {
    const [first, second] = aHousehold('TWINS').members.filter(({ role }) => role === 'CHILD');
    assert.equal(first?.birthDate, second?.birthDate);
    assert.notEqual(first?.names[0].given, second?.names[0].given);
    assert.notEqual(first?.nhsNumber, second?.nhsNumber);
  });

  it('a father and a son of one name differ in the birth date', () => {
    const [father, son] = [
      memberOf('SAME_NAME_PARENT_AND_CHILD', 'FATHER'),
      memberOf('SAME_NAME_PARENT_AND_CHILD', 'CHILD'),
    ];
    assert.deepEqual(father.names[0], son.names[0]);
    assert.notEqual(father.birthDate, son.birthDate);
  });

  it('after a move the police have the former address, health both', () => {
    const father = memberOf('MOVED_HOUSE', 'FATHER');
    assert.deepEqual(asKnownTo('POLICE', father)?.addresses, father.addresses.slice(1));
    assert.equal(asKnownTo('HEALTH', memberOf('MOVED_HOUSE', 'MOTHER'))?.addresses.length, 2);
  });

  it('a changed surname is known to health and not yet to the police', () => {
    const mother = memberOf('CHANGED_SURNAME', 'MOTHER');
    assert.deepEqual(asKnownTo('POLICE', mother)?.names, mother.names.slice(1));
    assert.deepEqual(asKnownTo('HEALTH', mother)?.names, mother.names);
  });

  it('the identity before an adoption is walled off and has its own NHS number', () => {
    const child = memberOf('ADOPTED', 'CHILD');
    assert.ok(child.former);
    const reference = referenceOf('HEALTH', child.former);
    const walled = linesOf
      .get('HEALTH')
      ?.filter(isPersonLine)
      .find((line) => line.reference === reference);
    assert.equal(walled?.walled, true);
    assert.notEqual(walled.identifiers.nhsNumber, child.nhsNumber);
  });

  it('a child not yet born has no given name, birth date or number', () => {
    const unborn = memberOf('UNBORN', 'UNBORN_CHILD');
    assert.deepEqual([unborn.names[0].given, unborn.birthDate, unborn.nhsNumber], ['', null, undefined]);
  });

  it('the refuge is the address of mother and children, not of the father', () => {
    assert.match(memberOf('REFUGE', 'MOTHER').addresses[0], /^Refuge/);
    assert.doesNotMatch(memberOf('REFUGE', 'FATHER').addresses.join(), /Refuge/);
  });
});
