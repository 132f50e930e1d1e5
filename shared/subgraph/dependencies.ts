import type { GrantVerifier, MatchingIdentityVerifier } from '../grant';
import type { IdSource } from '../identifiers';
import type { AccessTokenVerifier } from '../identity';
import type { DisclosureLog, PersonSearch } from '../log';
import type { Logger } from '../logger';
import type { Store } from '../store';
import type { Clock, Timer } from '../time';
import type { Pipeline } from './pipeline';
import type { RecordStore } from './records';
import type { ReviewStore } from './records/reviewStore';
import type { Witnessing } from './witness/witnessing';

/** What a running subgraph is made of. Everything that a clock, a key or chance could change comes in here. */
export interface SubgraphDependencies {
  readonly store: Store;
  readonly records: RecordStore;
  readonly log: DisclosureLog;
  readonly personSearch: PersonSearch;
  readonly accessReviews: ReviewStore;
  readonly witnessing: Witnessing;
  readonly pipeline: Pipeline;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly accessTokens: AccessTokenVerifier;
  readonly grants: GrantVerifier;
  readonly identities: MatchingIdentityVerifier;
}
