package [=app.pkg].support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says in plain words which key a write would break. */
@Component
public class Keys {

  private final Sql sql;

  public Keys(Sql sql) {
    this.sql = sql;
  }

  /**
   * Runs a write.
   *
   * @param known what to say for a unique key, by the name of its constraint
   */
  public <T> T guard(Map<String, Violation> known, Supplier<T> write) {
    try {
      return write.get();
    } catch (DataAccessException e) {
      if (!sql.isConflict(e)) {
        throw e;
      }
      String cause = String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()).toLowerCase(Locale.ROOT);
      for (var entry : known.entrySet()) {
        if (cause.contains(entry.getKey())) {
          throw new Conflict(entry.getValue().message(), List.of(entry.getValue()));
        }
      }
      if (sql.isDuplicate(e)) {
        throw new Conflict("There is such a row already.");
      }
      throw new Conflict("Other rows stand in the way: this one is in use, or refers to one that is gone.");
    }
  }
}
