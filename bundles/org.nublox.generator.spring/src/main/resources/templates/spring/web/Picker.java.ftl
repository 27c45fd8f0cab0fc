package [=app.pkg].web;

import [=app.pkg].support.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be chosen for a relation in a form.
 *
 * @param url where to search when there are more than fit
 * @param more whether there are
 */
public record Picker(String url, List<Option> options, boolean more) {

  private static final int MOST = 100;

  /** How many options to read: one more than is shown. */
  public static int most() {
    return MOST + 1;
  }

  /** The options, with the chosen one in any case. */
  public static Picker of(String url, List<Option> found, Option chosen) {
    var options = new ArrayList<>(found.subList(0, Math.min(MOST, found.size())));
    if (chosen != null && options.stream().noneMatch(option -> option.id().equals(chosen.id()))) {
      options.add(0, chosen);
    }
    return new Picker(url, List.copyOf(options), found.size() > MOST);
  }
}
