import type { ContactFacts, RecordFacts } from '@mash-hub/shared/disclosure';
import { noon } from '../aDecision';
import type { decisionDomains } from './domains';
import { enumerateHolding, lazily, product, slotsOf, type Held } from './inputs';
import { createItemChoice, type ItemGroup } from './itemGroups';
import { lazyItem, lazyPerson, lazyReader, lazyRestrictions, reference } from './lazyFacts';
import { Oracle, type Coverage, type Size } from './oracle';
import type { groupReaders } from './readerGroups';

/** Whom a record is about: nobody, or one or two people, each of whom the contact knows or does not. */
export const peopleShapes = {
  nobody: [],
  stranger: [null],
  one: ['first'],
  'two strangers': [null, null],
  'one and a stranger': ['first', null],
  'a stranger and one': [null, 'first'],
  two: ['first', 'second'],
} as const satisfies Record<string, readonly ('first' | 'second' | null)[]>;

export type PeopleShape = keyof typeof peopleShapes;

/** From where a record is asked for, and whom it is about. */
export interface Scene {
  readonly people: PeopleShape;
  readonly outside: boolean;
}

/** The rows and domains that a space is made of. */
interface SpaceParts {
  readonly items: readonly ItemGroup[];
  readonly readers: ReturnType<typeof groupReaders>;
  readonly domains: ReturnType<typeof decisionDomains>;
}

/** The lazy inputs of one question; whom the record is about stands in `about`. */
const lazyQuestion = (oracle: Oracle, { items, readers, domains }: SpaceParts) => {
  const choice = createItemChoice(items);
  const reader = lazyReader(oracle, readers);
  const item = lazyItem(oracle, choice);
  const ofContact = slotsOf(oracle, 'contact ', domains.contact);
  const ofRecord = slotsOf(oracle, 'record ', domains.record);
  const first = lazyPerson(oracle, item, domains.person, '');
  const second = lazyPerson(oracle, item, domains.person, 'second ');
  const { healthYears, probationYears, ...plain } = ofContact;
  const recency = lazily<ContactFacts['recency']>({ healthYears, probationYears });
  const contact = lazily<ContactFacts>({ ...plain, recency: () => recency, at: () => noon });
  const restricted = lazyRestrictions(item, ofRecord['restricts the item'], ofRecord['restricts all of it']);
  const about: { subjects: RecordFacts['subjects'] } = { subjects: [] };
  const record = lazily<RecordFacts>({
    reference: () => reference,
    date: ofRecord.date,
    subjects: () => about.subjects,
    restricted: () => restricted,
    establishment: ofRecord.establishment,
    olderButRelevant: ofRecord.olderButRelevant,
  });
  const slots = { contact: ofContact, record: ofRecord, first, second };
  return { choice, reader, item, contact, record, about, slots };
};

/** Every reader, contact, record and item, with people at every level: the inputs of a decision (domain F7). */
export const createRecordSpace = (parts: SpaceParts) => {
  const { domains, readers } = parts;
  const oracle = new Oracle();
  const { choice, reader, item, contact, record, about, slots } = lazyQuestion(oracle, parts);
  const who = { first: slots.first.person, second: slots.second.person };
  const personStates = product(domains.person);
  const sizeOf = ({ people, outside }: Scene): Size => {
    const shape: readonly unknown[] = peopleShapes[people];
    const base = readers.size * choice.size * product(domains.record);
    return {
      first: base * (outside ? 1 : product(domains.contact)) * (shape.includes('first') ? personStates : 1),
      second: shape.includes('second') ? personStates : 1,
    };
  };
  return {
    oracle,
    reader,
    item,
    contact,
    record,
    slots,
    sizeOf,
    /** Visits every path of a scene, with some inputs fixed. */
    enumerate: (
      scene: Scene,
      visit: (contact: ContactFacts | null, changedFrom: number) => void,
      holds: readonly Held[] = [],
    ): Coverage => {
      choice.reset();
      about.subjects = peopleShapes[scene.people].map((each) => (each ? who[each] : null));
      const here = scene.outside ? null : contact;
      return enumerateHolding(oracle, sizeOf(scene), holds, (changedFrom) => {
        visit(here, changedFrom);
      });
    },
    /** Has the record be about these people from now on: for laws that ask in another order, or about some twice. */
    about: (others: RecordFacts['subjects']): void => {
      about.subjects = others;
    },
  };
};

export type RecordSpace = ReturnType<typeof createRecordSpace>;
