import type {
  CaseFacts,
  ContactFacts,
  DisclosureLevel,
  ItemRow,
  Reader,
  RecordFacts,
  Standing,
} from '@mash-hub/shared/disclosure';
import { secondPermission, secondVerdict } from '../../unit/disclosure/space/secondEvaluator';

/** What a reader is told of one item: its value, nothing at all, or that there is something which is withheld. */
export type Verdict = 'SEEN' | 'ABSENT' | 'WITHHELD';

/** Whoever decides for the oracle: never the kernel that the hub decides by. */
export interface Evaluator {
  readonly permission: (
    facts: CaseFacts,
    standing: Standing,
  ) => { readonly level: DisclosureLevel; readonly heard: boolean };
  readonly verdict: (
    reader: Reader,
    contact: ContactFacts | null,
    record: RecordFacts,
    item: ItemRow,
  ) => Verdict;
}

/** The second evaluator, written from domain F alone. */
export const secondEvaluator: Evaluator = { permission: secondPermission, verdict: secondVerdict };
