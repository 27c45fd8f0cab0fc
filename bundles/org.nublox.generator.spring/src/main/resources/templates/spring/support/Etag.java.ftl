package [=app.pkg].support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The fingerprint of a row: two rows with the same stored values have the same one. */
public final class Etag {

  private Etag() {}

  public static String of(Object... values) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (Object value : values) {
        digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws {@link Stale} unless the client's If-Match fits; none at all fits always. */
  public static void check(String ifMatch, String current) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return;
    }
    for (String candidate : ifMatch.split(",")) {
      if (candidate.strip().equals(current)) {
        return;
      }
    }
    throw new Stale();
  }
}
