import type { Problem } from "./types";

/** A refusal or failure as the server told it (RFC 9457); status 0 when no answer came at all. */
export class ProblemError extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ProblemError";
    this.status = status;
    this.problem = problem;
  }

  /** What is wrong with one field of the request body, or undefined. */
  of(field: string): string | undefined {
    return this.problem.errors?.find(({ pointer }) => belongsTo(pointer, field))?.detail;
  }

  /** Complaints that belong to none of these fields. */
  besides(fields: string[]): string[] {
    const rest = (this.problem.errors ?? []).filter(
      ({ pointer }) => !fields.some((field) => belongsTo(pointer, field)),
    );
    return rest.map(({ detail }) => detail);
  }
}

function belongsTo(pointer: string | undefined, field: string): boolean {
  return pointer === `/${field}` || (pointer?.startsWith(`/${field}/`) ?? false);
}

/** A server that is away or answers something else than a problem is told apart by its status alone. */
export function toProblem(status: number, body: unknown): ProblemError {
  return new ProblemError(status, typeof body === "object" && body !== null ? body : {});
}

/** The last path segment of a problem's type: the name that clients branch on. */
export function slug(error: ProblemError): string {
  return error.problem.type?.split(/[/#]/).filter(Boolean).at(-1) ?? "";
}
