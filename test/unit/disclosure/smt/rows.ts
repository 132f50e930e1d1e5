import type { ItemRow, RoleRow } from '@mash-hub/shared/disclosure';
import type { Algebra } from './algebra';
import { pairsOf } from './columns';
import { agenciesOf, numberOf, order, type Policy } from './policy';
import { encodeTable } from './table';

/** Services whose records social care carries, by the family of their items (domain B1); the agency’s own are 0. */
const services = ['', 'HOUSING', 'DOMESTIC_ABUSE', 'SUBSTANCE_MISUSE'];
const serviceOfFamily: Readonly<Record<string, string>> = {
  HOU: 'HOUSING',
  DAS: 'DOMESTIC_ABUSE',
  SUB: 'SUBSTANCE_MISUSE',
};

/** The catalogue as lookups by the number of an item. */
const encodeItems = <Term>(algebra: Algebra<Term>, { items, roles }: Policy) => {
  const { lookup, holds } = algebra;
  const roleNames = Object.keys(roles);
  const flag = (of: (item: ItemRow) => boolean) => {
    const column = items.map(of);
    return (item: Term): Term => holds(column, item);
  };
  const figure = (of: (item: ItemRow) => number) => {
    const column = items.map(of);
    return (item: Term): Term => lookup(column, item);
  };
  const to = (of: (item: ItemRow) => readonly boolean[]) => pairsOf(algebra, items.map(of));
  return {
    tier: figure(({ tier }) => numberOf('tier', tier)),
    owner: figure(({ owner }) => numberOf('agency', owner)),
    service: figure(({ id }) => Math.max(0, services.indexOf(serviceOfFamily[id.slice(0, 3)] ?? ''))),
    envelope: flag(({ envelope }) => envelope === true),
    circleOnly: flag(({ circleOnly }) => circleOnly === true),
    circleNeedsFull: flag(({ circleNeeds }) => circleNeeds === 'FULL'),
    strategyOnly: flag(({ strategyOnly }) => strategyOnly === true),
    revealsLocation: flag(({ revealsLocation }) => revealsLocation === true),
    existenceProtected: flag(({ existenceProtected }) => existenceProtected === true),
    needsConsent: to(({ needsConsent }) =>
      order.consent.map((consent) => !needsConsent || consent === needsConsent),
    ),
    neverTo: to(({ neverTo }) => order.agency.map((agency) => neverTo?.includes(agency) ?? false)),
    toAgency: to(({ onlyTo }) => order.agency.map((agency) => onlyTo?.agencies?.includes(agency) ?? true)),
    toRole: to(({ onlyTo }) => roleNames.map((role) => onlyTo?.roles?.some((one) => one === role) ?? true)),
    toOwnSettingOnly: flag(({ onlyTo }) => onlyTo?.sameEstablishment === true),
    innerCircle: to(({ innerCircle }) =>
      roleNames.map((role) => innerCircle?.some((one) => one === role) ?? false),
    ),
    /** Which of the items of these ids, or of the families that they begin, it is. */
    isAnyOf: (item: Term, ids: readonly string[]): Term =>
      holds(
        items.map(({ id }) =>
          ids.some((one) => id === one || id.startsWith(`${one}.`) || id.startsWith(`${one}-`)),
        ),
        item,
      ),
  };
};

/** The roles as lookups by the number of a role. */
const encodeRoles = <Term>(algebra: Algebra<Term>, { roles }: Policy) => {
  const { lookup, holds } = algebra;
  const names = Object.keys(roles);
  const figure = (of: (row: RoleRow) => number) => {
    const column = Object.values(roles).map(of);
    return (role: Term): Term => lookup(column, role);
  };
  return {
    ceiling: figure(({ ceiling }) => numberOf('level', ceiling)),
    own: figure(({ own }) => numberOf('level', own)),
    service: figure(({ service }) => Math.max(0, services.indexOf(service ?? ''))),
    isEmployedBy: pairsOf(
      algebra,
      Object.entries(roles).map(([name, row]) => agenciesOf(name, row)),
    ),
    isAnyOf: (role: Term, which: readonly string[]): Term =>
      holds(
        names.map((name) => which.includes(name)),
        role,
      ),
  };
};

/** The rows of a policy as terms of an algebra. */
export const encode = <Term>(algebra: Algebra<Term>, policy: Policy) => ({
  table: encodeTable(algebra, policy),
  item: encodeItems(algebra, policy),
  role: encodeRoles(algebra, policy),
});

export type Rows<Term> = ReturnType<typeof encode<Term>>;
