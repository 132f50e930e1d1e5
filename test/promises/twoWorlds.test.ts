import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import {
  aCase,
  at,
  dataOf,
  fieldOf,
  nurse,
  educationOfficer,
  policeOfficer,
  probationOfficer,
  safeguardingLead,
  teamManager,
  type Case,
} from '../support/aCase';
import { aRequester } from '../support/createHub';
import type { ImportLine } from '../support/aHousehold';
import { wideQueries, wideSelection } from './wideSelection';

type Lines = (agency: Agency, lines: readonly ImportLine[]) => readonly ImportLine[];

/** Two hubs that differ in nothing but hidden data: `less` lacks it; in `more` it is there, and hidden. */
interface World {
  readonly more?: Lines;
  readonly less: Lines;
  /** Restrictions that the owners place where the data is: mutation, record, items. */
  readonly restricted: readonly (readonly [Requester, string, string, readonly string[]])[];
  /** What the decision circle reads of it. */
  readonly circle: RegExp;
  /** What nobody outside the owner reads of it. */
  readonly nobody?: RegExp;
}

const neverOnward = [
  'INTELLIGENCE',
  'VICTIM_SAFETY',
  'SEXUAL_HEALTH_RECORD',
  'MAPPA_RECORD',
  'POSITION_OF_TRUST',
  'SAFETY_PLAN',
];

const without =
  (references: readonly string[]): Lines =>
  (_, lines) =>
    lines.filter(({ kind, reference }) => !references.includes(`${kind}:${reference}`));

const changing =
  (reference: string, content: object): Lines =>
  (_, lines) =>
    lines.map((line) =>
      `${line.kind}:${line.reference}` === reference
        ? { ...line, content: { ...(line.content as object), ...content } }
        : line,
    );

const whole = ['INCIDENT:INCIDENT-child', 'DIAGNOSIS:DIAGNOSIS-child', 'CPOMS_ENTRY:CPOMS_ENTRY-child'];

const worlds: Readonly<Record<string, World>> = {
  'items that never go onward (M2)': {
    less: (_, lines) => lines.filter(({ kind }) => !neverOnward.includes(kind)),
    restricted: [],
    circle: /uncle is said/,
    nobody: /Wagtail/,
  },
  'records that their provider restricted (M3, R233)': {
    less: without(whole),
    restricted: [
      [policeOfficer, 'restrictPoliceItems', 'INCIDENT:INCIDENT-child', ['*']],
      [nurse, 'restrictHealthItems', 'DIAGNOSIS:DIAGNOSIS-child', ['HLT-14']],
      [educationOfficer, 'restrictEducationItems', 'CPOMS_ENTRY:CPOMS_ENTRY-child', ['*']],
    ],
    circle: /lamp was thrown/,
  },
  'single items that were restricted, or never leave their owner, on a record that is disclosed': {
    more: changing('INCIDENT:INCIDENT-child', { operationalDetail: 'Surveillance from the mill.' }),
    less: changing('INCIDENT:INCIDENT-child', { dashAnswers: null }),
    restricted: [[policeOfficer, 'restrictPoliceItems', 'INCIDENT:INCIDENT-child', ['POL-09']]],
    circle: /will come back/,
    nobody: /Surveillance/,
  },
};

/** Whoever is in no circle, with the query about their own agency, which is theirs to read. */
const outsiders = (released: boolean): readonly (readonly [Requester, string])[] => [
  [probationOfficer, 'probation'],
  [safeguardingLead, 'education'],
  [{ ...aRequester('SOCIAL_CARE', 'LOCALITY_TM') }, 'socialCare'],
  ...(released
    ? ([
        [policeOfficer, 'police'],
        [nurse, 'health'],
        [educationOfficer, 'education'],
      ] as const)
    : []),
];

const restrictIn = async (one: Case, restricted: World['restricted']): Promise<void> => {
  for (const [who, name, record, items] of restricted) {
    const mutation = `mutation($input: RestrictItemsInput!) { ${name}(input: $input) { active } }`;
    dataOf(
      await one.hub.ask(who, mutation, {
        input: { record, items, reason: 'A source would be known by it.' },
      }),
    );
  }
};

/** A chronology without what the reader’s own agency brought, which is theirs to read. */
const withoutOwn = (value: unknown, own: string): unknown => {
  if (Array.isArray(value))
    return value.filter((part) => !isOf(part, own)).map((part) => withoutOwn(part, own));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutOwn(part, own)]));
};

