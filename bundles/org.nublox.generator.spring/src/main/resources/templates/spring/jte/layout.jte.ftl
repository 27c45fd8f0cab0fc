@import [=app.pkg].web.Navigation
@import [=app.pkg].web.Ui
@import gg.jte.Content
@import java.util.List
@param Ui ui
@param String title
@param List<Navigation.Group> navigation = java.util.List.of()
@param Content content
<!DOCTYPE html>
<html lang="${ui.locale().toLanguageTag()}">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>
  <title>${title} · ${ui.t("app.title")}</title>
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/app.css">
  <link rel="stylesheet" href="/assets/theme.css">
  <script src="/assets/app.js"></script>
  <script src="/webjars/htmx.org/2.0.10/dist/htmx.min.js" defer></script>
</head>
<body>
  <a class="skip" href="#main">${ui.t("app.skip")}</a>
  @if(ui.user() != null)
    <header class="bar">
      <button class="icon-button menu-button" type="button" data-menu aria-expanded="false" aria-controls="menu" aria-label="${ui.t("app.menu")}">☰</button>
      <a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span>${ui.t("app.title")}</a>
      <nav id="menu" class="menu" aria-label="${ui.t("app.menu")}">
        @for(var group : navigation)
          <div class="menu-group">
            @if(!group.label().isEmpty())<span class="menu-title">${ui.t(group.label())}</span>@endif
            @for(var entry : group.entries())
              <a href="${entry.url()}" aria-current="${ui.at(entry.url()) ? "page" : null}">${ui.t(entry.label())}</a>
            @endfor
          </div>
        @endfor
      </nav>
      <div class="bar-end">
        <button class="icon-button" type="button" data-theme-toggle aria-label="${ui.t("app.theme")}" title="${ui.t("app.theme")}">◐</button>
        <span class="who" title="${ui.user().getUsername()}">${ui.user().displayName()}</span>
        <form action="/logout" method="post">
          @template.parts.csrf(ui = ui)
          <button class="quiet" type="submit">${ui.t("app.signOut")}</button>
        </form>
      </div>
    </header>
  @endif
  <main id="main" tabindex="-1">
    @if(ui.notice() != null)
      <p class="notice ${ui.notice().failure() ? "notice-bad" : "notice-good"}" role="status">${ui.t(ui.notice().key(), ui.notice().detail())}</p>
    @endif
    ${content}
  </main>
  <dialog id="confirm" class="dialog" aria-labelledby="confirm-text">
    <p id="confirm-text"></p>
    <div class="actions">
      <button type="button" class="quiet" data-confirm-no>${ui.t("app.cancel")}</button>
      <button type="button" class="danger" data-confirm-yes>${ui.t("app.delete")}</button>
    </div>
  </dialog>
</body>
</html>
