import type { Meeting } from './meeting';

/** Turns a date’s digits round, so that later days come first when sorted as text. */
const backwards = (date: string): string => date.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** The place of a meeting in every list: the latest first. Sorts as text. */
export const urgencyOfMeeting = ({ heldOn, id }: Meeting): string => `${backwards(heldOn)}|${id}`;
