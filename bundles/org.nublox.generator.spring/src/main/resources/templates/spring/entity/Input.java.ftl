[#import "logged.java.ftl" as logged]
package [=entity.pkg];

import [=app.pkg].support.Masks;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
[=entity.javaImports()?no_esc]

/** What a client may say about [=entity.name] when it creates or changes one. */
@Schema(name = "[=entity.name]Input")
public record [=entity.name]Input(
[#list entity.service.inputs as f]
[#list f.constraints as c]
    [=c?no_esc]
[/#list]
    [#if f.json??]@JsonProperty("[=f.json]") [/#if][@logged.schema f/][=f.type] [=f.name][#sep],
[/#list]
[#list entity.children as c]
[#if entity.service.inputs?has_content || c?index > 0],[/#if]
    [#if c.required]@Size(min = 1, message = "must not be empty") [/#if]@Schema(description = "When given, replaces all that there are") List<@Valid [=c.entity]Input> [=c.name][/#list]
[#list entity.many as m]
[#if entity.service.inputs?has_content || entity.children?has_content || m?index > 0],[/#if]
    @Schema(description = "Keys; when given, replaces all that there are") List<[=m.keyType]> [=m.name][/#list]) {

  /** The input that would leave a row as it is. */
  public static [=entity.name]Input of([=entity.name] row) {
    return new [=entity.name]Input([#list entity.service.inputs as f]row.[=f.name]()[#sep], [/#list][#list entity.children as c][#if entity.service.inputs?has_content || c?index > 0], [/#if]null[/#list][#list entity.many as m][#if entity.service.inputs?has_content || entity.children?has_content || m?index > 0], [/#if]null[/#list]);
  }

[#if entity.service.inputs?has_content]
[@logged.text entity.name + "Input" entity.service.inputs/]
[/#if]
}
