import { mongo, Schema, type Connection } from 'mongoose';
import { roleOf, type Agency, type Role } from '@mash-hub/shared/disclosure';
import { byAuditor, trayOf, type Act, type Alert, type AlertKind, type Audience } from '../domain';
import { toldOfEmergencies } from '../domain/actors';
import { placeIn } from './place';

/** What a task is about: an aggregate at one version, in one place. */
export interface Occasion {
  /** Who derives its alerts; only the same source closes it again. */
  readonly source: string;
  readonly aggregate: string;
  readonly version: number;
  readonly contact: string | null;
  readonly reference: string;
}

export const taskStates = {
  OPEN: 'Still to be done.',
  DONE: 'Somebody did it and said so.',
  RESOLVED: 'It settled itself: what it was about no longer holds.',
} as const;

export type TaskState = keyof typeof taskStates;

/** An alert made durable. INVARIANT: no name and no narrative; it points at the contact (R209). */
export interface StoredTask extends Occasion {
  readonly _id: string;
  readonly kind: AlertKind;
  readonly agency: Agency;
  readonly role: Role | null;
  readonly sub: string | null;
  readonly tray: string;
  readonly reason: string;
  readonly rule: string;
  readonly raisedAt: Date;
  readonly due: Date | null;
  /** Whoever did what others are told of; null where nobody did. */
  readonly causedBy: string | null;
  /** Place in a tray: by when it is due, else since when it has waited; ends with the id. */
  readonly urgency: string;
  readonly state: TaskState;
  readonly done: (Act & { readonly note: string }) | null;
  readonly resolvedAt: Date | null;
}

/** A page of tasks, most urgent first. */
export interface TaskPage {
  readonly tasks: readonly StoredTask[];
  readonly hasNextPage: boolean;
}

const text = { type: String, required: true } as const;
const maybe = { type: String, default: null } as const;
const date = { type: Date, default: null } as const;

const schema = new Schema<StoredTask>(
  {
    _id: text,
    source: text,
    aggregate: text,
    version: { type: Number, required: true },
    contact: maybe,
    reference: text,
    kind: text,
    agency: text,
    role: maybe,
    sub: maybe,
    tray: text,
    reason: text,
    rule: text,
    raisedAt: { type: Date, required: true },
    due: date,
    causedBy: maybe,
    urgency: text,
    state: text,
    done: { type: Schema.Types.Mixed, default: null },
    resolvedAt: date,
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false, minimize: false },
);
schema.index({ tray: 1, state: 1, urgency: 1 });
schema.index({ aggregate: 1, source: 1, state: 1 });

const duplicateKey = 11_000;

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicateKey;

const idOf = ({ aggregate }: Occasion, { key }: Pick<Alert, 'key'>): string => `${aggregate}:${key}`;

const taskOf = (occasion: Occasion, alert: Alert): Omit<StoredTask, '_id'> => {
  const { key: _key, at: raisedAt, until: _until, due, ...said } = alert;
  return {
    ...occasion,
    ...said,
    tray: trayOf(alert),
    raisedAt,
    due,
    urgency: `${(due ?? raisedAt).toISOString()}|${idOf(occasion, alert)}`,
    state: 'OPEN',
    done: null,
    resolvedAt: null,
  };
};

