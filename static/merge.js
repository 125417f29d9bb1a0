const isObject = value => value !== null && typeof value === "object" && !Array.isArray(value)

/** RFC 7396: null removes, an object merges, anything else replaces. Neither argument is changed. */
export function merge(target, patch) {
  if (!isObject(patch)) return patch
  const merged = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key]
    else merged[key] = merge(merged[key], value)
  }
  return merged
}
