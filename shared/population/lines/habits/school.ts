import type { Household, Person } from '../../household';
import { turnOf } from '../../households';
import { schoolsFor, type School } from '../../names';

/** The school of a pupil: children of one household and stage go to one school. Throws RangeError if there is none. */
export const schoolOf = ({ index }: Household, { age }: Person): School => {
  const schools = schoolsFor(age);
  const school = schools[(index + turnOf(index)) % schools.length];
  if (school === undefined) throw new RangeError('No school takes the child');
  return school;
};
