package [=app.pkg].support;

/** A request that cannot be understood; the message tells the client why. */
public class BadRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRequest(String message) {
    super(message);
  }
}
