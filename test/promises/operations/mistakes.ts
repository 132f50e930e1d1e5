import type { ErrorCode } from '@mash-hub/shared/errors';
import type { Operation } from './generator';
import type { Random } from './random';

/** An operation that is refused before anything is asked, with the published code. */
export interface Mistake extends Operation {
  readonly code: ErrorCode;
}

const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index)).join(' ');

const mistakes: readonly ((random: Random, id: string) => Mistake)[] = [
  (random, id) => {
    const field = random.pick(['nothing', 'personId', 'disclosureGrant', 'matchingIdentity', '__entities']);
    return {
      code: 'QUERY_INVALID',
      text: `{ contact(id: "${id}") { subjects { id ${field} } } }`,
      variables: {},
    };
  },
  () => ({ code: 'QUERY_INVALID', text: '{ _service { sdl } }', variables: {} }),
  (random) => {
    const representation = `{ __typename: "Subject", id: "${String(random.int(9))}" }`;
    return {
      code: 'QUERY_INVALID',
      text: `{ _entities(representations: [${representation}]) { __typename } }`,
      variables: {},
    };
  },
  (random) => ({
    code: 'QUERY_INVALID',
    text: random.pick(['{', '{ me }', 'query { me { ...F } }', '{ me { id }']),
    variables: {},
  }),
  (random, id) => {
    const aliases = many(31 + random.int(20), (index) => `a${String(index)}: id`);
    return { code: 'QUERY_TOO_COMPLEX', text: `{ contact(id: "${id}") { ${aliases} } }`, variables: {} };
  },
  () => ({
    code: 'QUERY_TOO_COMPLEX',
    text: `{ ${many(21, (index) => `a${String(index)}: me { id }`)} }`,
    variables: {},
  }),
  () => ({ code: 'QUERY_TOO_COMPLEX', text: `{ me { ${many(2100, () => 'id')} } }`, variables: {} }),
  (random, id) => {
    const variables = random.pick([{}, { id: null }, { id: { $gt: '' } }, { id: [id, id] }, { id: true }]);
    return { code: 'BAD_USER_INPUT', text: 'query($id: ID!) { contact(id: $id) { id } }', variables };
  },
  (random) => {
    const variables = { first: random.pick(['many', 1.5, {}, 2 ** 40]) };
    return {
      code: 'BAD_USER_INPUT',
      text: 'query($first: Int!) { contacts(first: $first) { pageInfo { hasNextPage } } }',
      variables,
    };
  },
  (random) => {
    const variables = { profile: random.pick(['ATLANTIS', '__proto__', 3, null]) };
    return {
      code: 'BAD_USER_INPUT',
      text: 'query($profile: ProcedureProfile!) { disclosureRules(profile: $profile) { id } }',
      variables,
    };
  },
];

/** An operation with a mistake in it, about a contact. */
export const aMistake = (random: Random, id: string): Mistake => random.pick(mistakes)(random, id);
