import DataLoader from 'dataloader';
import type { Agency } from '../disclosure';
import type { GrantVerdict } from '../grant';
import type { AgencyAnswer } from './agencyAnswer';
import type { SubgraphDependencies } from './dependencies';
import type { RequestContext } from './requestContext';

/** A question as it arrives at the entity field: the grant is still a string. */
export interface Question {
  readonly subject: string;
  readonly person: string;
  readonly grant: string;
  readonly selected: ReadonlySet<string>;
}

/** What the resolvers of every agency find in their context. */
export interface AgencyContext extends RequestContext {
  readonly agency: Agency;
  readonly dependencies: SubgraphDependencies;
  /** Answers all subjects of a request in one pass through the pipeline. Never caches: two aliases are two questions. */
  readonly disclosures: DataLoader<Question, AgencyAnswer>;
}

const verifyEach = async (
  { grants }: SubgraphDependencies,
  { requester }: RequestContext,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, GrantVerdict>> => {
  const tokens = [...new Set(questions.map(({ grant }) => grant))];
  const verdicts = await Promise.all(tokens.map((token) => grants.verify(token, requester)));
  return new Map(
    tokens.flatMap((token, index) => (verdicts[index] ? [[token, verdicts[index]] as const] : [])),
  );
};

/** Builds the context of one request. Grants are verified inside the batch, so that one request stays one batch. */
export const createAgencyContext = (
  agency: Agency,
  dependencies: SubgraphDependencies,
  request: RequestContext,
): AgencyContext => {
  const answerAll = async (questions: readonly Question[]): Promise<readonly AgencyAnswer[]> => {
    const verdicts = await verifyEach(dependencies, request, questions);
    const asks = questions.map(({ subject, person, grant, selected }) => ({
      subject,
      person,
      selected,
      verdict: verdicts.get(grant) ?? ({ valid: false, why: 'MALFORMED' } as const),
    }));
    return dependencies.pipeline.disclose(request, asks);
  };
  const disclosures = new DataLoader<Question, AgencyAnswer>(answerAll, { cache: false });
  return { ...request, agency, dependencies, disclosures };
};
