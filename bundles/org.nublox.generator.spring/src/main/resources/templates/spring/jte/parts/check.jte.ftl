@import [=app.pkg].support.Form
@import [=app.pkg].web.Ui
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param boolean compact = false
<div class="field check ${compact ? "compact" : ""} ${form.error(name) != null ? "wrong" : ""}">
  <input id="${form.id(name)}" name="${form.name(name)}" type="checkbox" value="true" checked="${form.checked(name)}" aria-describedby="${form.error(name) != null ? form.id(name) + "-error" : help != null ? form.id(name) + "-help" : null}">
  <label for="${form.id(name)}" class="${compact ? "hidden" : ""}">${ui.t(label)}</label>
  @if(form.error(name) != null)<p class="error" id="${form.id(name)}-error">${form.error(name)}</p>@endif
  @if(help != null && !compact)<p class="help" id="${form.id(name)}-help">${ui.t(help)}</p>@endif
</div>
