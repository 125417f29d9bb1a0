/**
 * Where this device keeps what was typed in a plan and isn't saved; without a name, in a new one.
 * @param {string} slug
 */
export const draftOf = slug => `draft:${slug}`
