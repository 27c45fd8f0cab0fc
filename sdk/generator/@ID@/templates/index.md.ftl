# [=name]

[#list entities as entity]
- [[=entity.label]]([=entity.name].md)
[/#list]
