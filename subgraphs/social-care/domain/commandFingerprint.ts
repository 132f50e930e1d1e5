import { createHash } from 'node:crypto';
import { canonicalJson } from '@mash-hub/shared/log';

// Inputs are class instances with optional parts; what they say is their JSON.
/** What a command says, to tell the same one sent again from another under its key. */
export const commandFingerprint = (name: string, input: object): string =>
  createHash('sha256')
    .update(canonicalJson({ name, input: JSON.parse(JSON.stringify(input)) as unknown }))
    .digest('hex');
