package [=app.pkg].support;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time now, as rules and defaults mean it: in UTC, as finely as databases keep it. */
public final class Moment {

  private Moment() {}

  public static LocalDateTime now() {
    return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
