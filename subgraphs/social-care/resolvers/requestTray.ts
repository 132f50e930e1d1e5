import type { Agency } from '@mash-hub/shared/disclosure';
import type { RequestContext } from '@mash-hub/shared/subgraph';
import {
  isOutstanding,
  type Contact,
  type InformationRequest,
  type InformationRequestStatus,
} from '../domain';
import type { ContactReading } from '../loaders';
import { seesRequest, toPublishedRequest } from './publishedRequest';

/** A contact of the page, and the cursor behind which the next page begins. */
interface Shown {
  readonly cursor: string;
  readonly reading: ContactReading;
}

type Status = readonly InformationRequestStatus[] | null;

const requestsOf = ({ requests }: Contact, agency: Agency, status: Status): readonly InformationRequest[] =>
  requests.filter((request) => request.agency === agency && (status?.includes(request.status) ?? true));

const latest = 8.64e15;

/** What is answered waits for nobody; RED comes first (R100), then what is due first, then what came first. */
const placeOf = (contact: Contact, request: InformationRequest, due: Date | null): readonly number[] => [
  isOutstanding(request) ? 0 : 1,
  contact.ratings.at(-1)?.rag === 'RED' ? 0 : 1,
  due?.getTime() ?? latest,
  request.at.getTime(),
];

const byPlace = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((order, part, index) => (order === 0 ? part - (other[index] ?? 0) : order), 0);

/**
 * The work tray of an agency, one page of contacts: its requests in the order in which they are worked (R89, R100).
 * A page ends where its contacts end: `endCursor` of the page, not of an edge, leads to the next.
 */
export const requestTray = (
  context: RequestContext,
  shown: readonly Shown[],
  agency: Agency,
  status: Status,
): readonly object[] =>
  shown
    .flatMap(({ cursor, reading }) =>
      requestsOf(reading.contact, agency, status)
        // INVARIANT: the tray shows nobody what the contact itself does not: who only refers has no tray (R91, F9).
        .filter((request) => seesRequest(context, reading, request))
        .map((request) => {
          const node = toPublishedRequest(context, reading, request);
          return { edge: { cursor, node }, place: placeOf(reading.contact, request, node.due) };
        }),
    )
    .sort((one, other) => byPlace(one.place, other.place))
    .map(({ edge }) => edge);
