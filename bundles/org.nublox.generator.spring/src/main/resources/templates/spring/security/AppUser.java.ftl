package [=app.pkg].security;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account.
 *
 * @param displayName what to call the person
 * @param tenant whose data the account works on
 * @param roles the roles it has, inherited ones included
 */
public record AppUser(
    UUID id, String username, String passwordHash, String displayName, String email, String tenant, Set<Role> roles)
    implements UserDetails {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).collect(Collectors.toSet());
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return username;
  }

  @Override
  public String toString() {
    return username;
  }
}
