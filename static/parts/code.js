/**
 * "KP7 4MX": a code as people read it out. The server reads it without the space too.
 * @param {string} code
 */
export const spaced = code => `${code.slice(0, 3)} ${code.slice(3)}`

/**
 * "oogst.voorbeeld.be": where one goes to type the code.
 * @param {{ short_url: string }} page
 */
export const address = page => page.short_url.replace(/\/[^/]*$/, "")
