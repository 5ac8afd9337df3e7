import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { useContact } from "./useContact";

/** What to call the customer of a case: the name, or words for why there is none. */
export function useCustomerName({ contactId }: Pick<Case, "contactId">): string {
  const { t } = useTranslation();
  const contact = useContact(contactId);
  if (!contactId) return t("customer.anonymous");
  if (contact.isPending) return "…";
  return contact.data?.name ?? t("customer.unnamed");
}
