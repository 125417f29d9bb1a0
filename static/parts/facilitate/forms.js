import { nothing } from "../../draw.js"
import { actionOn } from "./action-form.js"
import { editForm, handsForm, hideForm, renameForm } from "./card-forms.js"
import { isOpenOn } from "./form.js"
import { parkForm } from "./parking.js"

/** @import { Subject, Unfoldable } from "../../desk.d.ts" */
/** @import { Drawn } from "../../draw.js" */
/** @import { Desk } from "./desk.js" */

/** @type {Record<Unfoldable["form"]["what"], (desk: Desk, thing: Subject) => Drawn>} */
const FORMS = {
  edit: editForm,
  hide: hideForm,
  park: parkForm,
  rename: renameForm,
  action: actionOn,
  hands: handsForm,
}

/** The form that is open somewhere on this. @param {Desk} desk @param {Subject} thing */
export function formIn(desk, thing) {
  const { form } = desk.unfolded
  return form ? FORMS[form.what](desk, thing) : nothing
}

/**
 * The form that is open on this card or theme, on the board.
 * @param {Desk} desk @param {Subject} thing
 */
export const formOn = (desk, thing) => (isOpenOn(desk, thing.id) ? formIn(desk, thing) : nothing)
