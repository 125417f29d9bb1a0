import { nothing } from "../../draw.js"
import { newAction } from "./action-form.js"
import { editForm, hideForm, renameForm } from "./card-forms.js"
import { isOpenOn } from "./form.js"

const FORMS = { edit: editForm, hide: hideForm, rename: renameForm, action: newAction }

/** The form that is open on this card or theme. */
export const formOn = (desk, thing) => (isOpenOn(desk, thing.id) ? FORMS[desk.unfolded.form.what](desk, thing, desk.unfolded.form) : nothing)
