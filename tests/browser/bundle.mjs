// The scripts and stylesheets of the page of parts as it is served in development, at their own addresses in the folder
// that is given: of each page one script that holds what comes before it and after it too, for a page of a hundred and
// fifty files costs twice as much to open. Each template of `parts/` and `pages/` says that it was drawn, as
// "/static/parts/card.js:12:34" in the page's `drawn`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import esbuild from "esbuild"

const [outdir] = process.argv.slice(2)
const pages = readdirSync("static/pages").map(name => [
  `pages/${name.slice(0, -3)}`,
  `page:${name}`,
])
const css = readdirSync("static/css", { withFileTypes: true })
const sheets = css
  .filter(each => each.isFile())
  .map(({ name }) => [`css/${name.slice(0, -4)}`, `static/css/${name}`])
const AROUND = ["dev/still.js", "dev/hand.js"]
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
    build.onResolve({ filter: /^page:/ }, ({ path }) => ({
      path: path.slice(5),
      namespace: "page",
    }))
    build.onLoad({ filter: /./, namespace: "page" }, ({ path }) => {
      const [before, after] = AROUND
      const parts = [before, `pages/${path}`, after]
      return {
        contents: parts.map(part => `import "./${part}"`).join("\n"),
        resolveDir: resolve("static"),
      }
    })
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
  entryPoints: Object.fromEntries([...pages, ...sheets]),
  outdir,
  bundle: true,
  format: "esm",
  charset: "utf8",
  loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  plugins: [asServed, templates],
  logLevel: "warning",
})
mkdirSync(`${outdir}/dev`)
for (const script of AROUND) writeFileSync(`${outdir}/${script}`, "")
