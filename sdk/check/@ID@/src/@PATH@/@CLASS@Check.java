package @ID@;

import java.util.List;
import java.util.function.Consumer;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.data.Entity;
import org.nublox.semantics.check.Finding;
import org.nublox.semantics.check.ModelCheck;
import org.nublox.semantics.check.Repair;

/** Every entity says what its rows are. */
public final class @CLASS@Check implements ModelCheck {

  @Override
  public String id() {
    return "@WORD@";
  }

  @Override
  public void check(Model model, Consumer<Finding> findings) {
    for (ModelElement element : model.getElements()) {
      if (element instanceof Entity entity && entity.getDocumentation() == null) {
        findings.accept(
            Finding.warning(
                "undocumented",
                entity,
                "The entity '" + entity.getName() + "' has no documentation.",
                "Write above it, between /** and */, what its rows are."));
      }
    }
  }

  @Override
  public List<Repair> repairs(String code) {
    return List.of(
        Repair.before(
            "Begin a documentation", element -> "/** " + ((Entity) element).getName() + ". */\n"));
  }
}
