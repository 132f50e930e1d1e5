import type { RequestContext } from '@mash-hub/shared/subgraph';
import {
  isCaseworker,
  isCoreStaff,
  isOfHub,
  isOutstanding,
  requestPromptsOf,
  type InformationRequest,
} from '../domain';
import type { ContactReading } from '../loaders';
import { clockOfRequest } from './publishedProcess';

/** Social care’s own caseworkers are addressed by every request; another agency by those to it. */
const isAddressed = ({ requester }: RequestContext, request: InformationRequest): boolean =>
  isCoreStaff(requester)
    ? isCaseworker(requester)
    : requester.agency === request.agency && requester.agency !== 'SOCIAL_CARE' && isOfHub(requester);

/** Who may read an agency’s analysis sees that it was asked; whom it was asked about is for those addressed. */
export const seesRequest = (
  context: RequestContext,
  { view }: ContactReading,
  request: InformationRequest,
): boolean => isAddressed(context, request) || view.answers.get(request.id)?.analysis != null;

const peopleOf = ({ contact }: ContactReading, request: InformationRequest) =>
  request.subjects.map(({ subject, consent, override }) => {
    const person = contact.subjects.find(({ id }) => id === subject)?.person;
    const names = (person?.names ?? []).map(({ given, family }) => `${given} ${family}`);
    return { subject, names, birthDate: person?.birthDate ?? null, consent, override };
  });

/** Health’s working paper goes to nobody else, and ends with its answer (R100). */
const adminStageFor = ({ requester }: RequestContext, request: InformationRequest) => {
  const { adminStage, agency, subjects } = request;
  if (!adminStage || !isOutstanding(request)) return null;
  if (requester.agency !== agency || !isOfHub(requester)) return null;
  const { at, people } = adminStage;
  const unfinished = subjects.flatMap(({ subject }) =>
    people.some((person) => person.subject === subject) ? [] : [subject],
  );
  return { at, people, unfinished };
};

/** An answer: that there is one from its frame, what it says from the view alone. */
const answerOf = ({ view }: ContactReading, { id, answer }: InformationRequest) =>
  answer && {
    ...view.answers.get(id),
    at: answer.at,
    role: answer.by.role,
    noRecord: answer.noRecord,
    concernHeld: answer.concernHeld,
    ragSuggestion: answer.ragSuggestion,
  };

/** A request as published to one requester. */
export const toPublishedRequest = (
  context: RequestContext,
  reading: ContactReading,
  request: InformationRequest,
) => {
  const addressed = isAddressed(context, request);
  const { id, agency, status, reason, rag, at } = request;
  return {
    id,
    contactId: reading.contact.id,
    agency,
    status,
    reason: addressed ? reason : null,
    rag,
    issuedAt: at,
    people: addressed ? peopleOf(reading, request) : [],
    ...clockOfRequest(reading.contact, request, context.now),
    prompts: addressed ? requestPromptsOf(reading.contact, request) : [],
    adminStage: adminStageFor(context, request),
    answer: answerOf(reading, request),
  };
};
