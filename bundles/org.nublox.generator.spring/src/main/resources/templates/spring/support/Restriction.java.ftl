package [=app.pkg].support;

import java.util.HashMap;
import java.util.Map;

/**
 * A condition that narrows which rows somebody may see, with its values. The main table goes by the name {@code t}.
 *
 * @param sql the condition; empty means all rows
 */
public record Restriction(String sql, Map<String, Object> params) {

  private static final Restriction NONE = new Restriction("", Map.of());

  public static Restriction none() {
    return NONE;
  }

  public static Restriction of(String sql, Map<String, Object> params) {
    return new Restriction(sql, params);
  }

  public static Restriction of(String sql) {
    return new Restriction(sql, Map.of());
  }

  /** Both must hold. */
  public Restriction and(Restriction other) {
    return combined(other, "and");
  }

  /** One of the two must hold; no condition on one side means no condition at all. */
  public Restriction or(Restriction other) {
    return sql.isEmpty() || other.sql.isEmpty() ? NONE : combined(other, "or");
  }

  private Restriction combined(Restriction other, String word) {
    if (sql.isEmpty()) {
      return other;
    }
    if (other.sql.isEmpty()) {
      return this;
    }
    var all = new HashMap<>(params);
    all.putAll(other.params);
    return new Restriction("(%s) %s (%s)".formatted(sql, word, other.sql), Map.copyOf(all));
  }

  /** The rows for which this does not hold. */
  public Restriction not() {
    return sql.isEmpty() ? of("1 = 0") : new Restriction("not (" + sql + ")", params);
  }

  /**
   * The rows of another table whose owner is among these rows.
   *
   * @param column what refers to the owner
   * @param key the owner's key
   * @param from the tables that these rows are read from
   */
  public Restriction within(String column, String key, String from) {
    return sql.isEmpty()
        ? NONE
        : new Restriction("%s in (select %s %s where %s)".formatted(column, key, from.strip(), sql), params);
  }

  /** This condition, after the conditions that are already there. */
  public String andWhere() {
    return sql.isEmpty() ? "" : " and (" + sql + ")";
  }
}
