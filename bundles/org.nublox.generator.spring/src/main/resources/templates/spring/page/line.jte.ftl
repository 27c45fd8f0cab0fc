[#import "inputs.jte.ftl" as inputs]
@import [=app.pkg].support.Form
@import [=app.pkg].support.Option
@import [=app.pkg].web.Picker
@import [=app.pkg].web.Ui
@import java.util.List
@import java.util.Map
@param Ui ui
@param Form line
@param Map<String, Picker> pickers
<tr>
[#list child.formFields as f]
  <td data-label="${ui.t("[=f.label]")}">
    [@inputs.input f=f form="line" compact=true/]
  </td>
[/#list]
  <td class="narrow">
[#list child.hiddenFields as f]
    <input type="hidden" name="${line.name("[=f]")}" value="${line.text("[=f]")}">
[/#list]
    <button type="button" class="icon-button" data-remove aria-label="${ui.t("app.remove")}" title="${ui.t("app.remove")}">×</button>
  </td>
</tr>
