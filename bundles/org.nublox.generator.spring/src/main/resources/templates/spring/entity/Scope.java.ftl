package [=entity.pkg];

import [=app.pkg].support.Masks;
import [=app.pkg].support.Decimals;
import [=app.pkg].support.Moment;
import [=app.pkg].support.Values;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.Map;
import java.util.Objects;
import [=app.pkg].support.Data;
import [=app.pkg].support.Restriction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
[=entity.javaImports()?no_esc]

/**
 * [=entity.name] as rules see it: its own values, and the rows that its relations lead to, read when they are asked
 * for. The scope of a row that is not there answers null to everything.
 */
public final class [=entity.name]Scope {

  private final [=entity.name] row;
  private final Data data;

  public [=entity.name]Scope([=entity.name] row, Data data) {
    this.row = row;
    this.data = data;
  }

  public boolean exists() {
    return row != null;
  }
[#list entity.row as f]

  public [=f.type] [=f.name]() {
    return row == null ? null : row.[=f.name]();
  }
[/#list]
[#list entity.virtuals as f]

  public [=f.type] [=f.name]() {
    return row == null ? null : row.[=f.name]();
  }
[/#list]
[#list entity.derived as d]

[#if d.doc??]
  /** [=escape.javadoc(d.doc)] */
[/#if]
  public [=d.type] [=d.name]() {
    return row == null ? null : [=d.java?no_esc];
  }
[/#list]
[#list entity.references as r]

  public [=r.target]Scope [=r.name]Row() {
    var found = row == null || row.[=r.name]() == null ? null : data.of([=r.target]Repository.class).find(row.[=r.name](), Restriction.none()).orElse(null);
    return new [=r.target]Scope(found, data);
  }
[/#list]
[#list entity.collections as c]

  public List<[=c.target]Scope> [=c.scopeName]() {
    return row == null[#if entity.key.identity] || row.[=entity.key.accessor]() == null[/#if]
        ? List.of()
        : [=c.java?no_esc].stream().map(found -> new [=c.target]Scope(found, data)).toList();
  }
[/#list]
}
