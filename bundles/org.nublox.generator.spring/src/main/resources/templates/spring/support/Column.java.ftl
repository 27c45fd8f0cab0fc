package [=app.pkg].support;

import java.util.function.Function;

/**
 * Something a list can be filtered and sorted by.
 *
 * @param name its name in a request, as {@code status}
 * @param sql what it reads in the database, as {@code t.status}
 * @param text whether {@code contains}, {@code startsWith} and {@code endsWith} make sense
 * @param parse turns the text of a request into a value; throws when it cannot
 */
public record Column(String name, String sql, boolean text, Function<String, Object> parse) {

  public static Column text(String name, String sql) {
    return new Column(name, sql, true, value -> value);
  }

  public static Column of(String name, String sql, Function<String, Object> parse) {
    return new Column(name, sql, false, parse);
  }

  /** A boolean, strictly. */
  public static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
