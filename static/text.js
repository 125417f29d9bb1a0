// What becomes of a text at the server (workshop/core/text.py, whose tests hold this to the same), so that a counter
// counts what will be kept, and a field in which nothing can be seen is as good as empty.
const chars = (...ranges) => new RegExp(`[${ranges.join("")}]`, "u")

const REFUSED = /[\0\x1b]|\p{Cs}/gu
const LINE_BREAK = /\r\n|[\r\v\f\x85\u2028\u2029]/g
const GOES = /(?![\t\n])\p{Cc}|[\ufeff\u2061-\u2065\u206a-\u206f\ufff0-\ufffb\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]|\p{Noncharacter_Code_Point}/gu
const TAGS = /(\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f})|[\u{e0000}-\u{e007f}]/gu
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
// Hebrew, Arabic and what lies between them; the later blocks are those of other scripts from right to left.
const FROM_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const JOINING = chars(
  "\\u0600-\\u0dff\\u0f00-\\u109f\\u1700-\\u18af\\u1a00-\\u1aaf\\u1b00-\\u1c4f\\u1cd0-\\u1cff\\ua800-\\ua95f\\ua980-\\ua9ff",
  "\\uaa00-\\uaa7f\\uaae0-\\uaaff\\uabc0-\\uabff\\ufb50-\\ufdff\\ufe70-\\ufefc\\u{10a00}-\\u{11fff}\\u{1e900}-\\u{1e95f}",
)
const WITHOUT_SPACES = chars("\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u1950-\\u19ff\\u1a20-\\u1aaf\\ua9e0-\\ua9ff\\uaa60-\\uaadf\\u{11700}-\\u{1174f}")
const MONGOLIAN = /[\u1800-\u18af\u{11660}-\u{1167f}]/u
const JAMO = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u
const LETTERS_OF = { "\u115f": JAMO, "\u1160": JAMO, "\u3164": /[\u3131-\u318e]/, "\uffa0": /[\uffa1-\uffdc]/ }
const BLANK = /[\u115f\u1160\u3164\uffa0\u2800\u{16fe4}\u{1d159}]/u
const SPACE = /[\s\x1c-\x1f\x85]/u
const PICTURE = /[\u{1f000}-\u{1faff}]|(?![\0-\x7f])[\p{So}\p{Sm}]/u
const HAS_VARIANTS = /[ℹ\p{N}\p{S}\p{P}\p{Lo}\p{Cn}]/u

const joins = letter => JOINING.test(letter) && /[\p{L}\p{M}]/u.test(letter)
const isLetter = letter => /\p{L}/u.test(letter)
const betweenWords = (before, after) =>
  before && after && !SPACE.test(before + after) && (WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after))

// [what can't be seen, where it stays: (the character kept last, the nearest before and after that can be seen)]
const STAYS = [
  [/\u00ad/, (last, before, after) => isLetter(last) && isLetter(after)],
  [/\u034f/, (last, before, after) => isSeen(before) && /\p{M}/u.test(after)],
  [/[\u200b\u2060]/, (last, before, after) => betweenWords(before, after)],
  [/\u200c/, (last, before, after) => joins(before) || joins(after)],
  [/\u200d/, (last, before, after) => joins(before) || joins(after) || (PICTURE.test(before) && PICTURE.test(after))],
  [/\u180e/, (last, before) => MONGOLIAN.test(before)],
  [/[\u180b-\u180d\u180f]/, last => isSeen(last) && MONGOLIAN.test(last)],
  [/[\u17b4\u17b5]/, (last, before) => /[\u1780-\u17ff]/.test(before)],
  [/[\u{1bca0}-\u{1bca3}]/u, (last, before, after) => /[\u{1bc00}-\u{1bc9f}]/u.test(before + after)],
  [/[\u{1d173}-\u{1d17a}]/u, (last, before, after) => /[\u{1d100}-\u{1d1ff}]/u.test(before + after)],
  [/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u, last => isSeen(last) && HAS_VARIANTS.test(last)],
]
const ruleFor = letter => STAYS.find(([which]) => which.test(letter))?.[1]
// Nothing below this needs a closer look but soft hyphens and controls.
const PLAIN = /^[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/

const isSeen = letter =>
  letter !== "" && !SPACE.test(letter) && !BLANK.test(letter) && !ruleFor(letter) && letter.search(DIRECTION) < 0 && letter.search(TAGS) < 0

function nearest(letters) {
  let found = ""
  return letters.map(letter => {
    const here = found
    if (SPACE.test(letter) || isSeen(letter)) found = letter
    return here
  })
}

function whatStays(letters) {
  const before = nearest(letters)
  const after = nearest([...letters].reverse()).reverse()
  const kept = []
  letters.forEach((letter, at) => {
    const stays = ruleFor(letter)
    const last = kept.at(-1) ?? ""
    if (!stays || (last !== letter && stays(last, before[at], after[at]))) kept.push(letter)
  })
  return kept
}

function betweenTheEnds(letters) {
  const first = letters.findIndex(isSeen)
  if (first < 0) return ""
  const last = letters.findLastIndex(isSeen)
  const stand = (end, beside) => end.filter(letter => !SPACE.test(letter) && (!BLANK.test(letter) || LETTERS_OF[letter]?.test(beside)))
  return [...stand(letters.slice(0, first), letters[first]), ...letters.slice(first, last + 1), ...stand(letters.slice(last + 1), letters[last])].join("")
}

/** A command whose texts are without what the server refuses: nobody saw it, so nobody could take it away. */
export const sendable = command =>
  Object.fromEntries(Object.entries(command).map(([name, value]) => [name, typeof value === "string" ? value.replace(REFUSED, "") : value]))

/** The text as the server keeps it; empty where nothing can be seen. */
export function tidy(typed) {
  const text = typed.replace(REFUSED, "").replace(LINE_BREAK, "\n")
  if (PLAIN.test(text)) return text.trim()
  const left = text.replace(GOES, "").replace(TAGS, "$1")
  const turned = FROM_RIGHT_TO_LEFT.test(left.replace(DIRECTION, "")) ? left : left.replace(DIRECTION, "")
  return betweenTheEnds(whatStays([...turned]))
}

/** How many characters of it are kept: code points. */
export const lengthOf = text => [...tidy(text)].length
