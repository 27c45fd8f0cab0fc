@import [=app.pkg].support.Page
@import [=app.pkg].web.ListView
@import [=app.pkg].web.Navigation
@import [=app.pkg].web.Picker
@import [=app.pkg].web.Ui
@import [=entity.pkg].[=entity.name]
@import java.util.List
@import java.util.Map
[=entity.pageImports()?no_esc]
@param Ui ui
@param Page<[=entity.name]> page
@param ListView view
@param List<Navigation.Group> navigation
@param boolean mayCreate
@param Map<String, Picker> pickers = Map.of()
@template.layout(ui = ui, title = ui.t("[=entity.pages.listTitle]"), navigation = navigation, content = @`
  <div class="head">
    <div>
      <h1>${ui.t("[=entity.pages.listTitle]")}</h1>
[#if entity.pages.hasHelp]
      <p class="lead">${ui.t("[=entity.name].help")}</p>
[/#if]
    </div>
    @if(mayCreate)<a class="button primary" href="/[=entity.path]/new">${ui.t("app.new", ui.t("[=entity.name].one"))}</a>@endif
  </div>
  <form class="filters" action="/[=entity.path]" method="get" role="search" hx-get="/[=entity.path]" hx-target="#rows" hx-push-url="true" hx-trigger="submit, change, input changed delay:300ms from:find input">
[#list entity.pages.filters as f]
    <div class="field">
      <label for="filter-[=f.id]">${ui.t("[=f.label]")}</label>
[#switch f.kind]
[#case "markup"]
      [=f.markup?no_esc]
[#break]
[#case "enum"]
      <select id="filter-[=f.id]" name="[=f.column]">
        <option value="">${ui.t("app.all")}</option>
        @for(var option : [=f.type].values())
          <option value="${option.literal()}" selected="${view.filter("[=f.column]").equals(option.literal())}">${ui.show(option)}</option>
        @endfor
      </select>
[#break]
[#case "reference"]
      <select id="filter-[=f.id]" name="[=f.column]">
        <option value="">${ui.t("app.all")}</option>
        @for(var option : pickers.get("[=f.column]").options())
          <option value="${option.id()}" selected="${view.filter("[=f.column]").equals(option.id())}">${option.label()}</option>
        @endfor
      </select>
[#break]
[#case "boolean"]
      <select id="filter-[=f.id]" name="[=f.column]">
        <option value="">${ui.t("app.all")}</option>
        <option value="true" selected="${view.filter("[=f.column]").equals("true")}">${ui.t("app.yes")}</option>
        <option value="false" selected="${view.filter("[=f.column]").equals("false")}">${ui.t("app.no")}</option>
      </select>
[#break]
[#case "text"]
      <input id="filter-[=f.id]" type="search" data-filter="contains" name="[=f.column]" value="${view.filter("[=f.column]")}">
[#break]
[#default]
      <input id="filter-[=f.id]" type="[=f.input]" name="[=f.column]" value="${view.filter("[=f.column]")}">
[/#switch]
    </div>
[/#list]
    <div class="filters-end">
      <noscript><button type="submit">${ui.t("app.filter")}</button></noscript>
      <a class="quiet-link" href="/[=entity.path]" data-clear hidden="${!view.filtered()}">${ui.t("app.clear")}</a>
    </div>
  </form>
  <div id="rows" class="rows" aria-live="polite">
    @template.[=entity.dir].rows(ui = ui, page = page, view = view, mayCreate = mayCreate)
  </div>
`)
