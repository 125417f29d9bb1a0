const NEW_FOR = 15_000

/** Which cards came just now: what was there when the page opened is not new. */
export function arrivals(insights = {}) {
  const seen = new Map(Object.keys(insights).map(id => [id, 0]))
  return id => {
    if (!seen.has(id)) seen.set(id, Date.now())
    return Date.now() - seen.get(id) < NEW_FOR
  }
}
