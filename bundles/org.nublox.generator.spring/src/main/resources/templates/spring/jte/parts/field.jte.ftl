@import [=app.pkg].support.Form
@import [=app.pkg].web.Ui
@import gg.jte.Content
@param Ui ui
@param Form form
@param String name
@param String label
@param String help = null
@param boolean required = false
@param boolean compact = false
@param Content content
<div class="field ${compact ? "compact" : ""} ${form.error(name) != null ? "wrong" : ""}">
  <label for="${form.id(name)}" class="${compact ? "hidden" : ""}">${ui.t(label)}@if(required)<span class="must" title="${ui.t("app.required")}" aria-hidden="true"> *</span>@endif</label>
  ${content}
  @if(form.error(name) != null)<p class="error" id="${form.id(name)}-error">${form.error(name)}</p>@endif
  @if(help != null && !compact)<p class="help" id="${form.id(name)}-help">${ui.t(help)}</p>@endif
</div>
