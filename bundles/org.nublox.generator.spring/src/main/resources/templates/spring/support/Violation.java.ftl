package [=app.pkg].support;

/**
 * One thing that is wrong with an input.
 *
 * @param field where, as {@code number} or {@code lines[0].amount}; empty when it is about the whole
 * @param message what, in words for the person who typed it
 */
public record Violation(String field, String message) {}