const isOf = (part: unknown, own: string): boolean => {
  const agency = at(part, 'agency') ?? at(part, 'node', 'agency');
  return typeof agency === 'string' && fieldOf[agency as Agency] === own;
};

const compareChronologies = async (more: Case, less: Case, who: Requester, own: string): Promise<void> => {
  const query = `query($id: ID!) { contact(id: $id) { chronology { entries(first: 200) {
    edges { cursor node { agency subjects on kind record level rule facts { field item says } } }
    sources { agency subject permitted answered level rule answer }
    notices { agency subject correctedAt withheld { item field count reason rule ask } } }
    headlineTracker { touchPoints { agency subject kind on } sources { agency subject answer } } } } }`;
  const [one, other] = [
    await more.hub.ask(who, query, { id: more.id }),
    await less.hub.ask(who, query, { id: less.id }),
  ];
  assert.deepEqual(withoutOwn(dataOf(one), own), withoutOwn(dataOf(other), own), `${who.role}: chronology`);
};

/** Items of what is hidden, and of what stands beside it in the same records. */
const explained = ['POL-02', 'POL-06', 'POL-09', 'POL-11', 'HLT-08', 'HLT-14', 'EDU-16'];

/** Why the requester was refused, by every agency but their own; resolves to whether anything was explained. */
const compareExplanations = async (more: Case, less: Case, who: Requester, own: string): Promise<boolean> => {
  const selection = wideSelection('DisclosureExplanations', [own]);
  const asked = explained.map(
    (item, place) =>
      `i${String(place)}: explainDisclosure(subject: $subject, item: "${item}") { ${selection} }`,
  );
  const query = `query($subject: ID!) { ${asked.join(' ')} }`;
  const [one, other] = [
    await more.hub.ask(who, query, { subject: more.subjects.child }),
    await less.hub.ask(who, query, { subject: less.subjects.child }),
  ];
  assert.ok(dataOf(one));
  assert.equal(one.text, other.text, `${who.role} tells the worlds apart by an explanation`);
  return one.text.includes('"WITHHELD"');
};

/** The same questions to both worlds: the whole text of both answers. Resolves to whether a refusal was explained. */
const compare = async (more: Case, less: Case, who: Requester, own: string): Promise<boolean> => {
  await compareChronologies(more, less, who, own);
  for (const [name, query] of Object.entries(wideQueries)) {
    if (name === own || name === 'chronology') continue;
    const [one, other] = [
      await more.hub.ask(who, query, { id: more.id }),
      await less.hub.ask(who, query, { id: less.id }),
    ];
    assert.ok(dataOf(one));
    assert.equal(one.text, other.text, `${who.role} tells the worlds apart by ${name}`);
  }
  return compareExplanations(more, less, who, own);
};

const circleText = async (one: Case): Promise<string> => {
  const texts: string[] = [];
  for (const query of Object.values(wideQueries))
    texts.push((await one.hub.ask(teamManager, query, { id: one.id })).text);
  return texts.join('\n');
};

describe('Two hubs that differ only in what is hidden (feature 100)', () => {
  for (const [name, { more, less, restricted, circle, nobody }] of Object.entries(worlds))
    describe(`answer byte for byte the same outside the circle: ${name}`, () => {
      let withIt: Case;
      let withoutIt: Case;
      before(async () => {
        withIt = await aCase(more && { lines: more });
        withoutIt = await aCase({ lines: less });
        await restrictIn(withIt, restricted);
      });
      after(() => Promise.all([withIt.close(), withoutIt.close()]));

      const compareWorlds = async (released: boolean): Promise<void> => {
        const seen = await circleText(withIt);
        assert.match(seen, circle, 'the decision circle reads it in the hub');
        if (nobody)
          assert.doesNotMatch(seen, nobody, 'what never leaves its owner, the circle does not read');
        assert.doesNotMatch(await circleText(withoutIt), circle);
        let isExplained = false;
        for (const [who, own] of outsiders(released))
          isExplained = (await compare(withIt, withoutIt, who, own)) || isExplained;
        assert.ok(isExplained, 'nobody was explained a refusal, so that nothing of it was compared');
      };

      it('at the strategy discussion', () => compareWorlds(false));

      it('after the release', async () => {
        await withIt.release();
        await withoutIt.release();
        await compareWorlds(true);
      });
    });
});
