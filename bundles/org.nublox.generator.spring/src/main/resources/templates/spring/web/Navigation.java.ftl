package [=app.pkg].web;

import [=app.pkg].security.Role;
import [=app.pkg].support.CurrentUser;
import [=app.pkg].support.Data;
import java.util.List;
import org.springframework.stereotype.Component;
[#list app.navigationImports as type]
import [=type];
[/#list]

/** Where a user can go. */
@Component
public class Navigation {

  /**
   * A place to go to.
   *
   * @param label the key of its text
   * @param help the key of what it is about, or null
   */
  public record Entry(String label, String help, String url, boolean visible) {}

  /** Places under one heading; its key is empty when they need none. */
  public record Group(String label, List<Entry> entries) {}

  private final CurrentUser user;
  private final Data data;

  public Navigation(CurrentUser user, Data data) {
    this.user = user;
    this.data = data;
  }

  /** The groups that have something in them for the user at work. */
  public List<Group> groups() {
    return List.of(
[#list app.navigation as g]
            group(
                "[=g.label]"[#list g.entries as e],
                new Entry("[=e.label]", [=e.help?no_esc], "[=e.url]", [=e.visible?no_esc])[/#list])[#sep],
[/#list])
        .stream()
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  private static Group group(String label, Entry... entries) {
    return new Group(label, List.of(entries).stream().filter(Entry::visible).toList());
  }
}
