// The API counts Unicode code points, JavaScript counts UTF-16 units. Every conversion is here.

/**
 * The UTF-16 index of a code point, counted from `from` (which is point number `fromPoint`).
 * @param {string} text
 * @param {number} point
 * @param {number} [from]
 * @param {number} [fromPoint]
 * @returns {number}
 */
export function unitAt(text, point, from = 0, fromPoint = 0) {
  let unit = from;
  for (let at = fromPoint; at < point && unit < text.length; at += 1) {
    unit += /** @type {number} */ (text.codePointAt(unit)) > 0xffff ? 2 : 1;
  }
  return unit;
}

/**
 * How many code points a text has.
 * @param {string} text
 * @returns {number}
 */
export function pointCount(text) {
  let count = 0;
  for (let unit = 0; unit < text.length; count += 1) {
    unit += /** @type {number} */ (text.codePointAt(unit)) > 0xffff ? 2 : 1;
  }
  return count;
}

/**
 * `text[start:end]` in code points.
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {string}
 */
export function slice(text, start, end) {
  const first = unitAt(text, start);
  return text.slice(first, unitAt(text, end, first, start));
}
