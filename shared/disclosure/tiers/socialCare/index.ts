import type { ItemRow } from '../itemRow';
import { contact } from './contact';
import { history } from './history';
import { specialist } from './specialist';

/** Domain B4, children’s social care: SOC-01–SOC-36. */
export const socialCare: readonly ItemRow[] = [...history, ...contact, ...specialist];
