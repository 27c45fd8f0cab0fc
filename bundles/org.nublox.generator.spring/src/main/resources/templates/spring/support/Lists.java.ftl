package [=app.pkg].support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Runs list requests: filters, order, paging, total. */
@Component
public class Lists {

  private final Sql sql;

  public Lists(Sql sql) {
    this.sql = sql;
  }

  /**
   * Reads one page. One row more than asked for is read, so that "has next" needs no count.
   *
   * @param select the columns, from {@code select} on
   * @param from the tables, from {@code from} on
   * @param key the key's columns; they end the order, so that pages never overlap
   */
  public <T> Page<T> page(
      String select, String from, String key, ListRequest request, Restriction restriction, RowMapper<T> mapper) {
    var params = new HashMap<String, Object>(restriction.params());
    String where = where(request, restriction, params);
    int size = request.size();
    params.put("pageSize", size + 1);
    params.put("pageStart", (long) request.page() * size);
    List<T> rows =
        sql.statement(select + from + where + orderBy(request, key) + sql.page())
            .params(params)
            .query(mapper)
            .list();
    boolean hasNext = rows.size() > size;
    return new Page<>(
        hasNext ? List.copyOf(rows.subList(0, size)) : rows,
        request.page(),
        size,
        hasNext,
        request.count() ? count(from, request, restriction) : null);
  }

  /** How many rows match. */
  public long count(String from, ListRequest request, Restriction restriction) {
    var params = new HashMap<String, Object>(restriction.params());
    String where = where(request, restriction, params);
    return sql.statement("select count(*) " + from + where).params(params).query(Long.class).single();
  }

  private String where(ListRequest request, Restriction restriction, Map<String, Object> params) {
    var conditions = new ArrayList<String>();
    if (!restriction.sql().isEmpty()) {
      conditions.add("(" + restriction.sql() + ")");
    }
    request.filters().forEach(filter -> filter.write(sql, conditions, params));
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions) + "\n";
  }

  private static String orderBy(ListRequest request, String key) {
    var parts = new ArrayList<String>();
    for (var order : request.orders()) {
      String part = order.column().sql() + (order.descending() ? " desc" : "");
      if (!parts.contains(part)) {
        parts.add(part);
      }
    }
    for (String column : key.split(", ")) {
      if (parts.stream().noneMatch(p -> p.equals(column) || p.equals(column + " desc"))) {
        parts.add(column);
      }
    }
    return "order by " + String.join(", ", parts) + "\n";
  }
}
