import type { TFunction } from "i18next";
import type { Case } from "../api/types";

/** How somebody who acts in a case is called: of an API client, which may have a person's name, it is said. */
export function actorName(actor: NonNullable<Case["assignee"]>, t: TFunction): string {
  return actor.kind === "client" ? t("entry.client", { name: actor.name }) : actor.name;
}
