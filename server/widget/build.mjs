// Makes server/static/widget.js, the one file that is served and committed: `make widget`.
// With a path as its argument it writes there instead, which is how a test compares the two.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { build, transform } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Style sheets come in as minified text. */
const styles = {
  name: "styles",
  setup(/** @type {import("esbuild").PluginBuild} */ bundler) {
    bundler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

await build({
  entryPoints: [here("main.js")],
  outfile: process.argv[2] ?? here("../static/widget.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  plugins: [styles],
  banner: { js: "// Chỉ Thị: <chithi-chat>. Made from server/widget/ by `make widget`; don't edit. Apache-2.0." },
});
