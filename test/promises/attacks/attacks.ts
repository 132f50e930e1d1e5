import type { Attack } from './attack';
import { buildAttacks } from './buildAttacks';
import { doorAttacks } from './doorAttacks';
import { emergencyAttacks } from './emergencyAttacks';
import { forgedGrantAttacks } from './forgedGrantAttacks';
import { grantAttacks } from './grantAttacks';
import { hostileAttacks } from './hostileAttacks';
import { inferenceAttacks } from './inferenceAttacks';
import { recordAttacks } from './kernelAttacks';
import { logAttacks } from './logAttacks';
import { permissionAttacks } from './permissionAttacks';
import { requestAttacks } from './requestAttacks';
import { tokenAttacks } from './tokenAttacks';
import { trayAttacks } from './trayAttacks';

/** Every attack, in the order in which they are tried. */
export const attacks: readonly Attack[] = [
  ...tokenAttacks,
  ...forgedGrantAttacks,
  ...grantAttacks,
  ...recordAttacks,
  ...permissionAttacks,
  ...emergencyAttacks,
  ...inferenceAttacks,
  ...trayAttacks,
  ...logAttacks,
  ...hostileAttacks,
  ...requestAttacks,
  ...doorAttacks,
  ...buildAttacks,
];
