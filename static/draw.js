// The one way in to lit-html: whoever draws imports from here.
export { html, noChange, nothing, render, svg } from "lit-html"
export { live } from "lit-html/directives/live.js"
export { repeat } from "lit-html/directives/repeat.js"
