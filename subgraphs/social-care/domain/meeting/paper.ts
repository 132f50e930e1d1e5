import type { Requester } from '@mash-hub/shared/identity';
import { managers } from '../actors';
import type { Meeting, MeetingPaper } from './meeting';

/**
 * A paper as a requester may read of it: what is confidential stays so, even its title, but for managers and the
 * agencies that sat in the meeting (R209).
 */
export const paperFor = (
  { attended }: Meeting,
  { title, ...paper }: MeetingPaper,
  { agency, role }: Requester,
): Omit<MeetingPaper, 'title'> & { readonly title: string | null } => {
  const mayRead = !paper.confidential || managers.includes(role) || attended.includes(agency);
  return { ...paper, title: mayRead ? title : null };
};
