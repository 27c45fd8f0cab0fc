package [=enum.pkg];

import [=app.pkg].support.Stored;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
[#list enum.doc?split("\n") as line]
 * [=escape.javadoc(line)]
[/#list]
 */
public enum [=enum.name] implements Stored {
[#list enum.literals as l]
[#if l.doc??]
  /** [=escape.javadoc(l.doc)] */
[/#if]
  [=l.constant]("[=l.literal]", "[=l.stored]")[#if l?has_next],[#else];[/#if]
[/#list]

  private final String literal;
  private final String stored;

  [=enum.name](String literal, String stored) {
    this.literal = literal;
    this.stored = stored;
  }

  /** Its name in the model, in requests and in answers. */
  @JsonValue
  public String literal() {
    return literal;
  }

  @Override
  public String stored() {
    return stored;
  }

  /** The constant with this name in the model; throws when there is none. */
  @JsonCreator
  public static [=enum.name] of(String literal) {
    for ([=enum.name] value : values()) {
      if (value.literal.equals(literal)) {
        return value;
      }
    }
    throw new IllegalArgumentException("'" + literal + "' is none of [=enum.listText]");
  }

  /** The constant that the database keeps so; null stays null. */
  public static [=enum.name] ofStored(String stored) {
    if (stored == null) {
      return null;
    }
    for ([=enum.name] value : values()) {
      if (value.stored.equals(stored)) {
        return value;
      }
    }
    throw new IllegalStateException("The database keeps '" + stored + "', which is no [=enum.name]");
  }

  @Override
  public String toString() {
    return literal;
  }
}
