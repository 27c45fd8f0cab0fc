package [=app.pkg].security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, kept in the tables {@code app_user} and {@code app_user_role}. */
@Service
public class Users implements UserDetailsService {

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  public Users(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
  }

  @Override
  @Transactional(readOnly = true)
  public AppUser loadUserByUsername(String username) {
    return jdbc.sql(
            """
            select user_id, username, password_hash, display_name, email, tenant_id
            from app_user
            where username = :username
            """)
        .param("username", username)
        .query(
            (rs, n) ->
                new AppUser(
                    UUID.fromString(rs.getString("user_id")),
                    rs.getString("username"),
                    rs.getString("password_hash"),
                    rs.getString("display_name"),
                    rs.getString("email"),
                    rs.getString("tenant_id"),
                    roles(username)))
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  /** Adds an account. */
  @Transactional
  public void add(String username, String password, String displayName, String tenant, List<Role> roles) {
    jdbc.sql(
            """
            insert into app_user (user_id, username, password_hash, display_name, email, tenant_id)
            values (:id, :username, :hash, :displayName, :email, :tenant)
            """)
        .param("id", UUID.randomUUID().toString())
        .param("username", username)
        .param("hash", passwords.encode(password))
        .param("displayName", displayName)
        .param("email", username + "@example.com")
        .param("tenant", tenant)
        .update();
    for (Role role : roles) {
      jdbc.sql("insert into app_user_role (username, role_name) values (:username, :role)")
          .param("username", username)
          .param("role", role.literal())
          .update();
    }
  }

  /** Whether there is no account at all. */
  @Transactional(readOnly = true)
  public boolean none() {
    return jdbc.sql("select count(*) from app_user").query(Long.class).single() == 0;
  }

  private Set<Role> roles(String username) {
    var roles = EnumSet.noneOf(Role.class);
    jdbc.sql("select role_name from app_user_role where username = :username")
        .param("username", username)
        .query(String.class)
        .list()
        .forEach(
            name -> {
              Role role = Role.of(name);
              if (role != null) {
                roles.addAll(role.closure());
              }
            });
    return roles;
  }
}
