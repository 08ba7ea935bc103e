// The style sheets as one, which all elements share; constructed, so that no policy objects.

import answer from "./styles/answer.css";
import controls from "./styles/controls.css";
import layout from "./styles/layout.css";
import source from "./styles/source.css";
import theme from "./styles/theme.css";

/** @type {CSSStyleSheet | null} */
let made = null;

export function style() {
  if (!made) {
    made = new CSSStyleSheet();
    made.replaceSync([theme, layout, controls, answer, source].join("\n"));
  }
  return made;
}
