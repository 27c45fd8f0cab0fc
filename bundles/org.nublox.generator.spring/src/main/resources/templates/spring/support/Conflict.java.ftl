package [=app.pkg].support;

import java.util.List;

/** What is asked for clashes with what is there: a taken number, a row still in use, a step from the wrong state. */
public class Conflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Conflict(String message) {
    this(message, List.of());
  }

  public Conflict(String message, List<Violation> violations) {
    super(message);
    this.violations = violations;
  }

  public List<Violation> violations() {
    return violations;
  }
}
