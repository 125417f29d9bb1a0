// Elements as what they are here: HTML ones, and fields where one types.

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement | null} */
export const find = (selector, within = document) => within.querySelector(selector)

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
export const findAll = (selector, within = document) =>
  Array.from(within.querySelectorAll(selector))

/**
 * @param {Element | null | undefined} element
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const closest = (element, selector) => element?.closest(selector) ?? null

/**
 * This element as a field; one that is none lacks what only fields have.
 * @param {Element | null} element
 */
export const asField = element => /** @type {HTMLInputElement | null} */ (element)
