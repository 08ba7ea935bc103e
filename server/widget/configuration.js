// The attributes of the element, read and checked.

/** @typedef {"launcher" | "panel" | "page"} Mode */

/**
 * @typedef {object} Configuration
 * @property {URL} base
 * @property {import("./types.d.ts").Lang} lang
 * @property {Mode} mode
 * @property {string} heading
 * @property {string} placeholder
 * @property {import("./types.d.ts").Filters | null} filters null where they can't be read
 */

/**
 * @param {HTMLElement} element
 * @param {URL} script where this script came from: the server is there unless `endpoint` says else
 * @returns {Configuration}
 */
export function configuration(element, script) {
  const endpoint = element.getAttribute("endpoint");
  const mode = element.getAttribute("mode");
  return {
    base: endpoint ? new URL(endpoint.replace(/\/*$/, "/"), document.baseURI) : new URL(".", script),
    lang: language(element),
    mode: mode === "panel" || mode === "page" ? mode : "launcher",
    heading: element.getAttribute("heading") ?? "",
    placeholder: element.getAttribute("placeholder") ?? "",
    filters: filters(element.getAttribute("filters")),
  };
}

/** @param {HTMLElement} element */
function language(element) {
  const given = element.getAttribute("lang") ?? element.closest("[lang]")?.getAttribute("lang") ?? "";
  return /^en\b/i.test(given) ? "en" : "vi";
}

/**
 * `{"type": "Kế hoạch", "year": [2024]}`; one value may stand without its brackets.
 * @param {string | null} given
 * @returns {import("./types.d.ts").Filters | null}
 */
function filters(given) {
  if (!given?.trim()) return {};
  try {
    const read = JSON.parse(given);
    if (read === null || typeof read !== "object" || Array.isArray(read)) return null;
    return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, [value].flat()]));
  } catch {
    return null;
  }
}
