// Words as they are searched: small letters, one space, without diacritics unless they are wanted.

/** A folded text, and the unit of the source where each of its units comes from; and its end. */
/** @typedef {{text: string, from: Uint32Array}} Folded */

/** What each code point becomes, by whether marks are kept; filled as letters are met. */
const tables = { true: new Map(), false: new Map() };

/**
 * Folds a text.
 * @param {string} text
 * @param {boolean} keepMarks whether diacritics count
 * @returns {Folded}
 */
export function fold(text, keepMarks) {
  const table = tables[keepMarks];
  const units = new Uint16Array(2 * text.length);
  const from = new Uint32Array(2 * text.length + 1);
  let length = 0;
  let blank = false;
  for (let unit = 0; unit < text.length; ) {
    const point = text.codePointAt(unit);
    let folded = table.get(point);
    if (folded === undefined) {
      folded = foldOne(String.fromCodePoint(point), keepMarks);
      table.set(point, folded);
    }
    if (folded !== " " || !blank) {
      for (let index = 0; index < folded.length; index += 1) {
        units[length] = folded.charCodeAt(index);
        from[length] = unit;
        length += 1;
      }
      if (folded) blank = folded === " ";
    }
    unit += point > 0xffff ? 2 : 1;
  }
  from[length] = text.length;
  const decoded = new TextDecoder("utf-16le").decode(units.subarray(0, length));
  return { text: decoded, from: from.subarray(0, length + 1) };
}

/**
 * Whether a query has a letter with a mark, so that its writer means that letter.
 * @param {string} query
 */
export function hasMarks(query) {
  return fold(query, true).text !== fold(query, false).text;
}

/** At most two units of one code point; a letter that no one sees hides no word from a search. */
function foldOne(letter, keepMarks) {
  if (/\s/.test(letter)) return " ";
  if (/\p{Cf}/u.test(letter)) return "";
  const small = letter.toLowerCase();
  if (keepMarks) return small.slice(0, 2);
  const bare = small.normalize("NFD").replace(/\p{M}/gu, "");
  return (bare === "đ" ? "d" : bare).slice(0, 2);
}
