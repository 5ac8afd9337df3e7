import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { Contact } from "../api/types";

const GATHER_MS = 15;
const AT_MOST = 500;

interface Waiting {
  resolve: (contact: Contact | null) => void;
  reject: (error: unknown) => void;
}

let gathering = new Map<string, Waiting[]>();

/** Names of a whole list travel in one request: ids asked for within a moment are looked up together. */
export function lookUp(id: string): Promise<Contact | null> {
  return new Promise((resolve, reject) => {
    if (gathering.size === 0) setTimeout(send, GATHER_MS);
    gathering.set(id, [...(gathering.get(id) ?? []), { resolve, reject }]);
    if (gathering.size === AT_MOST) send();
  });
}

function send() {
  const asked = gathering;
  gathering = new Map();
  if (asked.size === 0) return;
  body(api.POST("/api/v1/contacts/lookup", { body: { ids: [...asked.keys()] } })).then(
    ({ items }) => {
      const found = new Map(items.map((contact) => [contact.id, contact]));
      asked.forEach((waiting, id) => waiting.forEach(({ resolve }) => resolve(found.get(id) ?? null)));
    },
    (error: unknown) => asked.forEach((waiting) => waiting.forEach(({ reject }) => reject(error))),
  );
}

/** A customer's name and addresses; null when erased or not for the caller's eyes. */
export function useContact(id: string | null | undefined) {
  return useQuery({
    queryKey: ["contact", id],
    queryFn: () => lookUp(id ?? ""),
    enabled: !!id,
    staleTime: 300_000,
    retry: false,
  });
}
