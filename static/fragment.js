/**
 * The secret that the address brought behind its #, which no server and no log ever sees; it leaves
 * the address at once. → "" where there is none
 */
export function takeFragment() {
  const secret = decodeURIComponent(location.hash.slice(1))
  if (secret) history.replaceState(null, "", location.pathname + location.search)
  return secret
}
