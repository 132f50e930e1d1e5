import { createGateway, readSupergraph } from '@mash-hub/gateway';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { openAccessTokens, type Requester } from '@mash-hub/shared/identity';
import { createLogger } from '@mash-hub/shared/logger';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { at } from '../../support/aCase';
import { startImpostor } from '../../federation/gatewayAgencies';
import type { World } from './world';

/** What came to the agency that is not to be trusted. */
export interface Question {
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
  /** As many entities as it was asked about. */
  readonly entities: (entity: object) => readonly object[];
}

export type Answering = (question: Question, response: ServerResponse) => void;

/** Answers in JSON. */
export const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

/** Milliseconds that a gateway gives an agency where time is not what is tried: more than any answer takes. */
export const patience = 20_000;

const questionOf = async (request: IncomingMessage): Promise<Question> => {
  const body = await text(request);
  const representations = at(JSON.parse(body), 'variables', 'representations');
  const count = Array.isArray(representations) ? representations.length : 0;
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    body,
    entities: (entity) => Array.from({ length: count }, () => entity),
  };
};

/** A gateway over the same hub, the police at another address. */
const gatewayWith = async ({ hub }: World, police: string, timeoutMs: number) => {
  const { dataDirectory, clock, agencies } = hub;
  const { SOCIAL_CARE, HEALTH, EDUCATION, PROBATION } = agencies;
  return createGateway({
    supergraphSdl: readSupergraph(),
    agencies: {
      'social-care': SOCIAL_CARE.url,
      police,
      health: HEALTH.url,
      education: EDUCATION.url,
      probation: PROBATION.url,
    },
    timeoutMs,
    verifier: await openAccessTokens({ oidcIssuer: undefined, dataDirectory, production: false, clock }),
    ids: seededIdSource(11),
    logger: createLogger({ service: 'test', level: 'silent' }),
    production: false,
    port: 0,
  });
};

const prepare = async (world: World, timeoutMs: number) => {
  let answering: Answering = () => undefined;
  const impostor = await startImpostor((request, response) => {
    void questionOf(request).then((question) => {
      answering(question, response);
    });
  });
  const gateway = await gatewayWith(world, impostor.url, timeoutMs);
  const { url } = await gateway.listen();
  world.atTheEnd(async () => {
    await gateway.close();
    await impostor.close();
  });
  /** Asks while the impostor answers in its own way; the answer as text. */
  const ask = async (
    answers: Answering,
    who: Requester,
    query: string,
    variables: object,
  ): Promise<string> => {
    answering = answers;
    const authorization = `Bearer ${await world.hub.tokenOf(who)}`;
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return answer.text();
  };
  return { ask, replaceSupergraph: gateway.replaceSupergraph, origin: new URL(impostor.url).origin };
};

/** A second gateway over the same hub, in which somebody else listens where the police should. */
export const hostileIn = (world: World, timeoutMs = patience): ReturnType<typeof prepare> =>
  world.once(`hostile ${String(timeoutMs)}`, () => prepare(world, timeoutMs));
