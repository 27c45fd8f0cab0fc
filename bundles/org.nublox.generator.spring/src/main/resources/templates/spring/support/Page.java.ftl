package [=app.pkg].support;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page zero-based number of this page
 * @param hasNext whether a further page exists; known without counting
 * @param total number of all matching rows, only when it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, int page, int size, boolean hasNext, Long total) {

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), page, size, hasNext, total);
  }

  @JsonIgnore
  public boolean isEmpty() {
    return items.isEmpty();
  }
}
