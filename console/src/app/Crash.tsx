import { useRouteError } from "react-router";
import { Failure } from "../ui/Failure";

/** A fault in the console itself: says so instead of a white page. */
export function Crash() {
  const error = useRouteError();
  console.error(error);
  return <Failure error={error} onRetry={() => window.location.reload()} />;
}
