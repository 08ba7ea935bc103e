// Line icons of 24 units, drawn in the colour of the text around them.

const PATHS = {
  chat: "M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12.5h5",
  close: "M6 6l12 12M18 6L6 18",
  send: "M4 12h15M13 6l6 6-6 6",
  stop: "M7 7h10v10H7z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  up: "M7 10v10H4V10zM7 11l4-7c1.6 0 2.4 1.2 2 3l-.6 3H19c1 0 1.6.9 1.4 1.8l-1.5 6.6c-.2.9-.9 1.6-1.9 1.6H7",
  down: "M17 14V4h3v10zM17 13l-4 7c-1.6 0-2.4-1.2-2-3l.6-3H5c-1 0-1.6-.9-1.4-1.8l1.5-6.6C5.3 4.7 6 4 7 4h10",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M12 10v7M9 14.5l3 3 3-3",
  fresh: "M12 5v14M5 12h14",
  pen: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  retry: "M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5",
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * An icon; the control around it carries the words.
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
