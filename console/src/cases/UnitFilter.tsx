import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { seenUnits } from "../app/seenUnits";
import { useMe } from "../app/session";
import { useOrgUnits } from "../app/useNames";
import { SelectField } from "../ui/Field";
import styles from "./UnitFilter.module.css";

/** Narrows the list to a unit and everything below it. */
export function UnitFilter() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const units = useOrgUnits();
  const items = seenUnits(units.data?.items ?? [], useMe());
  if (items.length < 2) return null;
  const sorted = items.toSorted((a, b) => a.path.join("/").localeCompare(b.path.join("/")));
  return (
    <div className={styles.filter}>
      <SelectField
        label={t("inbox.unit")}
        value={search.get("orgUnit") ?? ""}
        prompt={t("inbox.allUnits")}
        options={sorted.map(({ key, name, path }) => ({
          value: key,
          label: "\u2003".repeat(Math.max(0, path.length - 1)) + name,
        }))}
        onChange={(event) => {
          const next = new URLSearchParams(search);
          if (event.target.value) next.set("orgUnit", event.target.value);
          else next.delete("orgUnit");
          setSearch(next);
        }}
      />
    </div>
  );
}
