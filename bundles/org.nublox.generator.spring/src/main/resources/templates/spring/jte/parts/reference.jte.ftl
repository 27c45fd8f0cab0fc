@import [=app.pkg].support.Form
@import [=app.pkg].web.Picker
@import [=app.pkg].web.Ui
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param boolean required = false
@param boolean compact = false
@param boolean multiple = false
@param Picker picker
@template.parts.field(ui = ui, form = form, name = name, label = label, help = help, required = required, compact = compact, content = @`
  @if(picker.more())
    <input type="search" class="search" name="q" form="" placeholder="${ui.t("app.search")}" aria-label="${ui.t("app.searchFor", ui.t(label))}" autocomplete="off"
      hx-get="${picker.url()}" hx-trigger="input changed delay:250ms" hx-target="next select" hx-swap="innerHTML">
  @endif
  <select id="${form.id(name)}" name="${form.name(name)}" required="${required}" multiple="${multiple}" aria-invalid="${form.error(name) != null ? "true" : null}" aria-describedby="${form.error(name) != null ? form.id(name) + "-error" : help != null ? form.id(name) + "-help" : null}">
    @if(!multiple)<option value="">${ui.t("app.choose")}</option>@endif
    @for(var option : picker.options())
      <option value="${option.id()}" selected="${form.has(name, option.id())}">${option.label()}</option>
    @endfor
  </select>
`)
