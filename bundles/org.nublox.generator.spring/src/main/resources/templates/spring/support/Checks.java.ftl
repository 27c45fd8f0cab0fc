package [=app.pkg].support;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Bean validation of what comes in, whichever way it comes. */
@Component
public class Checks {

  private final Validator validator;

  public Checks(Validator validator) {
    this.validator = validator;
  }

  /** What the annotations of an input find wrong with it. */
  public List<Violation> violations(Object input) {
    return validator.validate(input).stream()
        .map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage()))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
        .toList();
  }

  /** Throws {@link Invalid} when the input, or one of the rules told of it, is wrong. */
  public void require(Object input, List<Violation> more) {
    var all = new ArrayList<>(violations(input));
    all.addAll(more);
    if (!all.isEmpty()) {
      throw new Invalid(all);
    }
  }
}
