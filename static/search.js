/** Accents and capitals set aside, as who looks for something does. @param {string} text */
export const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

/**
 * Whether a text holds all the words of what somebody looks for; any text does where that is
 * nothing.
 * @param {string} sought @returns {(text: string) => boolean}
 */
export function finding(sought) {
  const words = plain(sought).split(/\s+/)
  return text => words.every(word => plain(text).includes(word))
}
