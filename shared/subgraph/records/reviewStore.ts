import { createHash } from 'node:crypto';
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

/** What an auditor’s idempotency key stands for. */
interface StoredKey {
  /** Whose key, and the key. */
  readonly _id: string;
  readonly fingerprint: string;
}

const keySchema = new Schema<StoredKey>(
  { _id: { type: String, required: true }, fingerprint: { type: String, required: true } },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const fingerprintOf = ({ _id, outcome, reason }: Pick<StoredReview, '_id' | 'outcome' | 'reason'>): string =>
  createHash('sha256')
    .update(JSON.stringify([_id, outcome, reason]))
    .digest('hex');

const duplicateKey = 11000;

/** The reviews of an agency's access findings, each written once. */
export const openReviewStore = (connection: Connection) => {
  const reviews = connection.model<StoredReview>('AccessReview', reviewSchema, 'accessReviews');
  const keys = connection.model<StoredKey>('AccessReviewKey', keySchema, 'accessReviewKeys');

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

  /** Remembers what somebody’s key stands for, before anything is written: false where it stood for something else. */
  const claim = async (sub: string, key: string, review: Parameters<typeof fingerprintOf>[0]) => {
    const fingerprint = fingerprintOf(review);
    const claimed = await keys
      .findOneAndUpdate(
        { _id: JSON.stringify([sub, key]) },
        { $setOnInsert: { fingerprint } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean<StoredKey>()
      .exec();
    return claimed.fingerprint === fingerprint;
  };

  return { among, add, claim };
};

export type ReviewStore = ReturnType<typeof openReviewStore>;
