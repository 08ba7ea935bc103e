// What went wrong, in a form that says what may be done about it.

/** @typedef {"offline" | "busy" | "broken" | "refused" | "missing" | "token" | "cut"} Kind */

export class Failure extends Error {
  /**
   * @param {Kind} kind
   * @param {string} [detail] the server's own sentence, when it gave one
   * @param {number | null} [wait] seconds that the server asked to wait
   */
  constructor(kind, detail = "", wait = null) {
    super(detail || kind);
    this.kind = kind;
    this.detail = detail;
    this.wait = wait;
  }

  /** Whether the same request may well succeed a little later. */
  get passing() {
    return this.kind === "offline" || this.kind === "busy";
  }
}

/** @type {Record<number, Kind>} */
const KINDS = { 401: "token", 403: "token", 404: "missing", 413: "refused", 422: "refused", 429: "busy", 503: "busy" };

/**
 * The failure that an HTTP response stands for; reads its problem document (RFC 9457).
 * @param {Response} response
 * @param {string} lang
 */
export async function failureOf(response, lang) {
  const problem = await response.json().catch(() => null);
  const kind = KINDS[response.status] ?? "broken";
  return new Failure(kind, detailOf(problem, lang), retryAfter(response.headers.get("Retry-After")));
}

/**
 * @param {import("./types.d.ts").Problem | null} problem
 * @param {string} lang
 * @returns {string}
 */
export function detailOf(problem, lang) {
  return (lang === "en" ? problem?.detail_en : problem?.detail) ?? "";
}

/**
 * `Retry-After` in seconds, whether it is a number or a date (RFC 9110, 10.2.3).
 * @param {string | null} value
 * @returns {number | null}
 */
function retryAfter(value) {
  if (!value) return null;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/**
 * @param {unknown} error
 * @returns {boolean}
 */
export function isAbort(error) {
  return error instanceof Error && error.name === "AbortError";
}
