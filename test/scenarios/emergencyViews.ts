import type { Agency } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { at, dataOf, listAt } from '../support/aCase';
import type { HeldContact } from '../support/anEmergency';
import { wideSelections } from '../promises/wideSelection';

export const partners: readonly Agency[] = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'];

/** A task about an emergency, as it is published. */
export interface PublishedTask {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly reference: string;
  readonly due: string | null;
  readonly rule: string;
}

type StoredTask = PublishedTask & { readonly tray: string };

/** Everything that a requester can read of the contact, in all its answers, as text. */
export const textsFor = async (held: HeldContact, who: Requester): Promise<string> => {
  const answers = await Promise.all(
    Object.values(wideSelections).map((selection) => held.read(who, selection)),
  );
  return answers.map(({ text }) => text).join('\n');
};

/** What each partner answers a requester about the child; null where it is not asked. */
export const answersTo = (held: HeldContact, who: Requester): Promise<readonly unknown[]> =>
  Promise.all(partners.map((agency) => held.answerOf(who, 'child', agency)));

const isAboutEmergencies = ({ kind }: PublishedTask): boolean => kind.startsWith('EMERGENCY_');

/** Open tasks as they stand in the store, without the sweep that asking for a tray causes. */
export const storedTasks = async ({ hub }: HeldContact): Promise<readonly StoredTask[]> => {
  const { connection } = hub.agencies.SOCIAL_CARE.dependencies.store;
  const found: unknown = await connection.collection('tasks').find({ state: 'OPEN' }).toArray();
  return (found as readonly StoredTask[]).filter(isAboutEmergencies);
};

/** What somebody finds in their tray about emergencies. */
export const tasksOf = async ({ hub }: HeldContact, who: Requester): Promise<readonly PublishedTask[]> => {
  const query = '{ tasks(first: 100) { edges { node { id kind reason reference due rule } } } }';
  return listAt(dataOf(await hub.ask(who, query)), 'tasks', 'edges')
    .map((edge) => at(edge, 'node') as PublishedTask)
    .filter(isAboutEmergencies);
};

/** Says that a task is done: the guard that refuses it, or null where it is done. */
export const completed = async ({ hub }: HeldContact, who: Requester, task: string): Promise<unknown> => {
  const mutation = 'mutation($input: CompleteTaskInput!) { completeTask(input: $input) { state } }';
  const { data, errors } = await hub.ask(who, mutation, { input: { task, note: 'Looked into it.' } });
  return at(data, 'completeTask', 'state') === 'DONE'
    ? null
    : (errors[0]?.extensions.guard ?? errors[0]?.extensions.code);
};
