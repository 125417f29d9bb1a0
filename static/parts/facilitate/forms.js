import { nothing } from "../../draw.js"
import { actionOn } from "./action-form.js"
import { editForm, handsForm, hideForm, renameForm } from "./card-forms.js"
import { isOpenOn } from "./form.js"
import { parkForm } from "./parking.js"

/** @import { Desk } from "./desk.js" */

const FORMS = {
  edit: editForm,
  hide: hideForm,
  park: parkForm,
  rename: renameForm,
  action: actionOn,
  hands: handsForm,
}

/** The form that is open somewhere on this. @param {Desk} desk */
export const formIn = (desk, thing) => FORMS[desk.unfolded.form.what](desk, thing)

/** The form that is open on this card or theme, on the board. @param {Desk} desk */
export const formOn = (desk, thing) => (isOpenOn(desk, thing.id) ? formIn(desk, thing) : nothing)
