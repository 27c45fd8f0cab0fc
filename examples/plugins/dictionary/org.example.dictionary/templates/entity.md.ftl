# [=entity.label]

[#if entity.description?has_content]
[=entity.description]

[/#if]
| field | type | column | rules | what it is |
|---|---|---|---|---|
[#list entity.fields as field]
| [=field.name] | `[=field.type?no_esc]` | [#list field.columns as column]`[=column?no_esc]`[#sep], [/#list] | [#if field.key]key [/#if][#if field.required]required [/#if][#if field.unique]unique [/#if][#if field.computed]computed [/#if][#if field.personal]personal[/#if] | [=field.description?replace("\n", " ")] |
[/#list]
[#list entity.relations]

| relation | leads to | |
|---|---|---|
[#items as relation]
| [=relation.name] | [#list relation.targets as target][[=target]]([=target].md)[#sep], [/#list] | [#if relation.many]many[#else]one[/#if][#if relation.owned], owned[/#if][#if relation.required], required[/#if] |
[/#items]
[/#list]
