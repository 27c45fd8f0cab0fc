package [=app.pkg].support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is left of a text for somebody who must not see all of it. */
public final class Masks {

  private Masks() {}

  /** The first and the last character. */
  public static String partial(String text) {
    if (text == null) {
      return null;
    }
    return text.length() < 4 ? "***" : text.charAt(0) + "***" + text.charAt(text.length() - 1);
  }

  /** What logs show of personal data: whether there is any. */
  public static String logged(Object value) {
    return value == null ? "null" : "***";
  }

  /** A fingerprint: equal texts stay recognisable as equal. */
  public static String hash(String text) {
    if (text == null) {
      return null;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
