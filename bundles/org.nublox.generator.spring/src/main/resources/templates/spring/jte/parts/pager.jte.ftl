@import [=app.pkg].support.Page
@import [=app.pkg].web.ListView
@import [=app.pkg].web.Ui
@param Ui ui
@param ListView view
@param Page<?> page
@if(page.page() > 0 || page.hasNext())
  <nav class="pager" aria-label="${ui.t("app.pages")}">
    @if(page.page() > 0)
      <a class="button" rel="prev" href="${view.url(page.page() - 1)}" hx-get="${view.url(page.page() - 1)}" hx-target="#rows" hx-push-url="true">← ${ui.t("app.previous")}</a>
    @endif
    <span>${ui.t("app.page", page.page() + 1)}</span>
    @if(page.hasNext())
      <a class="button" rel="next" href="${view.url(page.page() + 1)}" hx-get="${view.url(page.page() + 1)}" hx-target="#rows" hx-push-url="true">${ui.t("app.next")} →</a>
    @endif
  </nav>
@endif
