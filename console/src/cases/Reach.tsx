import { Mail, Phone } from "lucide-react";
import type { Case } from "../api/types";
import styles from "./Reach.module.css";
import { useContact } from "./useContact";

/** Phone and e-mail of the customer, one tap away. */
export function Reach({ subject }: { subject: Case }) {
  const { data: contact } = useContact(subject.contactId);
  if (!contact?.phone && !contact?.email) return null;
  return (
    <p className={styles.reach}>
      {contact.phone && (
        <a href={`tel:${contact.phone.replace(/\s/g, "")}`}>
          <Phone aria-hidden size={16} />
          {contact.phone}
        </a>
      )}
      {contact.email && (
        <a href={`mailto:${encodeURIComponent(contact.email).replace("%40", "@")}`}>
          <Mail aria-hidden size={16} />
          {contact.email}
        </a>
      )}
    </p>
  );
}
