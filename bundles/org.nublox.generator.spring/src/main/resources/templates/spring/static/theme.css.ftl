/* The theme of the model: its tokens, then what the pages' own variables become of them. */
:root {
[#list app.theme.tokens + app.theme.light as t]
  --[=t.name]: [=t.value];
[/#list]
}
[#if app.theme.dark?has_content]
:root[data-theme="dark"] {
[#list app.theme.dark as t]
  --[=t.name]: [=t.value];
[/#list]
}
[/#if]
[#list app.theme.styles as style]
[=style]
[/#list]
