// The entry of /widget.js: makes <chithi-chat> known to the page.

import { ChithiChat } from "./element.js";

// A page may load the script twice; the first one stays.
if (!customElements.get("chithi-chat")) customElements.define("chithi-chat", ChithiChat);

export { ChithiChat };
