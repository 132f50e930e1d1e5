import { agencyNames, gateOf, ruleOf, whatToAsk, type Agency } from '@mash-hub/shared/disclosure';
import { permitsAnything, type SubjectGrant } from '@mash-hub/shared/grant';
import type { AgencyAnswer, MatchView } from '@mash-hub/shared/subgraph';
import { openMatch, PersonMatch, selectedCoordinates } from '@mash-hub/shared/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { askedAgencies, isOwnReader, soughtBy } from '../domain';
import type { ContactReading, SocialCareContext } from '../loaders';
import { SocialCareDisclosure } from '../types/socialCareDisclosure';
import { Subject, SubjectDisclosure } from '../types/subject';

/** A subject with the reading that it came from: permission is decided once a request and contact. */
interface ReadSubject {
  readonly id: string;
  readonly reading: ContactReading;
}

const permissionOf = ({ id, reading }: ReadSubject) => {
  const permission = reading.facts.subjects.find(({ subject }) => subject === id);
  if (!permission) throw new Error('A subject without a permission: every subject of a contact has one');
  return permission;
};

/**
 * Rule and reasons as this requester may be told them. A row of the decision table names rating, consent and ground: it is
 * for those who read rating and consent themselves, or have a part in the case. Whom the role shuts out is told so.
 */
const toldOf = ({ facts, view }: ContactReading, { level, row, reasons, subject }: SubjectGrant) => {
  const known = [view.contact?.threshold, view.consents.get(subject)?.status];
  const readsCase = known.every((word) => typeof word === 'string');
  const gate = level === 'NONE' ? gateOf(facts.stage, facts.standing) : null;
  return gate && (gate.rule === 'M10' || !readsCase) ? gate : { rule: row, reasons };
};

const agenciesOf = ({ reading: { contact } }: ReadSubject): SubjectDisclosure['agencies'] => {
  const asked = new Set<Agency>(askedAgencies(contact));
  return agencyNames.map((agency) => {
    const request = contact.requests.findLast((candidate) => candidate.agency === agency);
    return {
      agency,
      asked: asked.has(agency),
      status: request?.status ?? null,
      answeredAt: request?.answer?.at ?? null,
    };
  });
};

@Resolver(() => Subject)
export class SubjectResolver {
  @FieldResolver(() => SubjectDisclosure, {
    description: 'Why the agency fields hold what they hold: level, rule, reasons, and who was asked.',
  })
  disclosure(@Root() subject: ReadSubject, @Ctx() { requester }: SocialCareContext): SubjectDisclosure {
    const permission = permissionOf(subject);
    const { rule, reasons } = toldOf(subject.reading, permission);
    const standing = permitsAnything(permission) || isOwnReader(requester);
    return {
      level: permission.level,
      rule,
      reasons,
      because: ruleOf(rule).because,
      ask: reasons.flatMap((reason) => whatToAsk[reason] ?? []),
      agencies: standing ? agenciesOf(subject) : [],
    };
  }

  @FieldResolver(() => SocialCareDisclosure, {
    nullable: true,
    description: 'What social care discloses of its own case records about this person.',
  })
  socialCare(
    @Root() subject: ReadSubject,
    @Ctx() context: SocialCareContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgencyAnswer> | null {
    const permission = permissionOf(subject);
    const { person } = permission;
    if (!permitsAnything(permission) && !isOwnReader(context.requester)) return null;
    const selected = selectedCoordinates(info);
    return context.ownDisclosures.load({ reading: subject.reading, subject: subject.id, person, selected });
  }

  @FieldResolver(() => PersonMatch, {
    nullable: true,
    description:
      'Who this is in social care’s own records: for its own staff, null to everybody else; candidates for those who keep them.',
  })
  async socialCareMatch(
    @Root() subject: ReadSubject,
    @Ctx() context: SocialCareContext,
  ): Promise<MatchView | null> {
    return isOwnReader(context.requester) ? openMatch(context, identityOf(subject, context)) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The person’s pseudonymous id; not for clients.',
  })
  @Directive('@inaccessible')
  personId(@Root() subject: ReadSubject): string | null {
    const permission = permissionOf(subject);
    return permitsAnything(permission) ? permission.person : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The permission that other agencies require (design 4); null where there is none. Not for clients.',
  })
  @Directive('@inaccessible')
  disclosureGrant(
    @Root() subject: ReadSubject,
    @Ctx() { services }: SocialCareContext,
  ): Promise<string> | null {
    // INVARIANT: no permission, no question: without a grant no other agency is asked (R222).
    return permitsAnything(permissionOf(subject)) ? services.grantMinter.mint(subject.reading.facts) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Whom to look for, told to the staff of an agency that was asked, or while somebody has this person open in an emergency; not for clients.',
  })
  @Directive('@inaccessible')
  matchingIdentity(@Root() subject: ReadSubject, @Ctx() context: SocialCareContext): Promise<string> | null {
    const { facts, contact } = subject.reading;
    const { requester, now } = context;
    const isAsked = facts.asked.includes(requester.agency) && permitsAnything(permissionOf(subject));
    return isAsked || soughtBy(contact, requester, now).includes(subject.id)
      ? context.services.identityMinter.mint(identityOf(subject, context))
      : null;
  }
}

const identityOf = (subject: ReadSubject, { requester }: SocialCareContext) => {
  const { contact } = subject.reading;
  const found = contact.subjects.find(({ id }) => id === subject.id);
  if (!found) throw new Error('A subject that is not in its contact');
  const { names, birthDate, sex, addresses, nhsNumber, upn } = found.person;
  return {
    person: found.personId,
    subject: found.id,
    contact: contact.id,
    agency: requester.agency,
    sub: requester.sub,
    names,
    birthDate,
    sex,
    addresses,
    ...(nhsNumber !== null && requester.agency === 'HEALTH' && { nhsNumber }),
    ...(upn !== null && requester.agency === 'EDUCATION' && { upn }),
  };
};
