@import [=app.pkg].support.Form
@import [=app.pkg].support.Option
@import [=app.pkg].web.Ui
@import java.util.List
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param boolean required = false
@param boolean compact = false
@param List<Option> options
@template.parts.field(ui = ui, form = form, name = name, label = label, help = help, required = required, compact = compact, content = @`
  <select id="${form.id(name)}" name="${form.name(name)}" required="${required}" aria-invalid="${form.error(name) != null ? "true" : null}" aria-describedby="${form.error(name) != null ? form.id(name) + "-error" : help != null ? form.id(name) + "-help" : null}">
    <option value="">${ui.t("app.choose")}</option>
    @for(var option : options)
      <option value="${option.id()}" selected="${form.has(name, option.id())}">${ui.t(option.label())}</option>
    @endfor
  </select>
`)
