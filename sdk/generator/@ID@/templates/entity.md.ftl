# [=entity.label]

[=entity.description]

[#list entity.fields as field]
- `[=field.name?no_esc]`: `[=field.type?no_esc]`
[/#list]
