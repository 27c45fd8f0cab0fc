package [=entity.pkg];

import [=app.pkg].support.Column;
import [=app.pkg].support.ListRequest;
import [=app.pkg].support.Lists;
import [=app.pkg].support.Page;
import [=app.pkg].support.Restriction;
import [=app.pkg].support.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
[=entity.javaImports()?no_esc]

/** Reads and writes the table {@code [=escape.javadoc(entity.sql.table)]}. */
@Repository
public class [=entity.name]Repository {

  /** What lists can be filtered and sorted by. */
  public static final Map<String, Column> COLUMNS =
      Stream.of(
[#list entity.sql.columns as c]
              [=c?no_esc][#sep],
[/#list])
          .collect(Collectors.toUnmodifiableMap(Column::name, column -> column));

  private static final String SELECT =
      """
      select
[#list entity.sql.selected as s]
        [=s][#sep],[/#sep]
[/#list]
      """;

  /** The tables that are read. */
  public static final String FROM =
      """
[#list entity.sql.from as line]
      [=line]
[/#list]
      """;
[#if entity.sql.kind??]

  /** The table holds other kinds of rows too. */
  private static final Restriction KIND = Restriction.of("[=entity.sql.kind]");
[/#if]

  private static final String BY_KEY = "where [#list entity.key.fields as k]t.[=k.column] = :[=k.name][#sep] and [/#list]";

  private final Lists lists;
  private final Sql sql;

  public [=entity.name]Repository(Lists lists, Sql sql) {
    this.lists = lists;
    this.sql = sql;
  }

  public Page<[=entity.name]> list(ListRequest request, Restriction restriction) {
    return lists.page(SELECT, FROM, "[#list entity.key.fields as k]t.[=k.column][#sep], [/#list]", request, restriction[#if entity.sql.kind??].and(KIND)[/#if], this::row);
  }

  public long count(ListRequest request, Restriction restriction) {
    return lists.count(FROM, request, restriction[#if entity.sql.kind??].and(KIND)[/#if]);
  }

  public Optional<[=entity.name]> find([=entity.key.type] id, Restriction restriction) {
    return sql.statement(SELECT + FROM + BY_KEY + restriction[#if entity.sql.kind??].and(KIND)[/#if].andWhere())
        .params(restriction.params())
        .params(key(id))
        .query(this::row)
        .optional();
  }
[#list entity.references as r]

  /** All rows whose [=r.name] is this one. */
  public List<[=entity.name]> findBy[=r.upper]([=r.type] [=r.name]) {
    return findBy[=r.upper]([=r.name], Restriction.none());
  }

  /** Those rows whose [=r.name] is this one that the restriction lets through. */
  public List<[=entity.name]> findBy[=r.upper]([=r.type] [=r.name], Restriction restriction) {
    return sql.statement(SELECT + FROM + "where [=r.where?no_esc]" + restriction.andWhere() + " order by [#list entity.sql.order as o][=o][#sep], [/#list]")
        .params(restriction.params())
[#list r.params as p]
        .param("[=p.name]", sql.value([=p.java?no_esc]))
[/#list]
        .query(this::row)
        .list();
  }
[/#list]

  /** Makes everybody else who wants to change this row wait for the end of the transaction. */
  public void lock([=entity.key.type] id) {
    sql.statement("update [=entity.sql.table] set [=entity.key.fields[0].column] = [=entity.key.fields[0].column] where [#list entity.key.fields as k][=k.column] = :[=k.name][#sep] and [/#list]")
        .params(key(id))
        .update();
  }

  /** Writes a new row and tells its key. */
  public [=entity.key.type] insert([=entity.name] row) {
    var values = values(row);
[#if entity.key.identity]
    [=entity.key.type] key = null;
[/#if]
[#list entity.sql.tables as table]
[#if table.root && entity.key.identity]
    var keys = new GeneratedKeyHolder();
[/#if]
    sql.statement(
            """
[#if table.inserted?has_content]
            insert into [=table.table] ([#list table.inserted as f][=f.column][#sep], [/#list])
            values ([#list table.inserted as f]:[=f.name][#sep], [/#list])
[#else]
            insert into [=table.table] ([=entity.key.fields[0].column]) values (default)
[/#if]
            """)
        .params(values)
[#if table.root && entity.key.identity]
        .update(keys, sql.plain("[=entity.key.fields[0].column]"));
    key = keys.getKey().[=entity.key.numberMethod]();
    values.put("[=entity.key.fields[0].name]", key);
[#else]
        .update();
[/#if]
[/#list]
[#if entity.key.identity]
    return key;
[#else]
    return row.[=entity.key.accessor]();
[/#if]
  }

  public void update([=entity.name] row) {
    var values = values(row);
[#list entity.sql.tables as table]
[#if table.updated?has_content || table.version??]
    sql.statement(
            """
            update [=table.table]
            set
[#list table.updated as f]
              [=f.column] = :[=f.name][#if f?has_next || table.version??],[/#if]
[/#list]
[#if table.version??]
              [=table.version] = [=table.version] + 1
[/#if]
            where [#list entity.key.fields as k][=k.column] = :[=k.name][#sep] and [/#list]
            """)
        .params(values)
        .update();
[/#if]
[/#list]
  }

  public void delete([=entity.key.type] id) {
[#list entity.sql.tables?reverse as table]
    sql.statement("delete from [=table.table] where [#list entity.key.fields as k][=k.column] = :[=k.name][#sep] and [/#list]")
        .params(key(id))
        .update();
[/#list]
  }
[#list entity.many as m]

  public List<[=m.keyType]> [=m.name]([=entity.key.type] id) {
    return sql.statement("select [=m.targetColumn] as linked from [=m.joinTable] where [=m.ownColumn] = :id order by 1")
        .param("id", sql.value(id))
        .query((rs, n) -> [=m.read?no_esc])
        .list();
  }

  /** Makes exactly these the [=m.name] of a row. */
  public void replace[=m.upper]([=entity.key.type] id, List<[=m.keyType]> keys) {
    sql.statement("delete from [=m.joinTable] where [=m.ownColumn] = :id").param("id", sql.value(id)).update();
    for (var key : keys.stream().distinct().toList()) {
      sql.statement("insert into [=m.joinTable] ([=m.ownColumn], [=m.targetColumn]) values (:id, :key)")
          .param("id", sql.value(id))
          .param("key", sql.value(key))
          .update();
    }
  }
[/#list]

  private Map<String, Object> key([=entity.key.type] id) {
    var key = new HashMap<String, Object>();
[#list entity.key.fields as k]
    key.put("[=k.name]", sql.value([#if entity.key.composite]id.[=k.name]()[#else]id[/#if]));
[/#list]
    return key;
  }

  private Map<String, Object> values([=entity.name] row) {
    var values = new HashMap<String, Object>();
[#list entity.sql.bound as f]
    values.put("[=f.name]", [=f.bind?no_esc]);
[/#list]
    return values;
  }

  private [=entity.name] row(ResultSet rs, int number) throws SQLException {
    return new [=entity.name](
[#list entity.row as f]
        [=f.read?no_esc][#sep],
[/#list]
[#list entity.joined as j]
,
        [=j.read?no_esc][/#list]
[#list entity.children as c]
,
        null[/#list]
[#list entity.many as m]
,
        null[/#list]
[#list entity.derived as d]
,
        null[/#list]);
  }
}
