// As much of SortableJS as drag.js asks of it; the package brings no types.
export interface Dragging {
  item: HTMLElement
  from: HTMLElement
  originalEvent: PointerEvent
  oldDraggableIndex: number
  newDraggableIndex: number
}

export interface Settings {
  [setting: string]: unknown
  onStart?: (event: Dragging) => void
  onEnd?: (event: Dragging) => void
}

export default class Sortable {
  static ghost: HTMLElement
  static get(element: Element): Sortable | undefined
  static create(element: Element, settings: Settings): Sortable
  el: HTMLElement
  destroy(): void
}
