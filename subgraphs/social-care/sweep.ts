import type { Logger } from '@mash-hub/shared/logger';
import type { Timer } from '@mash-hub/shared/time';
import { alertsOf, holdsAt, nextChangeOf, type Aggregate, type Alert, type Contact } from './domain';
import type { AggregateStore } from './records/aggregateStore';
import { enquiryAlertsOf } from './domain/enquiry';
import { exploitationAlertsOf } from './domain/exploitation';
import type { ContactStore } from './records/contactStore';
import type { EnquiryStore } from './records/enquiryStore';
import type { ExploitationStore } from './records/exploitationStore';
import type { MeasuredStore } from './records/measuredStore';
import type { Occasion, TaskStore } from './records/taskStore';

/** Aggregates of one kind, as the sweep sees them. */
export interface Swept<Of extends Aggregate> {
  /** Names the kind; part of every task that it raises. */
  readonly name: string;
  readonly store: Pick<AggregateStore<Of>, 'find' | 'dueForSweep' | 'swept'>;
  readonly alertsOf: (aggregate: Of) => readonly Alert[];
  /** What else is derived from it and kept beside it; written again whenever it is swept. */
  readonly derive?: (aggregate: Of) => Promise<void>;
  /** The contact that a task points at, and the number that people know it by. */
  readonly about: (aggregate: Of) => { readonly contact: string | null; readonly reference: string };
}

interface Round {
  readonly tasks: TaskStore;
  readonly logger: Logger;
}

/** Sweeps what is due of one kind; answers how many were looked at. */
export type SweepSource = (round: Round, now: Date) => Promise<number>;

const atOnce = 50;
const tryAgainAfter = 300_000;

/** Makes the tasks of one aggregate those that its alerts call for now. */
export const settleTasks = async <Of extends Aggregate>(
  { name, alertsOf: derive, about }: Swept<Of>,
  aggregate: Of,
  tasks: TaskStore,
  now: Date,
): Promise<Date | null> => {
  const { id, version } = aggregate;
  const occasion: Occasion = { source: name, aggregate: id, version, ...about(aggregate) };
  const alerts = derive(aggregate);
  // What will hold later is not gone: a replica whose clock is ahead may have raised it already.
  const alive = new Set(alerts.filter(({ until }) => until === null || now < until).map(({ key }) => key));
  const holding = alerts.filter((alert) => holdsAt(alert, now));
  await tasks.settle(occasion, holding, (key) => !alive.has(key), now);
  return nextChangeOf(alerts, now);
};

const sweepOne = async <Of extends Aggregate>(kind: Swept<Of>, aggregate: Of, round: Round, now: Date) => {
  let current: Of | undefined = aggregate;
  while (current) {
    await kind.derive?.(current);
    const next = await settleTasks(kind, current, round.tasks, now);
    // It changed meanwhile: tasks were settled for what it no longer is, so they are settled again.
    if (await kind.store.swept(current, next)) return;
    current = (await kind.store.find([current.id])).get(current.id);
  }
};

/** The aggregates of one kind as a source of tasks. One that cannot be swept is logged, tried again later, and holds up no other. */
export const sourceOf =
  <Of extends Aggregate>(kind: Swept<Of>): SweepSource =>
  async (round, now) => {
    const due = await kind.store.dueForSweep(now, atOnce);
    for (const aggregate of due)
      await sweepOne(kind, aggregate, round, now).catch(async (error: unknown) => {
        round.logger.error({ err: error, aggregate: aggregate.id }, 'could not be swept');
        await kind.store.swept(aggregate, new Date(now.getTime() + tryAgainAfter));
      });
    return due.length;
  };

interface ContactStores {
  readonly contacts: ContactStore;
  readonly measured: MeasuredStore;
}

const sweptContacts = ({ contacts, measured }: ContactStores): Swept<Contact> => ({
  name: 'contacts',
  store: contacts,
  alertsOf,
  derive: measured.record,
  about: ({ id, reference }) => ({ contact: id, reference }),
});

/** Everything that raises tasks. A further kind of aggregate is a further row. */
export const sourcesOf = (stores: ContactStores): readonly SweepSource[] => [sourceOf(sweptContacts(stores))];

/**
 * Raises at once what a contact calls for after a change that cannot wait for the next sweep. The change is durable
 * already: what fails here is logged, and the sweep makes it good.
 */
export const notifyAtOnce = async (
  stores: ContactStores & { readonly tasks: TaskStore },
  contact: Contact,
  now: Date,
  logger: Logger,
): Promise<void> => {
  await settleTasks(sweptContacts(stores), contact, stores.tasks, now).catch((error: unknown) => {
    logger.error({ err: error, contact: contact.id }, 'nobody could be told at once: the sweep will');
  });
};

/** What raises tasks beside the contacts: exploitation concerns and enquiries (R57, R190). */
export const sourcesBesideContacts = ({
  exploitation,
  enquiries,
}: {
  readonly exploitation: ExploitationStore;
  readonly enquiries: EnquiryStore;
}): readonly SweepSource[] => [
  sourceOf({
    name: 'exploitation',
    store: exploitation,
    alertsOf: exploitationAlertsOf,
    about: ({ id, contact }) => ({ contact, reference: id }),
  }),
  sourceOf({
    name: 'enquiries',
    store: enquiries,
    alertsOf: enquiryAlertsOf,
    about: ({ id }) => ({ contact: null, reference: id }),
  }),
];

/** Turns alerts into tasks. */
export interface Sweep {
  /** Sweeps until nothing is due. Safe to call at any time, twice at once, and by two replicas. */
  sweep(now: Date): Promise<void>;
  /** Sweeps every half minute until the returned function is called, which waits for a sweep under way. */
  start(timer: Timer, now: () => Date): () => Promise<void>;
}

const everyHalfMinute = 30_000;

/**
 * The sweep over all sources. Nothing fires from a stored time alone: `sweepAt` finds candidates, the alerts are
 * computed anew from the aggregate, the procedure and the calendar.
 */
export const createSweep = (sources: readonly SweepSource[], round: Round): Sweep => {
  const sweep = async (now: Date): Promise<void> => {
    for (const source of sources) while ((await source(round, now)) > 0);
  };
  const start = (timer: Timer, now: () => Date): (() => Promise<void>) => {
    let running = Promise.resolve();
    const stop = timer.every(everyHalfMinute, () => {
      running = running
        .then(() => sweep(now()))
        .catch((error: unknown) => {
          round.logger.error({ err: error }, 'the sweep failed');
        });
    });
    return async () => {
      stop();
      await running;
    };
  };
  return { sweep, start };
};
