@import [=app.pkg].support.Form
@import [=app.pkg].web.Ui
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param String type = "text"
@param boolean required = false
@param boolean compact = false
@param Integer maxlength = null
@param String step = null
@param String min = null
@param String max = null
@param String mode = null
@template.parts.field(ui = ui, form = form, name = name, label = label, help = help, required = required, compact = compact, content = @`
  <input id="${form.id(name)}" name="${form.name(name)}" type="${type}" value="${form.text(name)}" required="${required}" maxlength="${maxlength}" step="${step}" min="${min}" max="${max}" inputmode="${mode}" aria-invalid="${form.error(name) != null ? "true" : null}" aria-describedby="${form.error(name) != null ? form.id(name) + "-error" : help != null ? form.id(name) + "-help" : null}">
`)
