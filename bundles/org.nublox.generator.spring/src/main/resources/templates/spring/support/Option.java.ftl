package [=app.pkg].support;

/** A row that can be chosen for a relation: its key and what to call it. */
public record Option(String id, String label) {}
