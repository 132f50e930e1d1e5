import type { Role } from '@mash-hub/shared/disclosure';
import { doorkeepers } from '../actors';

/** Who reads enquiries: those who take them in and answer them, and the workers to whom they are passed (R34, R57). */
export const enquiryReaders: readonly Role[] = [...doorkeepers, 'ALLOCATED_SOCIAL_WORKER'];
