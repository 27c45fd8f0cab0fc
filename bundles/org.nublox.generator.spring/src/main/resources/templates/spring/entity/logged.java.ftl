[#-- What logs may show of a record: nothing personal and nothing secret. --]
[#macro text name fields]
  /** For logs, so without personal data. */
  @Override
  public String toString() {
    return "[=name]["
[#list fields as f]
        + "[#if !f?is_first], [/#if][=f.name]="
        + [#if f.personal || ((f.hiddenInJson!false) && f.origin?has_content)]Masks.logged([=f.name])[#else][=f.name][/#if]
[/#list]
        + "]";
  }
[/#macro]
[#macro schema f][#if f.description?? || f.personal]@Schema([#if f.description??]description = "[=f.description]"[/#if][#if f.personal][#if f.description??], [/#if]extensions = @Extension(properties = @ExtensionProperty(name = "x-pii", value = "true", parseValue = true))[/#if]) [/#if][/#macro]
