/** What makes something happen again and again. Injected, so that a test decides when. */
export interface Timer {
  /** Does the work every so many milliseconds until the returned function is called. Work must not throw. */
  every(milliseconds: number, work: () => void): () => void;
}

/** The machine’s timer. It keeps no process alive. */
export const systemTimer: Timer = {
  every: (milliseconds, work) => {
    const interval = setInterval(work, milliseconds).unref();
    return () => {
      clearInterval(interval);
    };
  },
};

/** A timer that never comes: what is to happen, a test makes happen. */
export const noTimer: Timer = { every: () => () => undefined };
