import assert from 'node:assert/strict';
import { agencyNames } from '@mash-hub/shared/disclosure';
import { at, teamManager, type Case } from '../support/aCase';
import type { HubAnswer } from '../support/createHub';

/** The code of each error of an answer. */
export const codesOf = ({ errors }: HubAnswer): readonly unknown[] =>
  errors.map(({ extensions }) => extensions.code);

/** The version of the contact now. */
export const versionOf = async (one: Case): Promise<unknown> =>
  at(await one.read(teamManager, 'version'), 'contact', 'version');

const sizesOf = ({ hub }: Case): Promise<readonly number[]> =>
  Promise.all(
    agencyNames.map(async (agency) => (await hub.agencies[agency].dependencies.log.checkpoint()).size),
  );

/** Carries out the act; fails the test if it changed the contact, or left an entry in any agency's log. */
export const changesNothing = async (one: Case, act: () => Promise<void>): Promise<void> => {
  const before = await versionOf(one);
  const logged = await sizesOf(one);
  await act();
  assert.deepEqual(await sizesOf(one), logged, 'something was logged');
  assert.equal(await versionOf(one), before);
};
