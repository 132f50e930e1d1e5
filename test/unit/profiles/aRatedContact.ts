import type { ContactInstants, Rag } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';

/** An instant on Tuesday 9 June 2026. */
export const tuesday = (time: string): Date => fromLocal(`2026-06-09T${time}`);

/** A contact received at 08:00 and rated as given, each rating a colour and a time on that Tuesday. */
export function aContact(ratings: readonly [Rag, string][], commenced?: string): ContactInstants {
  return {
    receivedAt: tuesday('08:00'),
    ratedAt: ratings.map(([rag, time]) => ({ rag, at: tuesday(time) })),
    assessmentCommencedAt: commenced === undefined ? null : tuesday(commenced),
  };
}
