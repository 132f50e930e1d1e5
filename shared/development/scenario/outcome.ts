import type { HubReply } from './hubPort';
import type { Step } from './scenario';
import type { Sight } from './sight';

/** What a step came to. */
export interface Outcome {
  readonly step: Step;
  /** What a mutation answered: a contact with its state and deadlines, or whatever it returns. */
  readonly answered: Readonly<Record<string, unknown>> | null;
  /** Why the hub refused, where the scenario expected it to. */
  readonly refusal: HubReply['errors'][number] | null;
  /** What each of those who looked saw, by the key of the actor. */
  readonly sights: Readonly<Record<string, Sight>>;
}

/** A scenario that was played: what each step came to, and the contact that it was about. */
export interface Played {
  readonly contact: string;
  /** Subject id of each person. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly outcomes: readonly Outcome[];
}
