# [=name]: data dictionary

[#if description?has_content]
[=description]

[/#if]
```mermaid
erDiagram
[#list entities as entity]
[#if !entity.abstractEntity]
  [=entity.name?no_esc] {
[#list entity.fields as field]
    [=field.type?replace("[^A-Za-z0-9]+", "-", "r")?remove_ending("-")?no_esc] [=field.name?no_esc][#if field.key] PK[/#if]
[/#list]
  }
[#list entity.relations as relation]
[#if !relation.many]
[#list relation.targets as target]
  [=target?no_esc] [=relation.required?then("||", "|o")?no_esc]--o{ [=entity.name?no_esc] : "[=relation.name?no_esc]"
[/#list]
[/#if]
[/#list]
[/#if]
[/#list]
```

| entity | what it is | table |
|---|---|---|
[#list entities as entity]
| [[=entity.label]]([=entity.name].md) | [=entity.description?replace("\n", " ")] | [#if entity.table?has_content]`[=entity.table?no_esc]`[/#if] |
[/#list]
[#list enumerations as enum]

## [=enum.name]

[#list enum.literals as literal]
- `[=literal.name?no_esc]`: [=literal.label][#if literal.description?has_content]. [=literal.description][/#if]
[/#list]
[/#list]
