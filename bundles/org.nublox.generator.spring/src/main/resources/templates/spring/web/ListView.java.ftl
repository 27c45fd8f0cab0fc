package [=app.pkg].web;

import [=app.pkg].support.Column;
import [=app.pkg].support.ListRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list and its neighbours: the same list sorted otherwise, or turned to another page.
 *
 * @param base the list's own address, as {@code /invoices}
 */
public record ListView(String base, MultiValueMap<String, String> query, ListRequest request) {

  public static ListView of(String base, MultiValueMap<String, String> query, Map<String, Column> columns, int pageSize) {
    return new ListView(base, query, ListRequest.of(query, columns, pageSize));
  }

  public String url(int page) {
    return build("page", page == 0 ? null : Integer.toString(page));
  }

  /** Sorted by a field; once more turns the order round. */
  public String sortedBy(String field) {
    return build("sort", direction(field).equals("ascending") ? "-" + field : field);
  }

  /** For {@code aria-sort}: none, ascending or descending. */
  public String direction(String field) {
    if (request.orders().isEmpty() || !request.orders().get(0).column().name().equals(field)) {
      return "none";
    }
    return request.orders().get(0).descending() ? "descending" : "ascending";
  }

  /** What a filter of the page is set to, without its operator. */
  public String filter(String field) {
    String value = query.getFirst(field);
    if (value == null) {
      return "";
    }
    return value.startsWith("contains.") || value.startsWith("gte.") || value.startsWith("lte.") || value.startsWith("eq.")
        ? value.substring(value.indexOf('.') + 1)
        : value;
  }

  public boolean filtered() {
    return !request.filters().isEmpty();
  }

  private String build(String name, String value) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(query);
    changed.remove("page");
    changed.remove(name);
    changed.values().removeIf(values -> values.stream().allMatch(v -> v == null || v.isEmpty()));
    if (value != null) {
      changed.set(name, value);
    }
    var builder = UriComponentsBuilder.fromPath(base);
    changed.forEach((key, values) -> builder.queryParam(key, "{" + key + "}"));
    return builder
        .encode(StandardCharsets.UTF_8)
        .buildAndExpand(changed.toSingleValueMap())
        .toUriString();
  }
}
