[#import "logged.java.ftl" as logged]
package [=entity.pkg];

import [=app.pkg].support.Restriction;
import [=app.pkg].support.Data;
import [=app.pkg].support.Masks;
import [=app.pkg].support.Decimals;
import [=app.pkg].support.Moment;
import [=app.pkg].support.Values;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import [=app.pkg].support.Etag;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
[=entity.javaImports()?no_esc]

/**
[#list entity.doc?split("\n") as line]
 * [=escape.javadoc(line)]
[/#list]
 *
 * <p>A row of the table {@code [=escape.javadoc(entity.sql.table)]}.
 */
@Schema(name = "[=entity.name]", description = "[=entity.about]")
public record [=entity.name](
[#macro component f]
    [#if f.json??]@JsonProperty("[=f.json]") [/#if][#if f.hiddenInJson]@JsonIgnore [#else][@logged.schema f/][/#if][=f.type] [=f.name][/#macro]
[#list entity.row as f]
[#if f.origin?has_content][@origin of=f.origin kind="class" detail=entity.name + "." + f.name][@component f/][/@origin][#else][@component f/][/#if][#sep],
[/#list]
[#list entity.joined as j]
,
    @JsonIgnore [=j.type] [=j.name][/#list]
[#list entity.children as c]
,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<[=c.entity]> [=c.name][/#list]
[#list entity.many as m]
,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<[=m.keyType]> [=m.name][/#list]
[#list entity.derived as d]
,
    [#if d.doc??]@Schema(description = "[=d.doc]") [/#if]@JsonProperty("[=d.json]") [=d.type] [=d.name][/#list]) {

  /** What to call this row where people read it. */
  public String label() {
    return [=entity.label?no_esc];
  }
[#if entity.key.composite]

  /** The key as one value, as it stands in addresses. */
  public [=entity.key.type] key() {
    return new [=entity.key.type]([#list entity.key.fields as k][=k.name][#sep], [/#list]);
  }
[/#if]
[#list entity.references as r]

  /** What to call the row that {@code [=r.name]} refers to; null when it refers to none. */
  @JsonProperty
  public String [=r.name]Label() {
    return [=r.name] == null ? null : [=r.label?no_esc];
  }
[/#list]
[#list entity.virtuals as v]

[#if v.doc??]
  /** [=escape.javadoc(v.doc)] */
[/#if]
  @JsonProperty("[=v.json]")
  public [=v.type] [=v.name]() {
    return [=v.java?no_esc];
  }
[/#list]

  /** The fingerprint of the stored values, for optimistic locking. */
  public String etag() {
    return Etag.of([#list entity.fingerprint as f][=f][#sep], [/#list]);
  }
[#list entity.withers as w]

  public [=entity.name] with[=w.upper]([=w.type] [=w.name]) {
    return new [=entity.name]([#list entity.components as c][=c?no_esc][#sep], [/#list]);
  }
[/#list]

[@logged.text entity.name entity.row/]
}
