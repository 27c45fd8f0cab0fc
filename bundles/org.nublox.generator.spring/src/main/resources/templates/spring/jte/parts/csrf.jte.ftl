@import [=app.pkg].web.Ui
@param Ui ui
@if(ui.csrf() != null)
  <input type="hidden" name="${ui.csrf().getParameterName()}" value="${ui.csrf().getToken()}">
@endif
