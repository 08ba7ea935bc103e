// What stands below an answer: its sources, the nearest documents, questions to go on with.

import { h } from "../static/dom.js";

/** @typedef {import("./answer.js").Actions} Actions */

/**
 * @param {import("./types.d.ts").Citation[]} citations
 * @param {Actions} actions
 */
export function sources(citations, { say, cite }) {
  if (!citations.length) return [];
  const items = citations.map((citation) => {
    const button = h(
      "button",
      { type: "button", class: "source", "aria-expanded": "false", onclick: () => cite(citation, button) },
      h("span", { class: "label" }, citation.label),
      h(
        "span",
        { class: "where" },
        h("span", { class: "title" }, citation.title),
        " ",
        h("span", { class: "facts" }, place(citation.source.location, say)),
      ),
    );
    return h("li", {}, button);
  });
  return [h("h4", {}, say.sources), h("ol", { class: "sources", lang: "vi" }, ...items)];
}

/**
 * Where a citation stands: "mục II.4, trang 3".
 * @param {import("./types.d.ts").Citation["source"]["location"]} location
 * @param {import("./types.d.ts").Words} say
 */
export function place({ label, page }, say) {
  return [label, page && say.page(page)].filter(Boolean).join(", ");
}

/**
 * @param {import("./types.d.ts").Nearest[]} documents
 * @param {Actions} actions
 */
export function nearest(documents, { say, reader, newTab }) {
  if (!documents.length) return [];
  const items = documents.map(({ doc_id: id, title, why }) =>
    h(
      "li",
      {},
      id ? link(reader(id), title, newTab && say.newTab) : h("span", { lang: "vi" }, title),
      " ",
      h("span", { class: "facts" }, why),
    ),
  );
  return [h("h4", {}, say.nearest), h("ul", { class: "nearest" }, ...items)];
}

/**
 * @param {import("./types.d.ts").Answer} answer
 * @param {Actions} actions
 */
export function suggestions(answer, { say, ask }) {
  if (!answer.suggestions.length) return [];
  const heading = answer.status === "needs_clarification" ? say.choices : say.suggestions;
  const items = answer.suggestions.map((question) =>
    h("li", {}, h("button", { type: "button", class: "chip", onclick: () => ask(question) }, question)),
  );
  return [h("h4", {}, heading), h("ul", { class: "chips", lang: answer.answer.lang }, ...items)];
}

/**
 * A link to a document; in a portal it opens beside the page, and says so.
 * @param {string} href
 * @param {string} title
 * @param {string | false} newTab
 * @param {string} [className]
 */
export function link(href, title, newTab, className) {
  return h(
    "a",
    { href, lang: className ? null : "vi", class: className, target: newTab && "_blank", rel: newTab && "noopener" },
    title,
    newTab && h("span", { class: "unseen" }, ` ${newTab}`),
  );
}
