package [=entity.pkg];

import [=app.pkg].support.Masks;
import [=app.pkg].support.Decimals;
import [=app.pkg].support.Moment;
import [=app.pkg].support.Values;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.LocalTime;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.util.UUID;
import java.util.List;
import java.util.Objects;
import [=app.pkg].security.Role;
import [=app.pkg].support.CurrentUser;
import [=app.pkg].support.Data;
import [=app.pkg].support.Restriction;
import [=app.pkg].support.Sql;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
[=entity.javaImports()?no_esc]

/** Who may do what with [=entity.name]: the one place that decides. */
@Component
public class [=entity.name]Policy {

  private final CurrentUser user;
  private final Data data;
  private final Sql sql;

  public [=entity.name]Policy(CurrentUser user, Data data, Sql sql) {
    this.user = user;
    this.data = data;
    this.sql = sql;
  }

  /** Whether the user may see rows of this kind at all; which ones, {@link #readable} tells. */
  public boolean canRead() {
    return [=entity.policy.read?no_esc];
  }

  public boolean canCreate() {
    return [=entity.policy.create?no_esc];
  }

[#if entity.policy.createRow??]
  /** Whether the user may have made this row. */
  public boolean canCreate([=entity.name] row) {
    var it = new [=entity.name]Scope(row, data);
    return [=entity.policy.createRow?no_esc];
  }

[/#if]
  public boolean canUpdate([=entity.name] row) {
    [#if entity.policy.updateUsesRow]var it = new [=entity.name]Scope(row, data);
    [/#if]return [=entity.policy.update?no_esc];
  }

  public boolean canDelete([=entity.name] row) {
    [#if entity.policy.deleteUsesRow]var it = new [=entity.name]Scope(row, data);
    [/#if]return [=entity.policy.delete?no_esc];
  }
[#list entity.steps as s]

  public boolean can[=s.upper]([=entity.name] row) {
    [#if s.allowedUsesRow]var it = new [=entity.name]Scope(row, data);
    [/#if]return [=s.allowed?no_esc];
  }
[/#list]

  /** The rows that exist for this user. */
  public Restriction readable() {
[#if entity.tenantColumn??]
    var all = Restriction.of("[=entity.tenantColumn.column] = :tenant", Map.of("tenant", user.tenant()));
[#else]
    var all = Restriction.none();
[/#if]
[#list entity.policy.filters as f]
    all = all.and([=f?no_esc]);
[/#list]
    return all;
  }

  /** The row without what this user must not see. */
  public [=entity.name] visible([=entity.name] row) {
    [=entity.name] seen = row;
[#list entity.policy.hidden as h]
    if ([=h.condition?no_esc]) {
      seen = seen.with[=h.upper]([=h.value?no_esc]);
    }
[/#list]
    return seen;
  }
[#list entity.policy.fieldWrites as w]

  public boolean canWrite[=w.upper]() {
    return [=w.condition?no_esc];
  }
[/#list]

[#list entity.policy.concealed as c]

  /** Whether the user does not see this field as it is. */
  public boolean hides[=c.upper]() {
    return [=c.condition?no_esc];
  }
[/#list]

  static void require(boolean allowed, String what) {
    if (!allowed) {
      throw new AccessDeniedException("You may not " + what);
    }
  }
}
