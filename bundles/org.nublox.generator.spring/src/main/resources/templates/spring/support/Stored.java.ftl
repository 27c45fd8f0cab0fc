package [=app.pkg].support;

/** A value that the database keeps in another form, such as an enum. */
public interface Stored {

  /** What the database keeps. */
  Object stored();
}
