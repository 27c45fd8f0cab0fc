@import [=app.pkg].support.Page
@import [=app.pkg].web.ListView
@import [=app.pkg].web.Ui
@import [=entity.pkg].[=entity.name]
@param Ui ui
@param Page<[=entity.name]> page
@param ListView view
@param boolean mayCreate = false
@if(page.isEmpty())
  <div class="empty">
    <div class="empty-mark" aria-hidden="true"></div>
    <p><strong>${ui.t(view.filtered() || page.page() > 0 ? "app.noMatch" : "app.empty", ui.t("[=entity.name].plural"))}</strong></p>
    @if(view.filtered() || page.page() > 0)
      <p><a class="button" href="/[=entity.path]">${ui.t(view.filtered() ? "app.clear" : "app.firstPage")}</a></p>
    @elseif(mayCreate)
      <p><a class="button primary" href="/[=entity.path]/new">${ui.t("app.first", ui.t("[=entity.name].one"))}</a></p>
    @endif
  </div>
@else
  <table class="list">
    <thead>
      <tr>
[#list entity.pages.listColumns as c]
[#if c.column??]
        @template.parts.sorted(ui = ui, view = view, field = "[=c.column]", label = "[=c.label]", number = [=c.number?c])
[#else]
        <th scope="col"[#if c.number] class="number"[/#if]>${ui.t("[=c.label]")}</th>
[/#if]
[/#list]
      </tr>
    </thead>
    <tbody>
      @for(var row : page.items())
        <tr>
[#list entity.pages.listColumns as c]
          <td data-label="${ui.t("[=c.label]")}"[#if c.number] class="number"[/#if]>[#if c?is_first]<a href="/[=entity.path]/${[=entity.pages.keyText]}">[/#if][#if c.markup??][=c.markup?no_esc][#elseif c.badge]<span class="badge tone-${Ui.tone([=c.java])}">${ui.show([=c.java])}</span>[#else]${ui.show([=c.java])}[/#if][#if c?is_first]</a>[/#if]</td>
[/#list]
        </tr>
      @endfor
    </tbody>
  </table>
  @template.parts.pager(ui = ui, view = view, page = page)
@endif