/** The tasks of everybody: written once each, whoever and however often one writes. */
export const openTaskStore = async (connection: Connection) => {
  const tasks = connection.model<StoredTask>('Task', schema, 'tasks');
  await tasks.createIndexes();

  const areThere = async (ids: readonly string[]): Promise<boolean> => {
    const found = await tasks
      .find({ _id: { $in: [...ids] } }, { _id: 1 })
      .lean<Pick<StoredTask, '_id'>[]>()
      .exec();
    return found.length === new Set(ids).size;
  };

  /** Writes alerts as tasks. INVARIANT: a task that is there already, done or not, stays as it is. */
  const raise = async (occasion: Occasion, alerts: readonly Alert[]): Promise<void> => {
    if (alerts.length === 0) return;
    const writes = alerts.map((alert) => ({
      updateOne: {
        filter: { _id: idOf(occasion, alert) },
        update: { $setOnInsert: taskOf(occasion, alert) },
        upsert: true,
      },
    }));
    await tasks.bulkWrite(writes, { ordered: false }).catch(async (error: unknown) => {
      // Two replicas may write the same task at once: whoever is second finds it there, which is what was wanted.
      const wanted = alerts.map((alert) => idOf(occasion, alert));
      if (!isDuplicate(error) || !(await areThere(wanted))) throw error;
    });
  };

  const openOf = async ({ aggregate, source }: Occasion): Promise<readonly StoredTask[]> =>
    tasks.find({ aggregate, source, state: 'OPEN' }).lean<StoredTask[]>().exec();

  /**
   * Makes the open tasks of an aggregate those of the alerts that hold, and closes those whose alert is gone. What a
   * later version of the aggregate raised is left alone: it knows better.
   */
  const settle = async (
    occasion: Occasion,
    holding: readonly Alert[],
    isGone: (key: string) => boolean,
    now: Date,
  ): Promise<void> => {
    const open = await openOf(occasion);
    const known = new Set(open.map(({ _id }) => _id));
    await raise(
      occasion,
      holding.filter((alert) => !known.has(idOf(occasion, alert))),
    );
    const start = occasion.aggregate.length + 1;
    const gone = open.map(({ _id }) => _id).filter((id) => isGone(id.slice(start)));
    if (gone.length === 0) return;
    const { version } = occasion;
    const resolved = { $set: { state: 'RESOLVED', resolvedAt: now } } as const;
    await tasks.bulkWrite(
      gone.map((_id) => ({
        updateOne: { filter: { _id, state: 'OPEN', version: { $lte: version } }, update: resolved },
      })),
      { ordered: false },
    );
  };

  /** The tasks in any of the trays, most urgent first, behind the cursor `after`. One index range a tray, merged. */
  const page = async (
    trays: readonly string[],
    state: TaskState,
    first: number,
    after: string | null,
  ): Promise<TaskPage> => {
    const place = placeIn(after, 'INSTANT');
    const pages = await Promise.all(
      trays.map((tray) =>
        tasks
          .find({ tray, state, ...(place !== null && { urgency: { $gt: place } }) })
          .sort({ urgency: 1 })
          .limit(first + 1)
          .lean<StoredTask[]>()
          .exec(),
      ),
    );
    const found = pages.flat().sort((one, other) => (one.urgency < other.urgency ? -1 : 1));
    return { tasks: found.slice(0, first), hasNextPage: found.length > first };
  };

  const find = (id: string): Promise<StoredTask | null> => tasks.findById(id).lean<StoredTask>().exec();

  /** Marks an open task as done. False where it is not open any more. */
  const complete = async (id: string, done: NonNullable<StoredTask['done']>): Promise<boolean> => {
    const { matchedCount } = await tasks
      .updateOne({ _id: id, state: 'OPEN' }, { $set: { state: 'DONE', done } })
      .exec();
    return matchedCount > 0;
  };

  return { raise, settle, page, find, complete };
};

export type TaskStore = Awaited<ReturnType<typeof openTaskStore>>;

interface TrayOwner {
  readonly agency: Agency;
  readonly role: Role;
  readonly sub: string;
  readonly establishment?: string | undefined;
}

/**
 * The trays of which somebody does the tasks; a task for a whole agency is its hub staff’s: not that of each of its
 * settings, nor of whoever only refers (C1).
 */
export const traysFor = (person: TrayOwner): readonly string[] => {
  const { agency, role, sub } = person;
  const mine: readonly Audience[] = [
    { agency, role, sub: null },
    { agency, role, sub },
  ];
  const whole: readonly Audience[] =
    person.establishment === undefined && roleOf(role).own !== 'NONE'
      ? [{ agency, role: null, sub: null }]
      : [];
  return [...mine, ...whole].map(trayOf);
};

/** The trays that somebody sees: their own, and their auditor’s where they could look into what it tells of (BG1). */
export const traysSeenBy = (person: TrayOwner): readonly string[] => {
  const isTold = person.establishment === undefined && toldOfEmergencies.includes(person.role);
  return [...traysFor(person), ...(isTold ? [trayOf(byAuditor(person.agency))] : [])];
};
