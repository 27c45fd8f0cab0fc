@import [=app.pkg].support.Option
@import [=app.pkg].support.Page
@import [=app.pkg].support.Step
@import [=app.pkg].web.Navigation
@import [=app.pkg].web.Ui
@import [=entity.pkg].[=entity.name]
@import java.util.List
[=entity.pageImports()?no_esc]
@param Ui ui
@param [=entity.name] row
@param List<Navigation.Group> navigation
@param List<Step> steps
@param boolean mayUpdate
@param boolean mayDelete
[#list entity.pages.related as r]
@param Page<[=r.entityFqn]> [=r.name] = null
@param boolean [=r.name]MayCreate = false
[/#list]
[#list entity.many as m]
@param List<Option> [=m.name] = List.of()
[/#list]
@template.layout(ui = ui, title = row.label(), navigation = navigation, content = @`
  <nav class="crumbs" aria-label="${ui.t("app.where")}"><a href="/[=entity.path]">${ui.t("[=entity.name].plural")}</a></nav>
  <div class="head">
    <div class="title">
      <h1>${row.label()}</h1>
[#if entity.pages.stateField??]
      <span class="badge tone-${Ui.tone(row.[=entity.pages.stateField]())}">${ui.show(row.[=entity.pages.stateField]())}</span>
[/#if]
    </div>
    <div class="actions">
      @for(var step : steps)
        <form action="/[=entity.path]/${[=entity.pages.keyText]}/${step.path()}" method="post">
          @template.parts.csrf(ui = ui)
          <button type="submit" disabled="${!step.possible()}" title="${step.possible() ? null : ui.t("app.notYet")}">${ui.t(step.label())}</button>
        </form>
      @endfor
      @if(mayUpdate)<a class="button primary" href="/[=entity.path]/${[=entity.pages.keyText]}/edit">${ui.t("app.edit")}</a>@endif
      @if(mayDelete)
        <form action="/[=entity.path]/${[=entity.pages.keyText]}/delete" method="post" data-confirm="${ui.t("app.confirmDelete", row.label())}">
          @template.parts.csrf(ui = ui)
          <button type="submit" class="danger-quiet">${ui.t("app.delete")}</button>
        </form>
      @endif
    </div>
  </div>
[#list entity.pages.detailGroups as g]
  <section class="panel">
[#if g.title??]
    <h2>${ui.t("[=g.title]")}</h2>
[/#if]
    <dl class="facts">
[#list g.items as c]
      <div[#if c.wide] class="wide"[/#if]>
        <dt>${ui.t("[=c.label]")}</dt>
        <dd>[#if c.link??]@if([=c.guard] != null)<a href="/[=c.link]/${[=c.guard].toString()}">${ui.show([=c.java])}</a>@else–@endif[#elseif c.wideMarkup??][=c.wideMarkup?no_esc][#elseif c.badge]<span class="badge tone-${Ui.tone([=c.java])}">${ui.show([=c.java])}</span>[#else]${ui.show([=c.java])}[/#if]</dd>
      </div>
[/#list]
[#if g?is_last]
[#list entity.many as m]
      <div class="wide">
        <dt>${ui.t("[=entity.name].[=m.name]")}</dt>
        <dd>@if([=m.name].isEmpty())–@endif@for(var option : [=m.name])<a class="chip" href="/[=m.path]/${option.id()}">${option.label()}</a> @endfor</dd>
      </div>
[/#list]
[/#if]
    </dl>
  </section>
[/#list]
[#list entity.children as c]
  @if(row.[=c.name]() != null)
  <section class="panel">
    <h2>${ui.t("[=entity.name].[=c.name]")}</h2>
    @if(row.[=c.name]().isEmpty())
      <p class="help">${ui.t("app.empty", ui.t("[=c.entity].plural"))}</p>
    @else
      <table class="list">
        <thead><tr>[#list c.columns as l]<th scope="col"[#if l.number] class="number"[/#if]>${ui.t("[=l.label]")}</th>[/#list]</tr></thead>
        <tbody>
          @for(var part : row.[=c.name]())
            <tr>[#list c.columns as l]<td data-label="${ui.t("[=l.label]")}"[#if l.number] class="number"[/#if]>[#if l.markup??][=l.markup?no_esc][#elseif l.badge]<span class="badge tone-${Ui.tone([=l.java])}">${ui.show([=l.java])}</span>[#else]${ui.show([=l.java])}[/#if]</td>[/#list]</tr>
          @endfor
        </tbody>
      </table>
    @endif
  </section>
  @endif
[/#list]
[#list entity.pages.related as r]
  @if([=r.name] != null)
    <section class="panel">
      <div class="panel-head">
        <h2>${ui.t("[=entity.name].[=r.name]")}</h2>
        @if(![=r.name].isEmpty())<a href="/[=r.path]?[=r.columnUrl]=${[=entity.pages.keyText]}">${ui.t("app.showAll")}</a>@endif
      </div>
      @if([=r.name].isEmpty())
        <p class="help">${ui.t("app.empty", ui.t("[=r.entity].plural"))}</p>
        @if([=r.name]MayCreate)<p><a class="button" href="/[=r.path]/new?[=r.columnUrl]=${[=entity.pages.keyText]}">${ui.t("app.first", ui.t("[=r.entity].one"))}</a></p>@endif
      @else
        <table class="list">
          <thead><tr>[#list r.columns as l]<th scope="col"[#if l.number] class="number"[/#if]>${ui.t("[=l.label]")}</th>[/#list]</tr></thead>
          <tbody>
            @for(var part : [=r.name].items())
              <tr>[#list r.columns as l]<td data-label="${ui.t("[=l.label]")}"[#if l.number] class="number"[/#if]>[#if l?is_first]<a href="/[=r.path]/${[=r.keyText]}">[/#if][#if l.markup??][=l.markup?no_esc][#elseif l.badge]<span class="badge tone-${Ui.tone([=l.java])}">${ui.show([=l.java])}</span>[#else]${ui.show([=l.java])}[/#if][#if l?is_first]</a>[/#if]</td>[/#list]</tr>
            @endfor
          </tbody>
        </table>
      @endif
    </section>
  @endif
[/#list]
`)
