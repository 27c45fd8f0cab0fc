package [=app.pkg].support;

/** There is no such row, or it is not for this user to see. */
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what, Object id) {
    super("There is no " + what + " '" + id + "'");
  }
}
