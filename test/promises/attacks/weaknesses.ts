import { doorWeaknesses } from './doorWeaknesses';
import { emergencyWeaknesses } from './emergencyWeaknesses';
import { gatewayWeaknesses } from './gatewayWeaknesses';
import { grantWeaknesses } from './grantWeaknesses';
import { inferenceWeaknesses } from './inferenceWeaknesses';
import { kernelWeaknesses } from './kernelWeaknesses';
import { logWeaknesses } from './logWeaknesses';
import { tokenWeaknesses } from './tokenWeaknesses';

/** Every weakness that an attack is tried against, by the name of its switch. */
export const weaknesses = {
  ...tokenWeaknesses,
  ...grantWeaknesses,
  ...kernelWeaknesses,
  ...emergencyWeaknesses,
  ...inferenceWeaknesses,
  ...logWeaknesses,
  ...gatewayWeaknesses,
  ...doorWeaknesses,
} as const;

export type WeaknessName = keyof typeof weaknesses;
