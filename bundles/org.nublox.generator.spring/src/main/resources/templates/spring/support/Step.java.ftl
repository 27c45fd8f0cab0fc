package [=app.pkg].support;

/**
 * Something that can be done with a row from where it stands.
 *
 * @param path the last part of its address
 * @param label the key of its text
 * @param possible whether its condition holds
 */
public record Step(String path, String label, boolean possible) {}
