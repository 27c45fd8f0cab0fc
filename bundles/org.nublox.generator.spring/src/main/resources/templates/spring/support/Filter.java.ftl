package [=app.pkg].support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition on one column, as a client wrote it. */
public record Filter(Column column, Operator operator, List<Object> values) {

  /** How a column is compared. */
  public enum Operator {
    EQ("="),
    NE("<>"),
    GT(">"),
    GTE(">="),
    LT("<"),
    LTE("<="),
    IN("in"),
    NOT_IN("not in"),
    CONTAINS("like"),
    STARTS_WITH("like"),
    ENDS_WITH("like"),
    IS_NULL("is null");

    final String sql;

    Operator(String sql) {
      this.sql = sql;
    }
  }

  private static final Map<String, Operator> BY_NAME =
      Arrays.stream(Operator.values()).collect(Collectors.toMap(Filter::nameOf, Function.identity()));

  /** Reads {@code gte.100}; a text that does not begin with an operator and a dot means equality. */
  public static Filter of(Column column, String text) {
    int dot = text.indexOf('.');
    Operator operator = BY_NAME.get(dot < 0 ? text : text.substring(0, dot));
    if (operator == null || (dot < 0 && operator != Operator.IS_NULL)) {
      return new Filter(column, Operator.EQ, List.of(parse(column, text)));
    }
    String value = dot < 0 ? "true" : text.substring(dot + 1);
    return switch (operator) {
      case IS_NULL -> new Filter(column, operator, List.of(isTrue(column, value)));
      case IN, NOT_IN -> new Filter(column, operator, list(column, value));
      case CONTAINS, STARTS_WITH, ENDS_WITH -> {
        if (!column.text()) {
          throw new BadRequest("'%s' is not a text: '%s' does not fit".formatted(column.name(), nameOf(operator)));
        }
        yield new Filter(column, operator, List.of(value));
      }
      default -> new Filter(column, operator, List.of(parse(column, value)));
    };
  }

  public static Filter eq(Column column, Object value) {
    return new Filter(column, Operator.EQ, List.of(value));
  }

  public static Filter contains(Column column, String value) {
    return new Filter(column, Operator.CONTAINS, List.of(value));
  }

  /** Writes the condition to {@code where} and its values to {@code params}. */
  void write(Sql sql, List<String> where, Map<String, Object> params) {
    String name = "f" + params.size();
    switch (operator) {
      case IS_NULL -> where.add(column.sql() + (values.contains(true) ? " is null" : " is not null"));
      case IN, NOT_IN -> {
        params.put(name, values.stream().map(sql::value).toList());
        where.add("%s %s (:%s)".formatted(column.sql(), operator.sql, name));
      }
      case CONTAINS, STARTS_WITH, ENDS_WITH -> {
        String pattern = escape(values.get(0).toString().toLowerCase(java.util.Locale.ROOT));
        params.put(
            name,
            switch (operator) {
              case CONTAINS -> "%" + pattern + "%";
              case STARTS_WITH -> pattern + "%";
              default -> "%" + pattern;
            });
        where.add("lower(%s) like :%s escape '!'".formatted(column.sql(), name));
      }
      default -> {
        params.put(name, sql.value(values.get(0)));
        where.add("%s %s :%s".formatted(column.sql(), operator.sql, name));
      }
    }
  }

  private static String escape(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace("[", "![");
  }

  private static List<Object> list(Column column, String value) {
    String inner = value.startsWith("(") && value.endsWith(")") ? value.substring(1, value.length() - 1) : value;
    var values = new ArrayList<>();
    for (String part : inner.split(",")) {
      values.add(parse(column, part.strip()));
    }
    return List.copyOf(values);
  }

  private static boolean isTrue(Column column, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadRequest("'%s=isNull' takes true or false, not '%s'".formatted(column.name(), value));
    };
  }

  private static Object parse(Column column, String text) {
    try {
      return column.parse().apply(text);
    } catch (RuntimeException e) {
      throw new BadRequest("'%s' is not a value for '%s'".formatted(text, column.name()));
    }
  }

  /** NOT_IN is written notIn. */
  private static String nameOf(Operator operator) {
    String[] words = operator.name().toLowerCase(java.util.Locale.ROOT).split("_");
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }
}
