/** A browser's storage with room for so many texts, which says so as browsers do. */
export function storage(room = Number.POSITIVE_INFINITY) {
  const texts = new Map()
  return {
    texts,
    getItem: key => texts.get(key) ?? null,
    setItem(key, text) {
      if (text && !texts.has(key) && texts.size >= room) throw new Error("QuotaExceededError")
      texts.set(key, text)
    },
    removeItem: key => texts.delete(key),
  }
}
