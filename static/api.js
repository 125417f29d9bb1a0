import { t } from "./words.js"

/** What lies at an address of this server; null where it can't be had. @param {string} path */
export async function contentAt(path) {
  const answer = await fetch(path).catch(() => null)
  return answer?.ok ? answer.blob() : null
}

/**
 * Ask the server over HTTP → {ok, body}, or {ok: false, code, message} in words, with all that the
 * server says of it in `body`; `lost` where no answer came. Never throws.
 * @param {"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} method @param {string} path
 * @param {unknown} [send]
 */
export const api = (method, path, send) =>
  ask(
    path,
    send === undefined
      ? { method, keepalive: true } // also where the page goes away meanwhile
      : { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(send) },
  )

/**
 * The same with a file, compressed: a request may hold far less than a harvest.
 * @param {string} path @param {Blob} file
 */
export async function apiFile(path, file) {
  const packed = file.stream().pipeThrough(new CompressionStream("gzip"))
  const body = await new Response(packed).blob().catch(() => null)
  if (!body) return { ok: false, message: t("shared.failed"), body: null }
  return ask(path, { method: "POST", headers: { "Content-Encoding": "gzip" }, body })
}

/**
 * The same with a text or a file as it is.
 * @param {string} path @param {Blob | string} content
 */
export const apiContent = (path, content) => ask(path, { method: "POST", body: content })

/** @param {string} path @param {RequestInit} options */
async function ask(path, options) {
  const answer = await fetch(path, options).catch(() => null)
  if (!answer) return { ok: false, lost: true, message: t("shared.connection_lost") }
  const body = answer.status === 204 ? null : await answer.json().catch(() => null)
  return answer.ok
    ? { ok: true, body }
    : { ok: false, code: body?.code, message: body?.detail ?? t("shared.failed"), body }
}
