// The scripts and stylesheets of the page of parts as it is served in development, at their own addresses in the folder
// that is given, with what each gathers inside it: a page of a hundred and fifty files costs twice as much to open. Each
// template of `parts/` and `pages/` says that it was drawn, as "/static/parts/card.js:12:34" in the page's `drawn`.
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import esbuild from "esbuild"

const [outdir] = process.argv.slice(2)
const pages = readdirSync("static/pages").map(name => `static/pages/${name}`)
const css = readdirSync("static/css", { withFileTypes: true })
const sheets = css.filter(each => each.isFile()).map(({ name }) => `static/css/${name}`)
const TEMPLATE = /\b(?:html|svg)`/g

const asServed = {
  name: "as-served",
  setup(build) {
    build.onResolve({ filter: /^\/(?:static|node_modules)\// }, ({ path }) => ({
      path: resolve(`.${path}`),
    }))
    build.onResolve({ filter: /^socket\.io-client$/ }, () => ({
      path: resolve("static/dev/socket.js"),
    }))
  },
}

/** Each template with its place before it; what it counts from is what the test counts from. */
const marked = (line, number, address) =>
  line.replace(TEMPLATE, (tag, at) => {
    const place = `${address}:${number}:${at + tag.length}`
    return `(globalThis.drawn.add("${place}"), ${tag.slice(0, -1)})\``
  })

const templates = {
  name: "templates",
  setup: build =>
    build.onLoad({ filter: /static\/(?:parts|pages)\/.*\.js$/ }, ({ path }) => {
      const address = path.slice(path.lastIndexOf("/static/"))
      const lines = readFileSync(path, "utf8").split("\n")
      return { contents: lines.map((line, at) => marked(line, at + 1, address)).join("\n") }
    }),
}

await esbuild.build({
  entryPoints: [...pages, ...sheets, "static/dev/still.js", "static/dev/hand.js"],
  outdir,
  outbase: "static",
  bundle: true,
  splitting: true,
  format: "esm",
  charset: "utf8",
  loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  plugins: [asServed, templates],
  logLevel: "warning",
})
