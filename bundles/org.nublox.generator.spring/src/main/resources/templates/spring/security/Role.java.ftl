package [=app.pkg].security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The roles of the model, and which others each one includes. */
public enum Role {
[#list app.roles as r]
[#if r.doc??]
  /** [=escape.javadoc(r.doc)] */
[/#if]
  [=r.constant]("[=r.literal]"[#list r.parents as p], [=p][/#list])[#if r?has_next],[#else];[/#if]
[#else]
  /** Whoever has an account. */
  USER("user");
[/#list]

  private final String literal;
  private final Role[] includes;

  Role(String literal, Role... includes) {
    this.literal = literal;
    this.includes = includes;
  }

  /** Its name in the model. */
  public String literal() {
    return literal;
  }

  /** This role and all that it includes, however far. */
  public Set<Role> closure() {
    var all = EnumSet.of(this);
    for (Role role : includes) {
      all.addAll(role.closure());
    }
    return all;
  }

  /** The role with this name in the model, or null. */
  public static Role of(String literal) {
    return Arrays.stream(values()).filter(role -> role.literal.equals(literal)).findFirst().orElse(null);
  }
}
