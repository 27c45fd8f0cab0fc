package [=entity.pkg];

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
[=entity.javaImports()?no_esc]

/** The key of [=entity.name]. It is written as its parts with a tilde between them. */
public record [=entity.key.type]([#list entity.key.fields as k][=k.type] [=k.name][#sep], [/#list]) {

  /** Reads a key as it stands in an address. */
  @JsonCreator
  public static [=entity.key.type] of(String text) {
    String[] parts = text.split("~", -1);
    if (parts.length != [=entity.key.fields?size]) {
      throw new IllegalArgumentException("A key of [=entity.name] has [=entity.key.fields?size] parts");
    }
    return new [=entity.key.type]([#list entity.key.fields as k][=k.parse?replace("TEXT", "decode(parts[" + k?index + "])")?no_esc][#sep], [/#list]);
  }

  @JsonValue
  @Override
  public String toString() {
    return [#list entity.key.fields as k]encode([=k.name])[#sep] + "~" + [/#list];
  }

  private static String encode(Object part) {
    return URLEncoder.encode(String.valueOf(part), StandardCharsets.UTF_8).replace("~", "%7E");
  }

  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
