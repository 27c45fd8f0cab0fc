/* The theme of the model. */
:root {
[#list app.themeTokens as t]
  --[=t.name]: [=t.value];
[/#list]
}
