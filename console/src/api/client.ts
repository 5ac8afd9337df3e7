import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "./generated";
import { toProblem } from "./problem";
import { signIn } from "./signIn";

const SAFE = ["GET", "HEAD", "OPTIONS"];

const session: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", document.documentElement.lang);
    if (!SAFE.includes(request.method)) {
      request.headers.set("X-Ohlas", "1");
    }
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) {
      signIn();
    }
    return undefined;
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => fetch(request),
});
api.use(session);

interface Reply<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; anything else is thrown as a {@link ProblemError}. */
export async function body<T>(call: Promise<Reply<T>>): Promise<T> {
  return (await reply(call)).data;
}

/** The body of a good answer with its response (for ETag and status). */
export async function reply<T>(call: Promise<Reply<T>>): Promise<{ data: T; response: Response }> {
  let answer: Reply<T>;
  try {
    answer = await call;
  } catch {
    throw toProblem(0, null);
  }
  if (!answer.response.ok) {
    throw toProblem(answer.response.status, answer.error);
  }
  return { data: answer.data as T, response: answer.response };
}

/** One key for each intent: a repeated send of the same intent must not act twice. */
export function intentKey(): string {
  return crypto.randomUUID();
}
