import { nothing } from "../../draw.js"
import { newAction } from "./action-form.js"
import { editForm, hideForm, renameForm } from "./card-forms.js"
import { isOpenOn } from "./form.js"

const FORMS = { edit: editForm, hide: hideForm, rename: renameForm, action: newAction }

/** The form that is open on this card or theme. */
export function formOn(desk, thing) {
  const { form } = desk.unfolded
  return isOpenOn(desk, thing.id) ? FORMS[form.what](desk, thing, form) : nothing
}
