package [=app.pkg].security;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: with {@code app.demo=true} one account per role, all with the same password;
 * else, when there is no account at all, an {@code admin} with a password that is told once in the log.
 */
@Component
@Order(2)
public class FirstUsers implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstUsers.class);

  private final Users users;
  private final boolean demo;
  private final String demoPassword;
  private final String tenant;

  public FirstUsers(
      Users users,
      @Value("${app.demo:false}") boolean demo,
      @Value("${app.demo-password:demo}") String demoPassword,
      @Value("${app.tenant:default}") String tenant) {
    this.users = users;
    this.demo = demo;
    this.demoPassword = demoPassword;
    this.tenant = tenant;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!users.none()) {
      return;
    }
    if (demo) {
[#list app.demoUsers as u]
      users.add("[=u.login]", demoPassword, "[=u.displayName]", "[=u.tenant]", List.of([#list u.roles as r]Role.[=r][#sep], [/#list]));
[/#list]
      LOG.info("Demonstration accounts with the password '{}': {}", demoPassword, "[=app.demoLogins]");
    } else {
      byte[] random = new byte[12];
      new SecureRandom().nextBytes(random);
      String password = Base64.getUrlEncoder().encodeToString(random);
      users.add("admin", password, "Administrator", tenant, Arrays.asList(Role.values()));
      LOG.warn("There was no account yet. Sign in as 'admin' with the password '{}', and change it.", password);
    }
  }
}
