package [=app.pkg].support;

import java.util.List;
import java.util.stream.Collectors;

/** An input that breaks a rule of the model. */
public class Invalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Invalid(List<Violation> violations) {
    super(
        violations.stream()
            .map(v -> v.field().isEmpty() ? v.message() : v.field() + ": " + v.message())
            .collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  public Invalid(String field, String message) {
    this(List.of(new Violation(field, message)));
  }

  public List<Violation> violations() {
    return violations;
  }
}
