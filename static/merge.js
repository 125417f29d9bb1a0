/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = value => value !== null && typeof value === "object" && !Array.isArray(value)

/**
 * RFC 7396: null removes, an object merges, anything else replaces. Neither argument is changed.
 * @template T
 * @param {T} target @param {unknown} patch @returns {T} what the patch leaves of it
 */
export function merge(target, patch) {
  if (!isObject(patch)) return /** @type {T} */ (patch)
  /** @type {Record<string, unknown>} */
  const merged = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = merge(merged[key], value)
  }
  return /** @type {T} */ (merged)
}
