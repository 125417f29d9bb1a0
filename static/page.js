/**
 * What the server put in this page as JSON: as, code, language, words, state, seq, log, join_url …
 */
export const page = JSON.parse(document.getElementById("page")?.textContent ?? "{}")
