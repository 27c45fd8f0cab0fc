package [=app.pkg].support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What a client asks of a list: {@code ?status=eq.paid&total=gte.100&sort=-total,number&page=0&size=20}.
 *
 * <p>A filter is {@code field=operator.value}; without an operator it means {@code eq}. Operators: eq ne gt gte lt lte
 * in notIn contains startsWith endsWith isNull. Several filters must all hold. {@code sort} names fields, a minus sign
 * turns the order round. {@code count=true} asks for the total.
 */
public record ListRequest(int page, int size, boolean count, List<Filter> filters, List<Order> orders) {

  /** How many rows a page has when nobody says it. */
  public static final int DEFAULT_SIZE = 20;
  private static final int MAX_SIZE = 200;

  /** A field to sort by. */
  public record Order(Column column, boolean descending) {}

  /** Reads a request; throws {@link BadRequest} for what it does not understand. */
  public static ListRequest of(MultiValueMap<String, String> query, Map<String, Column> columns) {
    return of(query, columns, DEFAULT_SIZE);
  }

  /** Reads a request; its page has so many rows when it does not say it. */
  public static ListRequest of(MultiValueMap<String, String> query, Map<String, Column> columns, int byDefault) {
    var filters = new ArrayList<Filter>();
    var orders = new ArrayList<Order>();
    int page = 0;
    int size = Math.min(byDefault, MAX_SIZE);
    boolean count = false;
    for (var entry : query.entrySet()) {
      for (String value : entry.getValue()) {
        switch (entry.getKey()) {
          case "page" -> page = number("page", value, 0, Integer.MAX_VALUE / MAX_SIZE);
          case "size" -> size = number("size", value, 1, MAX_SIZE);
          case "count" -> count = Boolean.parseBoolean(value);
          case "sort" -> sort(value, columns, orders);
          default -> {
            if (value != null && !value.isEmpty()) {
              filters.add(Filter.of(column(entry.getKey(), columns), value));
            }
          }
        }
      }
    }
    return new ListRequest(page, size, count, List.copyOf(filters), List.copyOf(orders));
  }

  /** All rows that match these filters, at most {@code size} of them. */
  public static ListRequest first(int size, Filter... filters) {
    return new ListRequest(0, size, false, List.of(filters), List.of());
  }

  /** The same request, sorted so when the client did not say how. */
  public ListRequest orElseSort(Order... byDefault) {
    return orders.isEmpty() ? new ListRequest(page, size, count, filters, List.of(byDefault)) : this;
  }

  /** The same request, narrowed to one value. */
  public ListRequest and(Filter filter) {
    var all = Stream.concat(filters.stream(), Stream.of(filter)).toList();
    return new ListRequest(page, size, count, all, orders);
  }

  private static void sort(String value, Map<String, Column> columns, List<Order> orders) {
    for (String part : value.split(",")) {
      String name = part.strip();
      if (!name.isEmpty()) {
        boolean descending = name.startsWith("-");
        orders.add(new Order(column(descending ? name.substring(1) : name, columns), descending));
      }
    }
  }

  private static Column column(String name, Map<String, Column> columns) {
    Column column = columns.get(name);
    if (column == null) {
      throw new BadRequest(
          "There is no field '%s' to filter or sort by. Known: %s"
              .formatted(name, columns.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    return column;
  }

  private static int number(String name, String value, int min, int max) {
    try {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new BadRequest("'%s' must be a number from %d to %d, not '%s'".formatted(name, min, max, value));
  }
}
