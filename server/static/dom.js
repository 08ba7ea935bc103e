// Nodes built from data. Text is always set as text, so nothing in a document can become markup.

/**
 * Makes an element.
 * @param {string} tag
 * @param {Record<string, string | boolean | EventListener | null | undefined>} [given] attributes;
 *   `on…` are listeners, `true` is an attribute without a value, null and false leave it out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child || child === ""));
  return element;
}

/**
 * The element with this id; pages are ours, so it is there.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}
