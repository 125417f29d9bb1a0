/**
 * Onto one's own clipboard, also on plain http, where there is none to ask: the old way, from a
 * field, which may be seen.
 * @param {string} text @param {HTMLInputElement} [field]
 */
export async function copyText(text, field) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return field ? copyFrom(field) : copyUnseen(text)
  }
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field */
function copyFrom(field) {
  field.focus()
  field.select()
  return document.execCommand("copy")
}

/** @param {string} text */
function copyUnseen(text) {
  const field = Object.assign(document.createElement("textarea"), {
    value: text,
    className: "unseen",
  })
  document.body.append(field)
  const copied = copyFrom(field)
  field.remove()
  return copied
}
