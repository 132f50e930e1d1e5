import { type Chance, type Tampered } from './tampered';
import { ofTheCheckpoints, ofTheKey, ofTheTime } from './tamperingsOfCheckpoints';
import { ofTheChain, ofTheFile } from './tamperingsOfLines';

/** Every way of tampering, by its name. */
export const tamperings: Readonly<Record<string, (chance: Chance) => Tampered>> = {
  ...ofTheFile,
  ...ofTheChain,
  ...ofTheCheckpoints,
  ...ofTheKey,
  ...ofTheTime,
};
