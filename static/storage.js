// What this device keeps for itself. Where the browser forbids storage, or has no room left, it is
// kept as long as the page is open.
/** @type {Map<string, string>} */
const memory = new Map()

/** @type {Pick<Storage, "getItem" | "setItem" | "removeItem">} */
const inMemory = {
  getItem: key => memory.get(key) ?? null,
  setItem: (key, text) => memory.set(key, text),
  removeItem: key => memory.delete(key),
}

/** @param {"localStorage" | "sessionStorage"} name */
function usable(name) {
  try {
    window[name].setItem("oogst", "")
    window[name].removeItem("oogst")
    return window[name]
  } catch {
    return inMemory
  }
}

/** @typedef {ReturnType<typeof storageFor>} Drawer */

/**
 * A drawer of JSON values under one prefix. `forWindow` keeps them for this window only (a trial
 * participant).
 * @param {string} prefix
 */
export function storageFor(prefix, forWindow = false) {
  const storage = usable(forWindow ? "sessionStorage" : "localStorage")
  /** @param {string} key */
  const name = key => `oogst:${prefix}:${key}`
  return {
    /**
     * What was kept there, which has the shape of `otherwise`.
     * @template [T=any]
     * @param {string} key @param {T} [otherwise] @returns {T}
     */
    get(key, otherwise = /** @type {T} */ (null)) {
      try {
        return (
          JSON.parse(/** @type {string} */ (memory.get(name(key)) ?? storage.getItem(name(key)))) ??
          otherwise
        )
      } catch {
        return otherwise
      }
    },
    /** @param {string} key @param {unknown} value */
    set(key, value) {
      memory.delete(name(key))
      if (value === null || value === "") return storage.removeItem(name(key))
      try {
        storage.setItem(name(key), JSON.stringify(value))
      } catch {
        memory.set(name(key), JSON.stringify(value)) // a full storage
      }
    },
    /** Empty it, and every drawer in it. */
    clear() {
      const keys = storage === inMemory ? memory.keys() : Object.keys(storage)
      for (const each of [...keys, ...memory.keys()].filter(each => each.startsWith(name("")))) {
        storage.removeItem(each)
        memory.delete(each)
      }
    },
  }
}

/**
 * @template D
 * @typedef {ReturnType<typeof draftsIn<D>>} DraftsOf
 */

/**
 * What somebody is writing, by what it is for: drafts under one key of a drawer, texts or of
 * another shape.
 * @template [D=string]
 * @param {Drawer} drawer @param {string} key
 */
export function draftsIn(drawer, key) {
  const all = () => drawer.get(key, /** @type {Record<string, D>} */ ({}))
  return {
    all,
    /** @param {string} what @returns {D | undefined} */
    get: what => all()[what],
    /**
     * Keep this draft; without one it is forgotten.
     * @param {string} what @param {D | null | undefined} draft
     */
    set(what, draft) {
      const { [what]: _, ...others } = all()
      drawer.set(key, draft == null ? others : { ...others, [what]: draft })
    },
  }
}
