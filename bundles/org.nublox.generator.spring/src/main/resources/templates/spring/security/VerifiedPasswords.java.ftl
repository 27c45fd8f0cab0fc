package [=app.pkg].security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt that remembers for a few minutes, as a keyed hash in memory, which pairs it has found right: a client of the
 * API sends its password with each request, and BCrypt is slow on purpose. A changed password is another pair.
 */
public class VerifiedPasswords implements PasswordEncoder {

  private static final long MEMORY_MILLIS = 300_000;
  private static final int MOST = 10_000;

  private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
  private final SecretKeySpec key;
  private final Map<String, Long> verifiedUntil =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
              return size() > MOST;
            }
          });

  public VerifiedPasswords() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  @Override
  public String encode(CharSequence password) {
    return bcrypt.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    String pair = fingerprint(password + "\0" + hash);
    long now = System.currentTimeMillis();
    Long until = verifiedUntil.get(pair);
    if (until != null && until > now) {
      return true;
    }
    boolean matches = bcrypt.matches(password, hash);
    if (matches) {
      verifiedUntil.put(pair, now + MEMORY_MILLIS);
    }
    return matches;
  }

  private String fingerprint(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
