import { hubError } from '@mash-hub/shared/errors';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { logged, selectedCoordinates } from '@mash-hub/shared/subgraph';
import { createWorkingCalendar } from '@mash-hub/shared/time';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import {
  deadlinesOf,
  isVisibleTo,
  owingAgencies,
  procedureOf,
  refusal,
  required,
  settledOnlyBy,
  type Contact,
} from '../domain';
import type { SocialCareContext } from '../loaders';
import { traysFor, traysSeenBy, type StoredTask, type TaskState } from '../records/taskStore';
import { CompleteTaskInput, HandoverItem, Task, TaskConnection, TaskStateEnum } from '../types/task';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { sizeOf } from './pageSize';
import { publish } from './publishedContact';

const toPublishedTask = (task: StoredTask) => ({
  ...task,
  id: task._id,
  contactId: task.contact,
  done: task.done && { at: task.done.at, role: task.done.by.role, note: task.done.note },
});

/** Throws NOT_ALLOWED where it is somebody else’s to say that the task is done, or nobody’s. */
const requireTheirs = ({ kind, tray, rule, causedBy }: StoredTask, requester: Requester): void => {
  const command = settledOnlyBy[kind];
  if (command !== undefined)
    throw refusal('SETTLED_BY_WHAT_IT_IS_ABOUT', { rule, detail: `Only ${command} settles this task.` });
  if (!traysFor(requester).includes(tray)) throw refusal('OWN_TRAY');
  if (causedBy === requester.sub) throw refusal('NOT_ITS_CAUSE');
};

/** What is due before the office opens again, or overdue already; only what binds the hub. */
const dueBefore = (contact: Contact, opening: Date, now: Date) =>
  deadlinesOf(contact, procedureOf(contact), now)
    .filter(({ due, metAt }) => due !== null && metAt === null && due < opening)
    .map(({ rule, ...deadline }) => ({ ...deadline, source: rule }));

@Resolver()
export class TaskResolver {
  @Query(() => TaskConnection, {
    description:
      'The requester’s own tasks, by person, role or agency, most urgent first; hub staff also see what their auditor is to look into (BG1).',
  })
  async tasks(
    @Ctx() { services, requester, now }: SocialCareContext,
    @Arg('state', () => TaskStateEnum, {
      defaultValue: 'OPEN',
      description: 'Open tasks, unless said otherwise.',
    })
    state: TaskState,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const size = sizeOf(first);
    await services.sweep.sweep(now);
    const page = await services.tasks.page(traysSeenBy(requester), state, size, after);
    const edges = page.tasks.map((task) => ({ cursor: task.urgency, node: toPublishedTask(task) }));
    return { edges, pageInfo: { hasNextPage: page.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Mutation(() => Task, {
    description: 'Says that one of the requester’s own tasks is done, and how. Done twice, it is done once.',
  })
  async completeTask(
    @Arg('input', () => CompleteTaskInput, { description: 'Which task, and what was done.' })
    { task: id, note: written }: CompleteTaskInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const { services, requester, now, dependencies } = context;
    const note = required(written, 'note', 'F11');
    const task = await services.tasks.find(id);
    if (!task || !traysSeenBy(requester).includes(task.tray)) throw hubError('NOT_FOUND', { field: 'task' });
    requireTheirs(task, requester);
    const { sub, agency, role } = requester;
    if (task.state === 'DONE' && task.done?.by.sub === sub) return toPublishedTask(task);
    if (task.state !== 'OPEN') throw refusal('TASK_OPEN');
    const done = { at: now, by: { sub, agency, role }, note };
    const entry = {
      command: 'completeTask',
      target: id,
      contact: task.contact,
      person: null,
      expectedVersion: null,
      facts: { kind: task.kind },
      rules: [task.rule],
    };
    await logged(dependencies.log, context, entry, async () => {
      if (!(await services.tasks.complete(id, done))) throw refusal('TASK_OPEN');
    });
    return toPublishedTask({ ...task, state: 'DONE', done });
  }

  @Query(() => [HandoverItem], {
    description:
      'What the Emergency Duty Team takes over at closing: every live RED, and every deadline that falls before the office opens again, most urgent first (R202).',
  })
  async handover(
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose office closes.' })
    profile: ProfileId,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const { now, services, requester } = context;
    const opening = createWorkingCalendar(profileOf(profile).hours.office).nextOpening(now);
    const found = await services.contacts.dueBefore(profile, opening);
    const items = found
      .filter((contact) => isVisibleTo(contact, requester, now) && contact.decision === null)
      .map((contact) => ({
        contact,
        red: contact.ratings.at(-1)?.rag === 'RED',
        deadlines: dueBefore(contact, opening, now),
        outstanding: owingAgencies(contact),
      }))
      .filter(({ red, deadlines }) => red || deadlines.length > 0);
    const selected = selectedCoordinates(info);
    return Promise.all(
      items.map(async (item) => ({ ...item, contact: await publish(context, item.contact, selected) })),
    );
  }
}
