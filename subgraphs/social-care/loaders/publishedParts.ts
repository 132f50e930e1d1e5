import { procedureOf, receivingTeamOf, type Contact, type Strategy } from '../domain';

const agenciesOf = (seats: Strategy['attendees']) => [...new Set(seats.map(({ agency }) => agency))];

/** A strategy discussion in the shape in which it is published, before anything is withheld. */
export const publishedStrategy = (strategy: Strategy): object => ({
  ...strategy,
  agencies: agenciesOf(strategy.attendees),
  outcome: strategy.outcome?.outcome ?? null,
  reason: strategy.outcome?.reason ?? null,
  safetyPlan: strategy.outcome?.safetyPlan ?? null,
});

/** The decision with the team that takes the case on (R132), in the shape in which it is published. */
export const publishedDecision = (contact: Contact): object | null => {
  const team = receivingTeamOf(contact, procedureOf(contact));
  return (
    contact.decision && {
      ...contact.decision,
      agreedBy: agenciesOf(contact.decision.agreedBy),
      receivingTeam: team?.name ?? null,
      teamPhone: team?.phone ?? null,
    }
  );
};
