const PATIENCE = 1_500
const since = new WeakMap()

/**
 * Whether the connection has been away for so long that it is worth a word: not while a page opens,
 * not for a hiccup.
 * @param {{ online: boolean }} device
 */
export function isOffline(device) {
  if (device.online) since.delete(device)
  else if (!since.has(device)) since.set(device, Date.now())
  return !device.online && Date.now() - since.get(device) > PATIENCE
}
