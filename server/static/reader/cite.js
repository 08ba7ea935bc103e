// A passage with its source, as an official puts it into a text of his own.

/**
 * `“…” (Mục II.4, Kế hoạch số 63/KH-UBND ngày 06/3/2024 của UBND tỉnh Kiên Giang)`.
 * @param {string} quote
 * @param {string} place empty where the passage is in no numbered part
 * @param {string} name
 */
export function cited(quote, place, name) {
  return `“${quote}” (${[place, name].filter(Boolean).join(", ")})`;
}

/**
 * The words of a range in one line, without page furniture.
 * @param {Range} range
 */
export function quoteOf(range) {
  const words = range.cloneContents();
  for (const furniture of words.querySelectorAll(".furniture")) furniture.remove();
  return words.textContent.replace(/\s+/g, " ").trim();
}

/**
 * The sentence around a place, in UTF-16 units; a line ends a sentence.
 * @param {string} text
 * @param {number} at
 * @returns {import("./text.js").Span}
 */
export function sentenceAt(text, at) {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const stop = text.indexOf("\n", at);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const cuts = [0];
  // A full stop before a small letter or inside a number ends nothing: "TP. Huế", "6.100.000".
  for (const end of line.matchAll(/[.;!?…]["”)]*\s+(?=[\p{Lu}“"(])/gu)) {
    cuts.push(end.index + end[0].length);
  }
  cuts.push(line.length);
  const next = cuts.findIndex((cut) => cut > at - start);
  const [from, to] = next < 0 ? [0, line.length] : [cuts[next - 1], cuts[next]];
  return { start: start + from, end: start + line.slice(0, to).trimEnd().length };
}
