/**
 * The session itself has ended; a review may still run.
 * @param {{ state: string }} workshop
 */
export const isOver = ({ state }) => state === "review" || state === "closed"
