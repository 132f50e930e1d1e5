import type { Catalogue } from './catalogue';
import { StoreFailure } from './failure';
import type { Answer } from './wire';

interface Job {
  readonly run: () => Answer;
  readonly answer: (answer: Answer) => void;
}

const LARGEST_BATCH = 256;

/**
 * Runs commands one after another; those that arrived together share one transaction and so one sync to disk.
 * INVARIANT: an answer leaves only after the transaction of its command is committed.
 */
export class GroupCommit {
  #waiting: Job[] = [];
  #scheduled = false;

  constructor(private readonly catalogue: Catalogue) {}

  /** Queues a command; `answer` is called once, after the commit. */
  enqueue(job: Job): void {
    this.#waiting.push(job);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.flush(LARGEST_BATCH);
      this.#schedule();
    });
  }

  /** Runs and commits up to `most` of the waiting commands now. */
  flush(most = Number.MAX_SAFE_INTEGER): void {
    const batch = this.#waiting.splice(0, most);
    if (batch.length === 0) return;
    const answers = this.#commit(batch);
    batch.forEach((job, i) => {
      job.answer(answers[i] ?? new StoreFailure(1, 'no answer').toReply());
    });
  }

  #commit(batch: readonly Job[]): readonly Answer[] {
    const { sql } = this.catalogue;
    try {
      sql.exec('BEGIN');
      const answers = batch.map(({ run }) => run());
      sql.exec('COMMIT');
      return answers;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'commit failed';
      this.#rollBack();
      return batch.map(() => new StoreFailure(1, `not committed: ${reason}`).toReply());
    }
  }

  #rollBack(): void {
    try {
      this.catalogue.sql.exec('ROLLBACK');
    } finally {
      this.catalogue.reload();
    }
  }
}
