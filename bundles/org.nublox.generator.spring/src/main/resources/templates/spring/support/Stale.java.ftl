package [=app.pkg].support;

/** Somebody else changed the row since the client read it. */
public class Stale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Stale() {
    super("Somebody else has changed this meanwhile. Read it again, then repeat your change.");
  }
}
