// Words as they are searched: small letters, one space, without diacritics unless they are wanted.

/** @type {Map<string, string>} a letter without its marks */
const bare = new Map();

/**
 * A text folded, with the unit of the source where each unit of it comes from (and one more: its end).
 * @param {string} text
 * @param {boolean} keepMarks whether diacritics count
 * @returns {{text: string, from: Uint32Array}}
 */
export function fold(text, keepMarks) {
  const pieces = [];
  const from = new Uint32Array(2 * text.length + 2);
  let length = 0;
  let space = false;
  for (let unit = 0; unit < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(unit));
    const blank = /\s/.test(letter);
    const folded = blank ? (space ? "" : " ") : keepMarks ? seen(letter) : without(letter);
    if (folded) {
      pieces.push(folded);
      for (let index = 0; index < folded.length; index += 1) from[length + index] = unit;
      length += folded.length;
      space = blank;
    }
    unit += letter.length;
  }
  from[length] = text.length;
  return { text: pieces.join(""), from: from.subarray(0, length + 1) };
}

/**
 * Whether a query has a letter with a mark, so that its writer means that letter.
 * @param {string} query
 */
export function hasMarks(query) {
  const folded = fold(query, true).text;
  return folded !== fold(query, false).text;
}

function seen(letter) {
  // Letters that no one sees hide no word from a search.
  return /\p{Cf}/u.test(letter) ? "" : letter.toLowerCase().slice(0, 2);
}

function without(letter) {
  let folded = bare.get(letter);
  if (folded === undefined) {
    const parts = seen(letter).normalize("NFD").replace(/\p{M}/gu, "");
    folded = (parts === "đ" ? "d" : parts).slice(0, 2);
    bare.set(letter, folded);
  }
  return folded;
}
