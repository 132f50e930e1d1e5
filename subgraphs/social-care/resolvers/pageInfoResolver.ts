import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AdviceCallConnection } from '../types/adviceCall';
import { ChronologyConnection } from '../types/chronology';
import { ContactConnection, InformationRequestConnection } from '../types/connection';
import { DomesticAbuseNoticeConnection } from '../types/domesticAbuseNotice';
import { EnquiryConnection } from '../types/enquiry';
import { ExploitationConcernConnection } from '../types/exploitation';
import { MeetingConnection } from '../types/meeting';
import { TaskConnection } from '../types/task';

/** A page as its own resolver leaves it: where it ends is its to say, where it starts is seen in its edges. */
interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const pageInfoOf = (connection: new () => object) => {
  @Resolver(() => connection)
  class PageInfoResolver {
    @FieldResolver()
    pageInfo(@Root() { edges, pageInfo }: Page): object {
      return { ...pageInfo, startCursor: edges[0]?.cursor ?? null, hasPreviousPage: false };
    }
  }
  return PageInfoResolver;
};

/** Completes the `pageInfo` of every connection (Relay cursor connections), in one place. */
export const pageInfoResolvers = [
  AdviceCallConnection,
  ChronologyConnection,
  ContactConnection,
  DomesticAbuseNoticeConnection,
  EnquiryConnection,
  ExploitationConcernConnection,
  InformationRequestConnection,
  MeetingConnection,
  TaskConnection,
].map(pageInfoOf);
