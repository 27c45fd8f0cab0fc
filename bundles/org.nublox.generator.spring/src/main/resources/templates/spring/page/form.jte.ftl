[#import "inputs.jte.ftl" as inputs]
@import [=app.pkg].support.Form
@import [=app.pkg].support.Option
@import [=app.pkg].web.Navigation
@import [=app.pkg].web.Picker
@import [=app.pkg].web.Ui
@import [=entity.pkg].[=entity.name]
@import java.util.List
@import java.util.Map
@param Ui ui
@param [=entity.name] row = null
@param Form form
@param List<Navigation.Group> navigation
@param Map<String, Picker> pickers
[#list entity.children as c]
@param boolean [=c.name]Shown = true
[/#list]
@template.layout(ui = ui, title = row == null ? ui.t("app.new", ui.t("[=entity.name].one")) : row.label(), navigation = navigation, content = @`
  <nav class="crumbs" aria-label="${ui.t("app.where")}">
    <a href="/[=entity.path]">${ui.t("[=entity.name].plural")}</a>
    @if(row != null)<a href="/[=entity.path]/${[=entity.pages.keyText]}">${row.label()}</a>@endif
  </nav>
  <div class="head"><h1>${row == null ? ui.t("app.new", ui.t("[=entity.name].one")) : ui.t("app.change", row.label())}</h1></div>
  <form action="/[=entity.path]${row == null ? "" : "/" + [=entity.pages.keyText]}" method="post" class="sheet" novalidate>
    @template.parts.csrf(ui = ui)
    <input type="hidden" name="_etag" value="${form.text("_etag")}">
    @if(form.general() != null)<p class="notice notice-bad" role="alert">${form.general()}</p>@endif
    @if(form.failed() && form.general() == null)<p class="notice notice-bad" role="alert">${ui.t("app.pleaseCheck")}</p>@endif
[#list entity.pages.formGroups as g]
    <fieldset class="panel">
[#if g.title??]
      <legend>${ui.t("[=g.title]")}</legend>
[/#if]
      <div class="fields">
[#list g.items as f]
        [@inputs.input f=f form="form" compact=false/]
[/#list]
[#if g?is_last]
[#list entity.many as m]
        @template.parts.reference(ui = ui, form = form, name = "[=m.name]", label = "[=entity.name].[=m.name]", multiple = true, picker = pickers.get("[=m.name]"))
[/#list]
[/#if]
      </div>
    </fieldset>
[/#list]
[#list entity.children as c]
    @if([=c.name]Shown)
    <fieldset class="panel lines" data-lines>
      <legend>${ui.t("[=entity.name].[=c.name]")}</legend>
      @if(form.error("[=c.name]") != null)<p class="error">${form.error("[=c.name]")}</p>@endif
      <table class="list edit">
        <thead><tr>[#list c.formFields as f]<th scope="col">${ui.t("[=f.label]")}</th>[/#list]<th scope="col"><span class="hidden">${ui.t("app.remove")}</span></th></tr></thead>
        <tbody data-rows>
          @for(var line : form.rows("[=c.name]"))
            @template.[=entity.dir].[=c.template](ui = ui, line = line, pickers = pickers)
          @endfor
        </tbody>
      </table>
      <template>
        @template.[=entity.dir].[=c.template](ui = ui, line = form.row("[=c.name]", "__INDEX__"), pickers = pickers)
      </template>
      <button type="button" class="quiet" data-add>+ ${ui.t("app.add", ui.t("[=c.entity].one"))}</button>
    </fieldset>
    @endif
[/#list]
    <div class="actions sticky">
      <button type="submit" class="primary">${ui.t("app.save")}</button>
      <a class="button quiet" href="${row == null ? "/[=entity.path]" : "/[=entity.path]/" + [=entity.pages.keyText]}">${ui.t("app.cancel")}</a>
    </div>
  </form>
`)
