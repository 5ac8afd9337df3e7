import type { Me, OrgUnit } from "../api/types";

/** The tree comes whole; agents and managers are shown their own part of it. */
export function seenUnits(units: OrgUnit[], { units: own }: Me): OrgUnit[] {
  return own && own.length > 0 ? units.filter(({ path }) => path.some((key) => own.includes(key))) : units;
}
