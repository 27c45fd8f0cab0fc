@import [=app.pkg].web.Picker
@import [=app.pkg].web.Ui
@param Ui ui
@param Picker picker
<option value="">${ui.t(picker.options().isEmpty() ? "app.noMatch" : "app.choose")}</option>
@for(var option : picker.options())
  <option value="${option.id()}">${option.label()}</option>
@endfor
