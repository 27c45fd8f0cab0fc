package [=app.pkg].support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/**
 * What a person typed into a form: the texts as they stand, so that they can be shown again, and what is wrong with
 * them, field by field.
 */
public class Form {

  private final Map<String, List<String>> texts = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final String prefix;
  private final Form root;

  public Form() {
    this.prefix = "";
    this.root = this;
  }

  private Form(String prefix, Form root) {
    this.prefix = prefix;
    this.root = root;
  }

  public static Form of(MultiValueMap<String, String> values) {
    var form = new Form();
    form.texts.putAll(values);
    return form;
  }

  // what the templates read

  /** The text of a field, never null. */
  public String text(String field) {
    var values = root.texts.get(prefix + field);
    return values == null || values.isEmpty() || values.get(0) == null ? "" : values.get(0);
  }

  public boolean has(String field, String value) {
    return root.texts.getOrDefault(prefix + field, List.of()).contains(value);
  }

  public boolean checked(String field) {
    return text(field).equals("true");
  }

  /** What is wrong with a field, or null. */
  public String error(String field) {
    return root.errors.get(prefix + field);
  }

  /** The name of a field in the page: unique also in a row of lines. */
  public String name(String field) {
    return prefix + field;
  }

  public String id(String field) {
    return "f-" + name(field).replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** What is wrong with no field of the page in particular. */
  public String general() {
    return root.errors.get("");
  }

  public boolean failed() {
    return !root.errors.isEmpty();
  }

  /** The rows under a name, as {@code lines[0]}, {@code lines[1]}. */
  public List<Form> rows(String name) {
    var indexes = new TreeSet<Integer>();
    String start = prefix + name + "[";
    for (String key : root.texts.keySet()) {
      int end = key.indexOf(']', start.length());
      if (key.startsWith(start) && end > 0 && key.substring(start.length(), end).matches("[0-9]{1,6}")) {
        indexes.add(Integer.valueOf(key.substring(start.length(), end)));
      }
    }
    return indexes.stream().map(i -> row(name, i.toString())).toList();
  }

  public Form row(String name, String index) {
    return new Form(prefix + name + "[" + index + "].", root);
  }

  // what the pages write

  public Form put(String field, Object value) {
    root.texts.put(prefix + field, new ArrayList<>(List.of(value == null ? "" : shown(value))));
    return this;
  }

  public Form putAll(String field, List<?> values) {
    root.texts.put(prefix + field, values.stream().map(Form::shown).toList());
    return this;
  }

  public void fail(String field, String message) {
    root.errors.merge(prefix + field, message, (a, b) -> a.equals(b) ? a : a + "; " + b);
  }

  /** Shows violations at their fields; what belongs to no field of the page goes to its head. */
  public void fail(List<Violation> violations) {
    for (Violation violation : violations) {
      boolean shown = root.texts.containsKey(violation.field());
      root.errors.merge(
          shown ? violation.field() : "",
          violation.message(),
          (a, b) -> a.equals(b) ? a : a + "; " + b);
    }
  }

  // what the pages read: typed values; a text that does not fit is an error of its field

  public String string(String field) {
    String text = text(field).strip();
    return text.isEmpty() ? null : text;
  }

  public Integer integer(String field) {
    return value(field, Integer::valueOf, "Please give a whole number");
  }

  public Long bigint(String field) {
    return value(field, Long::valueOf, "Please give a whole number");
  }

  public BigDecimal decimal(String field) {
    return value(field, text -> new BigDecimal(text.replace(',', '.')), "Please give a number");
  }

  public Boolean bool(String field) {
    return switch (text(field)) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  public LocalDate date(String field) {
    return value(field, LocalDate::parse, "Please give a date");
  }

  public LocalTime time(String field) {
    return value(field, LocalTime::parse, "Please give a time");
  }

  public LocalDateTime timestamp(String field) {
    return value(field, LocalDateTime::parse, "Please give a date and a time");
  }

  public OffsetDateTime instant(String field) {
    return value(field, t -> LocalDateTime.parse(t).atOffset(ZoneOffset.UTC), "Please give a date and a time");
  }

  public UUID uuid(String field) {
    return value(field, UUID::fromString, "Please choose one");
  }

  public <T> T value(String field, Function<String, T> parse, String message) {
    String text = text(field).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      fail(field, message);
      return null;
    }
  }

  /** What is chosen already, or null; a text that does not fit is no choice, and no error either. */
  public <T> T chosen(String field, Function<String, T> parse) {
    try {
      return text(field).isBlank() ? null : parse.apply(text(field));
    } catch (RuntimeException e) {
      return null;
    }
  }

  public <T> List<T> values(String field, Function<String, T> parse) {
    return root.texts.getOrDefault(prefix + field, List.of()).stream()
        .filter(text -> !text.isBlank())
        .map(parse)
        .toList();
  }

  private static String shown(Object value) {
    return switch (value) {
      case Stored stored -> stored.stored().toString();
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime time -> time.withNano(0).toString();
      case OffsetDateTime time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().withNano(0).toString();
      default -> value.toString();
    };
  }
}
