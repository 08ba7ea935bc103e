// Nodes built from data. Text is always set as text, so nothing in a document can become markup.

/** @typedef {string | boolean | null | undefined | ((event: any) => void)} Given */
/** @typedef {Node | string | null | undefined | false} Child */

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, Given>} [given] attributes; `on…` are listeners, `true` is an attribute
 *   without a value, null and false leave it out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(isThere));
  return element;
}

/**
 * @template T
 * @param {T | null | undefined | false} child
 * @returns {child is T}
 */
export function isThere(child) {
  return child !== null && child !== undefined && child !== false;
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
