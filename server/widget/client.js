// Talks to the server: questions as a stream of events, texts as text. Errors become `Failure`.

import { Failure, detailOf, failureOf, isAbort } from "./failure.js";
import { events } from "./stream.js";
import { token } from "./tokens.js";

/** One server, in one language of the person. */
export class Client {
  /**
   * @param {URL} base the folder that `api/` and `documents/` lie in
   * @param {string} lang
   * @param {import("./tokens.js").Origin} tokens
   */
  constructor(base, lang, tokens) {
    this.base = base;
    this.lang = lang;
    this.tokens = tokens;
    /** @type {Map<string, Promise<string>>} */
    this.texts = new Map();
  }

  /**
   * Asks a question and yields the events of contract §4.2 as they come.
   * @param {object} question the object of contract §3
   * @param {AbortSignal} signal
   * @returns {AsyncGenerator<import("./types.d.ts").StreamEvent>}
   */
  async *ask(question, signal) {
    const response = await this.post("api/v1/chat", { ...question, stream: true }, signal);
    let complete = false;
    try {
      for await (const event of events(/** @type {ReadableStream<Uint8Array>} */ (response.body))) {
        if (event.name === "error") throw new Failure("broken", detailOf(event.data, this.lang));
        complete = complete || event.name === "done";
        yield /** @type {import("./types.d.ts").StreamEvent} */ (event);
      }
    } catch (error) {
      if (error instanceof Failure || isAbort(error)) throw error;
      throw new Failure("cut");
    }
    if (!complete) throw new Failure("cut");
  }

  /**
   * The very text that a citation was cut from, whatever the document says by now; fetched once.
   * @param {import("./types.d.ts").Citation["source"]} source
   * @returns {Promise<string>}
   */
  text({ doc_id: docId, text_sha256: digest }) {
    let found = this.texts.get(digest);
    if (!found) {
      const path = `api/v1/documents/${encodeURIComponent(docId)}/text?text=${encodeURIComponent(digest)}`;
      found = this.reach(path, {}).then((response) => response.text());
      found.catch(() => this.texts.delete(digest));
      this.texts.set(digest, found);
    }
    return found;
  }

  /** @param {import("./types.d.ts").Feedback} feedback */
  async rate(feedback) {
    await this.post("api/v1/feedback", feedback);
  }

  /** @param {string} answerId */
  docxUrl(answerId) {
    return this.url(`api/v1/answers/${encodeURIComponent(answerId)}.docx`);
  }

  /**
   * An answer as a DOCX file.
   * @param {string} answerId
   * @returns {Promise<Blob>}
   */
  async docx(answerId) {
    const response = await this.reach(this.docxUrl(answerId), {});
    return response.blob();
  }

  /**
   * The reader's page of a document, or of the very text that a citation was cut from with its span
   * highlighted. Built here from the id, never taken from an answer: an address in data could be of
   * any scheme.
   * @param {string} docId
   * @param {{start: number, end: number, text_sha256: string}} [source]
   */
  reader(docId, source) {
    const asked = new URLSearchParams();
    if (this.lang === "en") asked.set("lang", "en");
    if (source) asked.set("text", source.text_sha256);
    const query = asked.size ? `?${asked}` : "";
    const hash = source ? `#char=${source.start}-${source.end}` : "";
    return this.url(`documents/${encodeURIComponent(docId)}${query}${hash}`);
  }

  /** @param {string} path */
  url(path) {
    return new URL(path, this.base).href;
  }

  /**
   * @param {string} path
   * @param {object} body
   * @param {AbortSignal} [signal]
   */
  post(path, body, signal) {
    const headers = { "Content-Type": "application/json", Accept: "text/event-stream, application/json" };
    return this.reach(path, { method: "POST", headers, body: JSON.stringify(body), signal });
  }

  /**
   * @param {string} path
   * @param {RequestInit} init
   * @param {boolean} [renew] the last token was refused
   * @returns {Promise<Response>}
   */
  async reach(path, init, renew = false) {
    const bearer = await token(this.tokens, renew);
    const headers = new Headers(init.headers);
    if (bearer) headers.set("Authorization", `Bearer ${bearer}`);
    let response;
    try {
      response = await fetch(this.url(path), { ...init, headers });
    } catch (error) {
      if (isAbort(error)) throw error;
      this.explain();
      throw new Failure("offline");
    }
    if (response.ok) return response;
    if (response.status === 401 && bearer && !renew) return this.reach(path, init, true);
    throw await failureOf(response, this.lang);
  }

  /** A browser tells a script nothing of why; whoever embeds it may want to know where to look. */
  explain() {
    const { origin } = this.base;
    if (origin === location.origin) return;
    console.warn(
      `<chithi-chat>: ${origin} can't be reached from ${location.origin}. Is it running, does its ` +
        "CHITHI_ALLOWED_ORIGINS list this origin, does this page's CSP allow it in connect-src?",
    );
  }
}
