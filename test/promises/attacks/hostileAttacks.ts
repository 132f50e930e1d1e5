import { errorTable } from '@mash-hub/shared/errors';
import { nurse, teamManager } from '../../support/aCase';
import type { Attack } from './attack';
import { hostileIn, json, type Answering } from './hostile';
import { withLog } from './logs';
import { childFor, presentedTo } from './presenting';
import { withdrawn, type World } from './world';

const police = 'query($id: ID!) { contact(id: $id) { subjects { police { rule } } } }';
const forged = { __typename: 'Subject', police: { rule: 'FORGED' } };

/** Milliseconds that an agency is given where it answers drop by drop. */
const haste = 1500;

/** What a client is told while somebody else answers for the police. */
const told = async (world: World, answers: Answering, query = police): Promise<string> => {
  const { id } = await world.caseOf('strategy');
  return (await hostileIn(world)).ask(answers, teamManager, query, { id });
};

/** An agency, or whoever took its place, that answers to deceive or to hurt. */
export const hostileAttacks: readonly Attack[] = [
  {
    name: 'somebody in the place of the police hears that there is a child of whom nobody may ask (R222)',
    weakness: 'asked-without-grant',
    attempt: async (world) => {
      const one = await world.caseOf('inNeed');
      const hostile = await hostileIn(world);
      let heard = '';
      await withdrawn(one, teamManager, () =>
        hostile.ask(
          ({ body, entities }, response) => {
            heard = body;
            json(response, { data: { _entities: entities(forged) } });
          },
          teamManager,
          police,
          { id: one.id },
        ),
      );
      return heard.includes(`"${one.subjects.child}"`);
    },
  },
  {
    name: 'an agency tells the client what the gateway asked it, grant and all',
    weakness: 'answer-with-foreign-words',
    attempt: async (world) =>
      (
        await told(world, (_question, response) => {
          const { message } = errorTable.QUERY_INVALID;
          const extensions = {
            code: 'QUERY_INVALID',
            detail: 'Cannot query field "disclosureGrant" at 10.0.0.7',
          };
          json(response, { errors: [{ message, extensions }] });
        })
      ).includes('disclosureGrant'),
  },
  {
    name: 'an agency answers what the graph does not know, and the client reads where it broke',
    weakness: 'answer-with-extensions',
    attempt: async (world) =>
      (
        await told(
          world,
          ({ entities }, response) => {
            json(response, { data: { _entities: entities({ police: { level: 'NO_SUCH_LEVEL' } }) } });
          },
          'query($id: ID!) { contact(id: $id) { subjects { police { level } } } }',
        )
      ).includes('valueCompletion'),
  },
  {
    name: 'an agency names in the path of an error what no client may know of',
    weakness: 'answer-with-inner-path',
    attempt: async (world) =>
      (
        await told(world, ({ entities }, response) => {
          const path = ['_entities', 0, 'disclosureGrant'];
          const { message } = errorTable.NOT_FOUND;
          json(response, {
            data: { _entities: entities({ police: null }) },
            errors: [{ message, path, extensions: { code: 'NOT_FOUND' } }],
          });
        })
      ).includes('disclosureGrant'),
  },
  {
    name: 'an agency answers without end',
    weakness: 'answer-without-end',
    attempt: async (world) =>
      (
        await told(world, ({ entities }, response) => {
          const padding = 'x'.repeat(8.5 * 1024 * 1024);
          json(response, { data: { _entities: entities(forged) }, padding });
        })
      ).includes('FORGED'),
  },
  {
    name: 'an agency answers drop by drop, longer than it may take',
    weakness: 'answer-in-drops',
    attempt: async (world) => {
      const { id } = await world.caseOf('strategy');
      const hostile = await hostileIn(world, haste);
      const dripping: Answering = ({ entities }, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        let sent = 0;
        const drip = setInterval(() => {
          sent += 1;
          response.write(sent < 8 ? ' ' : JSON.stringify({ data: { _entities: entities(forged) } }));
          if (sent === 8) response.end();
        }, haste / 6);
        response.once('close', () => {
          clearInterval(drip);
        });
      };
      return (await hostile.ask(dripping, teamManager, police, { id })).includes('FORGED');
    },
  },
  {
    name: 'an agency sends the gateway on to another address, to which the token goes along',
    weakness: 'answer-elsewhere',
    attempt: async (world) => {
      const { origin } = await hostileIn(world);
      let stolen = '';
      await told(world, ({ path, authorization, entities }, response) => {
        if (path === '/elsewhere') {
          stolen = authorization;
          json(response, { data: { _entities: entities(forged) } });
          return;
        }
        response
          .writeHead(307, { location: `${origin}/elsewhere`, 'content-type': 'application/json' })
          .end('{}');
      });
      return stolen.startsWith('Bearer ');
    },
  },
  {
    name: 'an agency that fails answers all the same',
    weakness: 'answer-of-a-failure',
    attempt: async (world) =>
      (
        await told(world, ({ entities }, response) => {
          json(response, { data: { _entities: entities(forged) } }, 500);
        })
      ).includes('FORGED'),
  },
  {
    name: 'a page that somebody put in front of an agency answers for it',
    weakness: 'answer-of-another-type',
    attempt: async (world) =>
      (
        await told(world, ({ entities }, response) => {
          response.writeHead(200, { 'content-type': 'text/html' });
          response.end(JSON.stringify({ data: { _entities: entities(forged) } }));
        })
      ).includes('FORGED'),
  },
  {
    name: 'a client inside the network reads the address of a store out of an error',
    weakness: 'error-in-its-own-words',
    attempt: async (world) => {
      const child = await childFor(await world.caseOf('strategy'), nurse);
      const failing = () => Promise.reject(new Error('connect ECONNREFUSED mongodb://10.0.0.7'));
      return withLog(
        world,
        'POLICE',
        () => failing,
        async () => (await presentedTo(world, 'POLICE', nurse, child, 'rule')).includes('10.0.0.7'),
      );
    },
  },
];
