package [=app.pkg].support;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that can be done with a row from where it stands.
 *
 * @param path the last part of its address
 * @param label the key of its text
 * @param possible whether its condition holds
 */
public record Step(String path, String label, boolean possible) {

  /** Those of the steps that are named, in the order of the names. */
  public static List<Step> chosen(List<Step> steps, String... paths) {
    return Stream.of(paths)
        .flatMap(path -> steps.stream().filter(step -> step.path().equals(path)))
        .toList();
  }
}
