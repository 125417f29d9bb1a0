/** The facilitator's own copy of an address, also on plain http, where there is no clipboard to ask. */
export async function copy(text, field) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field.focus()
    field.select()
    return document.execCommand("copy")
  }
}
