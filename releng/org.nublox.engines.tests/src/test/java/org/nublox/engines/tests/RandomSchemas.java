/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.SchemaBuilder;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.View;

/** Makes schemas of every kind from a seed, with names and texts from {@link HostileText}. */
final class RandomSchemas {

  private final RandomGenerator random;
  private final HostileText hostile;
  private final List<Table> tables = new ArrayList<>();

  RandomSchemas(RandomGenerator random) {
    this.random = random;
    this.hostile = new HostileText(random);
  }

  /** A name that nothing has yet. */
  String name() {
    return hostile.name();
  }

  Schema schema() {
    SchemaBuilder schema = Schema.builder(hostile.name());
    List<Sequence> sequences = new ArrayList<>();
    if (oneOutOf(3)) {
      sequences.add(Sequence.of(hostile.name()));
    }
    sequences.forEach(schema::sequence);
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      tables.add(table(sequences));
    }
    tables.forEach(schema::table);
    for (Table table : tables) {
      if (oneOutOf(3)) {
        schema.view(view(table));
      }
      if (!oneOutOf(3)) {
        schema.seed(seed(table));
      }
    }
    return schema.build();
  }

  Table table(List<Sequence> sequences) {
    String name = hostile.name();
    TableBuilder table = Table.builder(name).comment(comment()).origin("random." + tables.size());
    List<Column> columns = new ArrayList<>();
    Column key = key();
    columns.add(key);
    int number = random.nextInt(1, 8);
    for (int i = 0; i < number; i++) {
      columns.add(column());
    }
    if (!sequences.isEmpty() && oneOutOf(2)) {
      columns.add(
          Column.of(hostile.name(), new ColumnType.BigInt())
              .notNull()
              .withValue(new ColumnValue.NextOf(sequences.getFirst().name())));
    }
    computed(columns).ifPresent(columns::add);
    columns.forEach(table::column);
    table.primaryKey(hostile.name(), key.name());
    Set<ReferentialAction> actions = EnumSet.allOf(ReferentialAction.class);
    for (Table target : tables) {
      if (oneOutOf(2)) {
        reference(table, target, actions);
      }
    }
    if (oneOutOf(5)) {
      selfReference(table, name, key);
    }
    keysAndIndexes(table, columns);
    checks(table, columns);
    return table.build();
  }

  private Column key() {
    ColumnType type =
        switch (random.nextInt(4)) {
          case 0 -> new ColumnType.Uuid();
          case 1 -> new ColumnType.Varchar(20);
          case 2 -> new ColumnType.Int();
          default -> new ColumnType.BigInt();
        };
    Column key = Column.of(hostile.name(), type).notNull().withComment(comment());
    return type instanceof ColumnType.BigInt && oneOutOf(2) ? key.withIdentity() : key;
  }

  Column column() {
    ColumnType type = type();
    Column column = Column.of(hostile.name(), type).withComment(comment());
    if (oneOutOf(3)) {
      column = column.withDefault(value(type));
    }
    return oneOutOf(3) ? column.notNull() : column;
  }

  private ColumnType type() {
    return switch (random.nextInt(16)) {
      case 0 -> new ColumnType.Varchar(random.nextInt(60, 20_000));
      case 1 -> new ColumnType.Text();
      case 2 -> new ColumnType.Bool();
      case 3 -> new ColumnType.SmallInt();
      case 4 -> new ColumnType.Int();
      case 5 -> new ColumnType.BigInt();
      case 6 -> decimal();
      case 7 -> new ColumnType.Date();
      case 8 -> new ColumnType.Time(6);
      case 9 -> new ColumnType.Timestamp(6);
      case 10 -> new ColumnType.TimestampTz(6);
      case 11 -> new ColumnType.Uuid();
      case 12 -> new ColumnType.Varbinary(random.nextInt(16, 100));
      case 13 -> new ColumnType.Json();
      case 14 -> enumeration();
      default -> new ColumnType.Varchar(200);
    };
  }

  private ColumnType.Decimal decimal() {
    int precision = random.nextInt(1, 15);
    return new ColumnType.Decimal(precision, random.nextInt(0, precision + 1));
  }

  private ColumnType.Enumeration enumeration() {
    List<String> literals =
        IntStream.range(0, random.nextInt(1, 4)).mapToObj(i -> i + hostile.text(3)).toList();
    int length =
        literals.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(1);
    return new ColumnType.Enumeration("random.Enum", literals, length);
  }

  private Optional<Column> computed(List<Column> columns) {
    if (!oneOutOf(3)) {
      return Optional.empty();
    }
    List<Column> numbers =
        columns.stream().filter(column -> column.type() instanceof ColumnType.Int).toList();
    Expr expression =
        numbers.isEmpty()
            ? Typing.isNull(ExpressionTypes.column(columns.getLast()), oneOutOf(2)).orElseThrow()
            : Samples.binary(
                BinaryOperator.ADD,
                ExpressionTypes.column(numbers.getFirst()),
                Literals.integer(random.nextInt(100)));
    return Optional.of(
        Column.of(hostile.name(), ExpressionTypes.columnFor(expression.type()))
            .withComputed(expression, oneOutOf(2)));
  }

  private void reference(TableBuilder table, Table target, Set<ReferentialAction> actions) {
    Column key =
        target.column(target.primaryKey().orElseThrow().columns().getFirst()).orElseThrow();
    Column column = Column.of(hostile.name(), key.type()).withComment(comment());
    table.column(column);
    table.foreignKey(
        ForeignKey.of(hostile.name(), List.of(column.name()), target.name(), List.of(key.name()))
            .withOnDelete(any(actions))
            .withOnUpdate(any(actions))
            .withDeferrable(oneOutOf(4)));
  }

  private void selfReference(TableBuilder table, String name, Column key) {
    Column column = Column.of(hostile.name(), key.type());
    table.column(column);
    table.foreignKey(
        ForeignKey.of(hostile.name(), List.of(column.name()), name, List.of(key.name())));
  }

  private ReferentialAction any(Set<ReferentialAction> actions) {
    return List.copyOf(actions).get(random.nextInt(actions.size()));
  }

  private void keysAndIndexes(TableBuilder table, List<Column> columns) {
    if (oneOutOf(3)) {
      Column column = columns.get(random.nextInt(columns.size()));
      if (!isLarge(column.type())) {
        table.unique(
            hostile.name(),
            columns.getFirst().name(),
            column.name().equals(columns.getFirst().name())
                ? columns.get(1).name()
                : column.name());
      }
    }
    if (oneOutOf(2)) {
      Column column = columns.get(random.nextInt(columns.size()));
      Index index = Index.of(hostile.name(), column.name());
      if (oneOutOf(3)) {
        index =
            index.withParts(
                List.of(IndexPart.column(column.name()).desc().nulls(IndexPart.NullOrder.LAST)));
      }
      if (oneOutOf(3)) {
        index =
            index.withWhere(
                Typing.isNull(ExpressionTypes.column(columns.getLast()), true).orElseThrow());
      }
      if (oneOutOf(4)) {
        index = index.withIncluded(columns.get(0).name());
      }
      if (oneOutOf(4) && !isLarge(column.type())) {
        index = index.asUnique();
      }
      if (!isLarge(column.type()) || oneOutOf(2)) {
        table.index(index);
      }
    }
    columns.stream()
        .filter(
            column ->
                column.type() instanceof ColumnType.Varchar varchar && varchar.length() == 200)
        .findFirst()
        .filter(column -> oneOutOf(2))
        .ifPresent(
            column ->
                table.index(
                    Index.of(hostile.name(), column.name())
                        .withParts(
                            List.of(
                                IndexPart.expression(
                                    Samples.call("lower", ExpressionTypes.column(column)))))));
  }

  static boolean isLarge(ColumnType type) {
    return type instanceof ColumnType.Text
        || type instanceof ColumnType.Json
        || (type instanceof ColumnType.Varchar varchar && varchar.length() > 700);
  }

  private void checks(TableBuilder table, List<Column> columns) {
    for (Column column : columns) {
      Expr.Column value = ExpressionTypes.column(column);
      if (column.type() instanceof ColumnType.SmallInt && oneOutOf(2)) {
        table.check(
            new Check(
                hostile.name(),
                Typing.between(
                        value,
                        Literals.integer(Short.MIN_VALUE),
                        Literals.integer(Short.MAX_VALUE),
                        false)
                    .orElseThrow(),
                hostile.text(4),
                ""));
      } else if (column.type() instanceof ColumnType.Varchar && oneOutOf(3)) {
        table.check(
            hostile.name(),
            Samples.binary(BinaryOperator.NE, value, Literals.text("never " + hostile.text(4))));
      }
    }
    if (oneOutOf(5)) {
      table.rowPolicy(
          new RowPolicy(
              hostile.name(),
              EnumSet.of(RowPolicy.Command.SELECT, RowPolicy.Command.UPDATE),
              List.of(),
              Optional.of(
                  Typing.isNull(ExpressionTypes.column(columns.getFirst()), true).orElseThrow()),
              Optional.empty(),
              "",
              ""));
    }
  }

  AnyView view(Table table) {
    List<Query.Projection> projections = new ArrayList<>();
    for (Column column : table.columns()) {
      Expr.Column plain = ExpressionTypes.column(column);
      projections.add(
          new Query.Projection(
              new Expr.Column(Optional.of("t"), plain.name(), plain.type(), plain.nullable()),
              Optional.of(column.name())));
    }
    Query query = Query.from(new Query.Table(table.name(), "t")).select(projections);
    return oneOutOf(2)
        ? new View(hostile.name(), query, comment(), "")
        : new MaterializedView(
            hostile.name(),
            query,
            new MaterializedView.Refresh.Every(Duration.ofHours(1)),
            comment(),
            "");
  }

  private Seed seed(Table table) {
    List<Column> given =
        table.columns().stream()
            .filter(column -> !(column.value() instanceof ColumnValue.Computed))
            .filter(column -> !(column.value() instanceof ColumnValue.NextOf))
            .filter(
                column ->
                    table.foreignKeys().stream()
                        .noneMatch(key -> key.columns().contains(column.name())))
            .toList();
    Set<Object> keys = new HashSet<>();
    List<List<Expr>> rows = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      List<Expr> row = new ArrayList<>();
      for (Column column : given) {
        row.add(column.nullable() && oneOutOf(5) ? Literals.NULL : value(column.type()));
      }
      if (keys.add(row.getFirst()) && isUniqueInAll(table, rows)) {
        rows.add(row);
      }
    }
    return new Seed(table.name(), given.stream().map(Column::name).toList(), rows, "");
  }

  /** Of a unique index the first row only, so that rows never clash. */
  private static boolean isUniqueInAll(Table table, List<List<Expr>> rows) {
    return rows.isEmpty() || table.indexes().stream().noneMatch(Index::unique);
  }

  Expr value(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar -> text(varchar.length());
      case ColumnType.Text text -> text(5000);
      case ColumnType.Bool bool -> Literals.bool(random.nextBoolean());
      case ColumnType.SmallInt smallInt ->
          Literals.integer(random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1));
      case ColumnType.Int integer ->
          Literals.integer(
              oneOutOf(9) ? Integer.MIN_VALUE : random.nextInt(Integer.MAX_VALUE - 100));
      case ColumnType.BigInt bigInt ->
          new Expr.Literal(
              Types.LONG, oneOutOf(9) ? Long.MAX_VALUE - 1 : Math.abs(random.nextLong() >> 12) + 1);
      case ColumnType.Decimal decimal -> decimal(decimal);
      case ColumnType.Date date -> Literals.date(day());
      case ColumnType.Time time -> Literals.time(clock());
      case ColumnType.Timestamp stamp -> Literals.timestamp(LocalDateTime.of(day(), clock()));
      case ColumnType.TimestampTz stamp ->
          Literals.timestampTz(
              LocalDateTime.of(day(), clock()).atOffset(ZoneOffset.ofHours(random.nextInt(-5, 6))));
      case ColumnType.Uuid uuid -> Literals.uuid(new UUID(random.nextLong(), random.nextLong()));
      case ColumnType.Varbinary varbinary -> {
        byte[] bytes = new byte[random.nextInt(1, 16)];
        random.nextBytes(bytes);
        yield new Expr.Literal(Types.BYTES, HexFormat.of().formatHex(bytes));
      }
      case ColumnType.Json json ->
          new Expr.Literal(Types.JSON, "{\"a\": " + jsonText(hostile.text(3)) + "}");
      case ColumnType.Enumeration enumeration ->
          Literals.enumeration(
              (Type.Enumeration) ExpressionTypes.of(enumeration),
              enumeration.literals().get(random.nextInt(enumeration.literals().size())));
      default -> throw new AssertionError(type);
    };
  }

  /** A text that fits also where lengths count UTF-16 units. */
  private Expr text(int most) {
    String text = hostile.text(6);
    int end = Math.min(most, text.length());
    boolean half = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return Literals.text(text.substring(0, half ? end - 1 : end));
  }

  private static String jsonText(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c == '\n' || c == '\t') {
        json.append(c == '\n' ? "\\n" : "\\t");
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private Expr decimal(ColumnType.Decimal type) {
    BigInteger most = BigInteger.TEN.pow(type.precision());
    long unscaled = random.nextLong(most.longValue());
    BigDecimal value =
        BigDecimal.valueOf(random.nextBoolean() ? unscaled : -unscaled, type.scale());
    return new Expr.Literal(new Type.Decimal(type.precision(), type.scale()), value);
  }

  private LocalDate day() {
    return LocalDate.of(random.nextInt(1753, 2200), random.nextInt(1, 13), random.nextInt(1, 29));
  }

  private LocalTime clock() {
    return LocalTime.of(
        random.nextInt(24),
        random.nextInt(60),
        random.nextInt(60),
        oneOutOf(2) ? 0 : random.nextInt(1_000_000) * 1000);
  }

  private String comment() {
    return oneOutOf(2) ? "" : hostile.text(6);
  }

  private boolean oneOutOf(int number) {
    return random.nextInt(number) == 0;
  }
}
