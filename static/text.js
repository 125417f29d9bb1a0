// What a counter and a form make of what is typed. The rule is the server's (workshop/core/text.py)
// and stands there in full; here is as much of it as keeps them honest: nothing that it keeps is
// called empty, and no character that it keeps goes uncounted.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the server refuses
const REFUSED = /[\0\x1b]|\p{Cs}/gu
const LINE_BREAK = /\r\n|[\r\v\f\x85\u2028\u2029]/g
const GOES = /(?![\t\n])\p{Cc}|\ufeff|\p{Noncharacter_Code_Point}/gu
const SEEN = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * A command whose texts are without what the server refuses: nobody saw it, so nobody could take it
 * away.
 * @param {Record<string, unknown>} command
 */
export const sendable = command =>
  Object.fromEntries(
    Object.entries(command).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(REFUSED, "") : value,
    ]),
  )

/**
 * The text without its ends and without characters that never stay; empty where nothing can be
 * seen.
 * @param {string} typed
 */
export function tidy(typed) {
  const text = typed.replace(REFUSED, "").replace(LINE_BREAK, "\n").replace(GOES, "").trim()
  return SEEN.test(text) ? text : ""
}

/** How many characters of it count: code points. @param {string} text */
export const lengthOf = text => [...tidy(text)].length
