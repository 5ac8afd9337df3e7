import { useTranslation } from "react-i18next";
import { ProblemError } from "../api/problem";
import { Button } from "./Button";
import { Empty } from "./Empty";
import { CloudOff } from "lucide-react";

const TOLD = [0, 403, 404, 429, 502, 503, 504];

/** The key of the plain words for a failure; what the server said itself comes first where it helps. */
export function failureKey(error: unknown): string {
  const status = error instanceof ProblemError ? error.status : -1;
  if (TOLD.includes(status)) return `failure.${status}`;
  return status >= 500 ? "failure.500" : "failure.other";
}

export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    const detail = error instanceof ProblemError ? error.problem.detail : undefined;
    const key = failureKey(error);
    return key === "failure.other" && detail ? detail : t(key);
  };
}

export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useFailureText();
  return (
    <div role="alert">
      <Empty icon={<CloudOff aria-hidden />} title={t("failure.title")}>
        <p>{text(error)}</p>
        {onRetry && <Button onClick={onRetry}>{t("failure.retry")}</Button>}
      </Empty>
    </div>
  );
}
