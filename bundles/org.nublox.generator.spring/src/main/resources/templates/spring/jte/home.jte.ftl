@import [=app.pkg].web.Navigation
@import [=app.pkg].web.Ui
@import java.util.List
@param Ui ui
@param List<Navigation.Group> navigation
@template.layout(ui = ui, title = ui.t("app.home"), navigation = navigation, content = @`
  <div class="head">
    <div>
      <h1>${ui.t("app.welcome", ui.user().displayName())}</h1>
      <p class="lead">${ui.t("app.about")}</p>
    </div>
  </div>
  @for(var group : navigation)
    @if(!group.label().isEmpty())<h2>${ui.t(group.label())}</h2>@endif
    <ul class="tiles">
      @for(var entry : group.entries())
        <li><a class="tile" href="${entry.url()}">
          <strong>${ui.t(entry.label())}</strong>
          @if(entry.help() != null)<span>${ui.t(entry.help())}</span>@endif
        </a></li>
      @endfor
    </ul>
  @endfor
  @if(navigation.isEmpty())
    <div class="empty"><p>${ui.t("app.nothingForYou")}</p></div>
  @endif
`)
