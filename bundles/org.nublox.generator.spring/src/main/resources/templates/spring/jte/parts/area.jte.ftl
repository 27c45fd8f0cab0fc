@import [=app.pkg].support.Form
@import [=app.pkg].web.Ui
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param boolean required = false
@param boolean compact = false
@param Integer maxlength = null
@template.parts.field(ui = ui, form = form, name = name, label = label, help = help, required = required, compact = compact, content = @`
  <textarea id="${form.id(name)}" name="${form.name(name)}" rows="4" required="${required}" maxlength="${maxlength}" aria-invalid="${form.error(name) != null ? "true" : null}" aria-describedby="${form.error(name) != null ? form.id(name) + "-error" : help != null ? form.id(name) + "-help" : null}">${form.text(name)}</textarea>
`)
