import { Schema, type Connection } from 'mongoose';
import type { FindingKind } from '../../audit';

export const reviewOutcomes = {
  JUSTIFIED: 'The access was part of the requester’s work.',
  REFERRED: 'The access was passed on to whoever deals with misuse in the agency.',
} as const;

export type ReviewOutcome = keyof typeof reviewOutcomes;

/** What an auditor found when they looked at a finding. Its reason stands here and nowhere else. */
export interface StoredReview {
  /** Key of the finding. */
  readonly _id: string;
  readonly kind: FindingKind;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly at: Date;
}

const reviewSchema = new Schema<StoredReview>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    outcome: { type: String, enum: Object.keys(reviewOutcomes), required: true },
    reason: { type: String, required: true },
    by: { sub: String, agency: String, role: String },
    at: { type: Date, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const duplicateKey = 11000;

/** The reviews of an agency's access findings, each written once. */
export const openReviewStore = (connection: Connection) => {
  const reviews = connection.model<StoredReview>('AccessReview', reviewSchema, 'accessReviews');

  const among = async (keys: readonly string[]): Promise<ReadonlyMap<string, StoredReview>> => {
    if (keys.length === 0) return new Map();
    const found = await reviews
      .find({ _id: { $in: [...keys] } })
      .lean<StoredReview[]>()
      .exec();
    return new Map(found.map((review) => [review._id, review]));
  };

  /** Whether it was written: false where somebody reviewed the finding before. */
  const add = async (review: StoredReview): Promise<boolean> => {
    try {
      await reviews.create(review);
      return true;
    } catch (error) {
      if (error instanceof Error && Reflect.get(error, 'code') === duplicateKey) return false;
      throw error;
    }
  };

  return { among, add };
};

export type ReviewStore = ReturnType<typeof openReviewStore>;
