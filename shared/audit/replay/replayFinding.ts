/** Where the log says one thing and its replay another. */
export interface Finding {
  /** In a sentence: what the log says, and what the replay says. */
  readonly words: string;
  /** Whether it still stands when all of the log was read; absent: it does. */
  readonly stands?: () => boolean;
}

export const finding = (says: string, replay: string): Finding => ({
  words: `the log says ${says}; replay says ${replay}`,
});
