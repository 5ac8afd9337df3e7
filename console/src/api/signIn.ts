/** Leaves for the sign-in page and comes back to this very place. */
export function signIn(): void {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/login?returnTo=${encodeURIComponent(here)}`);
}
