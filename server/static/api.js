// Talks to the server: questions as a stream of events, texts as text. Errors become `Failure`.

/** What went wrong, in the words that the person reads; `kind` says what may be done about it. */
export class Failure extends Error {
  /**
   * @param {"offline" | "busy" | "broken" | "refused" | "cut"} kind
   * @param {string} [detail] the server's own sentence, when it gave one
   */
  constructor(kind, detail = "") {
    super(detail || kind);
    this.kind = kind;
    this.detail = detail;
  }
}

/**
 * Asks a question and yields the events of contract §4.2 as they come.
 * @param {object} question the object of contract §3
 * @param {{lang: string, signal: AbortSignal}} options
 * @returns {AsyncGenerator<{name: string, data: any}>}
 */
export async function* ask(question, { lang, signal }) {
  const response = await reach("/api/v1/chat", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ ...question, stream: true }),
    signal,
  }, lang);
  let complete = false;
  try {
    for await (const event of events(response.body)) {
      if (event.name === "error") throw new Failure("broken", detail(event.data, lang));
      complete = complete || event.name === "done";
      yield event;
    }
  } catch (error) {
    if (error instanceof Failure || error.name === "AbortError") throw error;
    throw new Failure("cut");
  }
  if (!complete) throw new Failure("cut");
}

/** @type {Map<string, Promise<string>>} */
const texts = new Map();

/**
 * The canonical text of a document; each is fetched once.
 * @param {string} docId
 * @param {string} lang
 * @returns {Promise<string>}
 */
export function documentText(docId, lang) {
  let found = texts.get(docId);
  if (!found) {
    found = reach(`/api/v1/documents/${encodeURIComponent(docId)}/text`, {}, lang)
      .then((response) => response.text());
    found.catch(() => texts.delete(docId));
    texts.set(docId, found);
  }
  return found;
}

async function reach(url, options, lang) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Failure("offline");
  }
  if (response.ok) return response;
  const problem = await response.json().catch(() => null);
  const kind = response.status === 422 || response.status === 413 ? "refused"
    : response.status === 503 || response.status === 429 ? "busy" : "broken";
  throw new Failure(kind, detail(problem, lang));
}

function detail(problem, lang) {
  return (lang === "en" ? problem?.detail_en : problem?.detail) ?? "";
}

/**
 * Server-sent events out of a body (WHATWG HTML, 9.2.6); comments and `id:` are passed over.
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{name: string, data: any}>}
 */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      rest += value;
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = parse(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined); // already closed: nothing left to let go
  }
}

function parse(block) {
  let name = "message";
  const data = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  return data.length ? { name, data: JSON.parse(data.join("\n")) } : null;
}
