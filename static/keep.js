// What this device keeps for itself. Where the browser forbids storage it is kept as long as the page is open.
const memory = new Map()

const inMemory = {
  getItem: key => memory.get(key) ?? null,
  setItem: (key, text) => memory.set(key, text),
  removeItem: key => memory.delete(key),
}

function usable(name) {
  try {
    window[name].setItem("oogst", "")
    window[name].removeItem("oogst")
    return window[name]
  } catch {
    return inMemory
  }
}

/** A drawer of JSON values under one prefix. `forWindow` keeps them for this window only (a trial participant). */
export function drawer(prefix, forWindow = false) {
  const storage = usable(forWindow ? "sessionStorage" : "localStorage")
  const name = key => `oogst:${prefix}:${key}`
  return {
    get(key, otherwise = null) {
      try {
        return JSON.parse(storage.getItem(name(key))) ?? otherwise
      } catch {
        return otherwise
      }
    },
    set(key, value) {
      try {
        if (value === null || value === "") storage.removeItem(name(key))
        else storage.setItem(name(key), JSON.stringify(value))
      } catch {
        // A full storage: what is typed still stands on the page and still goes to the server.
      }
    },
  }
}
