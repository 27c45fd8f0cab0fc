@import [=app.pkg].web.Ui
@param Ui ui
@param int status
@param String detail
@template.layout(ui = ui, title = ui.t("app.error." + status), content = @`
  <div class="oops">
    <p class="oops-code" aria-hidden="true">${status}</p>
    <h1>${ui.t("app.error." + status)}</h1>
    <p class="lead">${detail.isEmpty() ? ui.t("app.error." + status + ".help") : detail}</p>
    <p><a class="button" href="/">${ui.t("app.toHome")}</a></p>
  </div>
`)
