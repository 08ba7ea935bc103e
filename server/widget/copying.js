// An answer with its citations on the clipboard, as text and as HTML.

import { h } from "../static/dom.js";

/** @typedef {import("./types.d.ts").Answer} Answer */

/**
 * @param {Answer} answer
 * @param {string} heading what stands above the sources
 * @param {(citation: import("./types.d.ts").Citation) => string} reader the address of a quotation
 * @returns {{text: string, html: string}}
 */
export function withCitations(answer, heading, reader) {
  const said = answer.answer.text || answer.refusal?.reason || "";
  const lines = answer.citations.map((citation) => ({ citation, where: where(citation), url: reader(citation) }));
  const text = [
    said,
    lines.length ? `\n${heading}:` : "",
    ...lines.map(({ citation, where: place, url }) => `[${citation.label}] ${place}: “${citation.cited_text}” ${url}`),
  ];
  const items = lines.map(({ citation, where: place, url }) =>
    h("li", {}, h("a", { href: url }, place), ": ", h("q", {}, citation.cited_text)),
  );
  const whole = h(
    "div",
    {},
    ...said.split("\n").map((line) => h("p", {}, line)),
    items.length > 0 && h("p", {}, h("strong", {}, heading)),
    items.length > 0 && h("ol", {}, ...items),
  );
  return { text: text.filter(Boolean).join("\n"), html: whole.outerHTML };
}

/** @param {import("./types.d.ts").Citation} citation */
function where({ title, source }) {
  return source.location.label ? `${title}, ${source.location.label}` : title;
}

/**
 * Puts both forms on the clipboard. Many intranets speak plain HTTP, where browsers have no
 * `navigator.clipboard`; there a copy command is given and answered.
 * @param {{text: string, html: string}} forms
 * @returns {Promise<boolean>} whether it worked
 */
export async function copy({ text, html }) {
  if (globalThis.ClipboardItem && navigator.clipboard) {
    const item = new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    });
    try {
      await navigator.clipboard.write([item]);
      return true;
    } catch {
      // Forbidden by the page's permissions: the older way may still be open.
    }
  }
  return command(text, html);
}

/**
 * @param {string} text
 * @param {string} html
 */
function command(text, html) {
  let answered = false;
  const answer = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    event.stopImmediatePropagation();
    answered = true;
  };
  addEventListener("copy", answer, { capture: true, once: true });
  const done = document.execCommand("copy");
  removeEventListener("copy", answer, { capture: true });
  return done && answered;
}
