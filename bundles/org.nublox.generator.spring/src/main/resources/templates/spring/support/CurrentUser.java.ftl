package [=app.pkg].support;

import [=app.pkg].security.AppUser;
import [=app.pkg].security.Role;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work. */
@Component
public class CurrentUser {

  /** The account behind the running request. */
  public AppUser get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof AppUser user) {
      return user;
    }
    throw new AccessDeniedException("Nobody is signed in");
  }

  public UUID id() {
    return get().id();
  }

  public String name() {
    return get().getUsername();
  }

  public String tenant() {
    return get().tenant();
  }

  /** Whether the user has one of these roles, by itself or by inheritance. */
  public boolean has(Role... roles) {
    AppUser user = get();
    for (Role role : roles) {
      if (user.roles().contains(role)) {
        return true;
      }
    }
    return false;
  }
}
