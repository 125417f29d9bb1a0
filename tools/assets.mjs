// Makes static/built/ from the plain modules and stylesheets in static/: one hashed script and one hashed stylesheet
// a page, fonts and images under hashed names, .br and .gz beside each, manifest.json and LICENSES.txt.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, extname, join, relative, resolve } from "node:path"
import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import esbuild from "esbuild"

const BUILT = "static/built"
// Phones of 2022: what newer colour and nesting syntax says is lowered for them.
const TARGET = ["chrome107", "safari16.1", "firefox106"]
const SHRINK = new Set([".js", ".css", ".svg", ".txt", ".json", ".map"])

const files = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith(ending))
        .map(name => join(folder, name))
    : []

// A page's stylesheet is one that gathers others; what it gathers is no page's by itself.
const gathers = file => /^@import\b/m.test(readFileSync(file, "utf8"))

const pages = [...files("static/pages", ".js"), ...files("static/css", ".css").filter(gathers)]

// Addresses that the server answers in development mean the same files here.
const asServed = {
  name: "as-served",
  setup: build =>
    build.onResolve({ filter: /^\/(static|node_modules)\// }, ({ path }) => ({
      path: resolve(`.${path}`),
    })),
}

// A third way to connect that the library brings along and this server doesn't speak: a fortieth of a phone's script.
const unspoken = {
  name: "unspoken",
  setup: build => {
    build.onResolve({ filter: /\/webtransport\.js$/ }, ({ path }) => ({
      path,
      namespace: "unspoken",
    }))
    build.onLoad({ filter: /.*/, namespace: "unspoken" }, () => ({
      contents: "export const WT = undefined",
    }))
  },
}

// What a value is in the light and in the dark: each stands once, in values.css.
const SIDES = /^\s*(--[\w-]+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\);$/gm

// The same colours for phones from before `light-dark`, which pass over what stands in @supports.
const colours = {
  name: "colours",
  setup: build =>
    build.onLoad({ filter: /static\/css\/values\.css$/ }, async ({ path }) => {
      const css = readFileSync(path, "utf8")
      const values = [...css.matchAll(SIDES)].map(([line, name, light, dark]) => ({
        line,
        light: { name, colour: light },
        dark: { name, colour: dark },
      }))
      const root = lines => `:root {\n${lines.join("\n")}\n}`
      const [light, dark] = await Promise.all(
        ["light", "dark"].map(async side => root(await inHex(values.map(value => value[side])))),
      )
      const modern = root(values.map(({ line }) => line))
      return {
        contents: `${light}
@media (prefers-color-scheme: dark) { ${dark} }
@supports (color: light-dark(oklch(0% 0 0), #000)) { ${modern} }
${css.replace(SIDES, "")}`,
        loader: "css",
      }
    }),
}

// esbuild knows how to say a colour in older words, but not inside a custom property.
async function inHex(values) {
  const rules = values.map(({ colour }, at) => `.c${at} { color: ${colour} }`).join("\n")
  const { code } = await esbuild.transform(rules, { loader: "css", target: TARGET })
  const hex = new Map([...code.matchAll(/\.c(\d+) \{\s*color: (#\w+)/g)].map(([, ...of]) => of))
  return values.map(({ name }, at) => `${name}: ${hex.get(String(at))};`)
}

rmSync(BUILT, { recursive: true, force: true })
mkdirSync(BUILT, { recursive: true })

// One script a page; a phone has what its later steps draw apart, and what both need.
const PHONE = "static/pages/phone.js"
const settings = {
  outdir: BUILT,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
  plugins: [asServed, unspoken, colours],
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: TARGET,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
}
const pagesAlone = { ...settings, entryPoints: pages.filter(page => page !== PHONE) }
const made = await Promise.all([
  esbuild.build(pagesAlone),
  esbuild.build({ ...settings, entryPoints: [PHONE], splitting: true }),
])
const outputs = made.flatMap(({ metafile }) => Object.entries(metafile.outputs))
const inputs = Object.assign({}, ...made.map(({ metafile }) => metafile.inputs))

const SHARED = "phone-shared.js" // the one that is no entry
const manifest = {}
for (const [file, { entryPoint }] of outputs) {
  if (entryPoint) manifest[basename(entryPoint)] = basename(file)
  else if (file.endsWith(".js")) manifest[SHARED] = basename(file)
}

for (const file of [".svg", ".png", ".ico", ".webmanifest"].flatMap(ending =>
  files("static/images", ending),
)) {
  const content = readFileSync(file)
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase()
  const hashed = `${basename(file, extname(file))}-${hash}${extname(file)}`
  writeFileSync(join(BUILT, hashed), content)
  manifest[relative("static/images", file)] = hashed
}

writeFileSync(join(BUILT, "LICENSES.txt"), licences(inputs))

for (const name of readdirSync(BUILT).filter(name => SHRINK.has(extname(name)))) {
  const content = readFileSync(join(BUILT, name))
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  writeFileSync(join(BUILT, `${name}.br`), brotliCompressSync(content, quality))
  writeFileSync(join(BUILT, `${name}.gz`), gzipSync(content, { level: 9 }))
}

// Last, because this file tells make and the server that the build is whole.
const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(join(BUILT, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`)

// Bundling drops the notices of packages that carry none in their files; their licences ask that they travel along.
function licences(inputs) {
  const folders = new Set(Object.keys(inputs).map(packageFolder).filter(Boolean))
  return [...folders]
    .sort()
    .map(folder => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(folder, "package.json"), "utf8"),
      )
      const notice = readdirSync(folder).find(file => /^(licen[cs]e|copying)/i.test(file))
      const text = notice ? readFileSync(join(folder, notice), "utf8").trim() : ""
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${"-".repeat(80)}\n\n`)
}

function packageFolder(input) {
  const at = input.lastIndexOf("node_modules/")
  if (at < 0) return null
  let folder = dirname(input)
  while (
    !existsSync(join(folder, "package.json")) ||
    !readFileSync(join(folder, "package.json"), "utf8").includes('"version"')
  ) {
    folder = dirname(folder)
  }
  return folder
}
