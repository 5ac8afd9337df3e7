import { Composer } from "./Composer";
import { useCase } from "./useCase";

/** The composer as the case page has it: fed by the query, so that it sees what others did. */
export function CaseComposer({ id }: { id: string }) {
  const found = useCase(id);
  return found.data ? <Composer subject={found.data} /> : null;
}
