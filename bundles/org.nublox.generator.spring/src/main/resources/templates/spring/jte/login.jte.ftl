@import [=app.pkg].web.Ui
@param Ui ui
@param boolean failed
@param boolean goodbye
@template.layout(ui = ui, title = ui.t("app.signIn"), content = @`
  <div class="sign-in">
    <h1><span class="brand-mark" aria-hidden="true"></span>${ui.t("app.title")}</h1>
    <p class="lead">${ui.t("app.about")}</p>
    <form action="/login" method="post" class="panel">
      @template.parts.csrf(ui = ui)
      @if(failed)<p class="notice notice-bad" role="alert">${ui.t("app.signInFailed")}</p>@endif
      @if(goodbye)<p class="notice notice-good" role="status">${ui.t("app.goodbye")}</p>@endif
      <div class="field">
        <label for="username">${ui.t("app.username")}</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" required autofocus>
      </div>
      <div class="field">
        <label for="password">${ui.t("app.password")}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
      </div>
      <button type="submit" class="primary wide">${ui.t("app.signIn")}</button>
    </form>
  </div>
`)
