import { html, svg } from "../draw.js"

// 24 by 24, stroke 2, round, no fill. Always beside a word, or on a button that has a name of its
// own.
/** @param {unknown} drawing */
const icon = drawing =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`

export const tick = () => icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`)
export const fold = () => icon(svg`<path d="m6 9.5 6 6 6-6" />`)
export const rows = () => icon(svg`<path d="M4 6.500h16M4 10.200h16M4 13.900h16M4 17.600h16" />`)
export const undo = () => icon(svg`<path d="M8.5 5 4.5 9l4 4M5 9h9a5 5 0 0 1 0 10h-4" />`)
export const arrow = () => icon(svg`<path d="M5 12h14M13 6l6 6-6 6" />`)
export const bothWays = () =>
  icon(svg`<path d="M3.500 12h17M8 7l-4.500 5L8 17M16 7l4.500 5-4.500 5" />`)
export const plus = () => icon(svg`<path d="M12 5v14M5 12h14" />`)
export const pen = () => icon(svg`<path d="m4.5 19.5 1-4L16 5l3 3L8.5 18.500z" />`)
export const bin = () => icon(svg`<path d="M5 7h14M10 7V4.500h4V7M7 7l1 12.500h8L17 7" />`)
export const flag = () => icon(svg`<path d="M6 21V4.5c4-2 7 2 12 0V14c-5 2-8-2-12 0" />`)
export const hand = () =>
  icon(
    svg`<path d="M8 12.500V6a1.500 1.500 0 0 1 3 0v5M11 10V4.500a1.500 1.500 0 0 1 3 0V11M14
      11V6a1.500 1.500 0 0 1 3 0v8c0 4-2 6.500-5.500 6.500-3 0-4.500-1.500-6-4l-1.700-3a1.500
      1.500 0 0 1 2.600-1.500L8 14" />`,
  )
export const warning = () =>
  icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.500v5.500M12 16.200v.1" />`)
export const hourglass = () =>
  icon(
    svg`<path d="M7 3.500h10M7 20.500h10M8 3.500c0 4.5 8 5.5 8 8.500s-8 4-8 8.500M16 3.500c0 4.5-8
      5.5-8 8.500s8 4 8 8.5" />`,
  )
export const offline = () =>
  icon(
    svg`<path d="M4 4l16 16M2.5 9.500A15 15 0 0 1 7 6.600M11 5.500c4-.2 7.5 1.3 10.5 4M6 13a9 9 0 0
      1 3.5-2M15 11.300c1.1.4 2.1 1 3 1.700M12 18.500h.01" />`,
  )
export const lock = () =>
  icon(
    svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2" /><path
      d="M8 10.500V8a4 4 0 0 1 8 0v2.5" />`,
  )
export const people = () =>
  icon(
    svg`<circle cx="9" cy="8.5" r="3.5" /><path
      d="M3 19.5c.6-3.6 3-5.5 6-5.5s5.4 1.9 6 5.500M15.5 5.400a3.5 3.5 0 0 1 0 6.200M17.5
        14.600c1.8.8 3.1 2.5 3.5 4.9" />`,
  )
export const pauseBars = () => icon(svg`<path d="M8.5 5.500v13M15.5 5.500v13" />`)
export const hall = () =>
  icon(
    svg`<rect x="3" y="4.5" width="18" height="12" rx="1.5" /><path d="M12 16.500v3M8 19.500h8" />`,
  )
export const more = () =>
  icon(
    svg`<circle cx="12" cy="5.5" r=".6" /><circle cx="12" cy="12" r=".6" /><circle cx="12" cy="18.5"
      r=".6" />`,
  )
export const hide = () =>
  icon(
    svg`<path d="M4 4l16 16M10 5.700A9 9 0 0 1 12 5.500c5 0 8 4 9 6.5-.4 1-1.1 2.2-2.2 3.300M6.5
      7.500C4.7 8.8 3.6 10.5 3 12c1 2.5 4 6.5 9 6.5 1.5 0 2.9-.4 4.1-1" />`,
  )
export const link = () =>
  icon(
    svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300L12 6.300M14 10a4 4 0 0 0-5.7 0l-3 3A4
      4 0 0 0 11 18.700l1-1" />`,
  )
export const download = () => icon(svg`<path d="M12 4v11M7 10.500l5 5 5-5M5 20h14" />`)
export const next = () => icon(svg`<path d="M5 5.500v13l9-6.500zM19 5.500v13" />`)
export const intoGroup = () =>
  icon(
    svg`<rect x="3.5" y="4" width="17" height="6" rx="1.5" /><rect x="3.5" y="14" width="10"
      height="6" rx="1.5" /><path d="M18.5 14.500v5M16 17h5" />`,
  )
export const same = () => icon(svg`<path d="M5 9.500h14M5 14.500h14" />`)
export const apart = () =>
  icon(svg`<path d="M12 4v16M8.500 8.500 5 12l3.500 3.500M15.500 8.500 19 12l-3.500 3.500" />`)
export const park = () => icon(svg`<path d="M9 19V5h4a4 4 0 0 1 0 8H9" />`)
export const outOfGroup = () =>
  icon(svg`<path d="M12 20v-7L6 6.500M12 13l6-6.500M6 10.500v-4h4M18 10.500v-4h-4" />`)
export const spotlight = () =>
  icon(
    svg`<circle cx="12" cy="12" r="4" /><path
      d="M12 3v2M12 19v2M3 12h2M19 12h2M5.7 5.700l1.4 1.400M16.9 16.900l1.4 1.400M5.7
        18.300l1.4-1.400M16.9 7.100l1.4-1.4" />`,
  )
export const show = () =>
  icon(
    svg`<path d="M3 12c1-2.500 4-6.500 9-6.500s8 4 9 6.500c-1 2.500-4 6.500-9 6.500S4 14.500 3 12Z"
      /><circle cx="12" cy="12" r="2.800" />`,
  )
export const printer = () =>
  icon(svg`<path d="M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14.500h10V20H7z" />`)
export const phone = () =>
  icon(svg`<rect x="6.500" y="3" width="11" height="18" rx="2.500" /><path d="M11 18h2" />`)
export const play = () => icon(svg`<path d="M8 5.500v13l10.500-6.500z" />`)
export const up = () => icon(svg`<path d="M12 19V5M6 11l6-6 6 6" />`)
export const down = () => icon(svg`<path d="M12 5v14M6 13l6 6 6-6" />`)
export const place = () =>
  icon(svg`<path d="M6 3.500h9l4 4V20.500H6zM9.500 11.500h6M9.500 15.500h6" />`)
export const large = () => icon(svg`<path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5" />`)
