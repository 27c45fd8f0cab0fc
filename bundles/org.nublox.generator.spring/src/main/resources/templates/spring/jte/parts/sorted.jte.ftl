@import [=app.pkg].web.ListView
@import [=app.pkg].web.Ui
@param Ui ui
@param ListView view
@param String field
@param String label
@param boolean number = false
<th scope="col" class="${number ? "number" : ""}" aria-sort="${view.direction(field)}">
  <a href="${view.sortedBy(field)}" hx-get="${view.sortedBy(field)}" hx-target="#rows" hx-push-url="true">${ui.t(label)}<span class="arrow" aria-hidden="true">${view.direction(field).equals("ascending") ? "↑" : view.direction(field).equals("descending") ? "↓" : ""}</span></a>
</th>
