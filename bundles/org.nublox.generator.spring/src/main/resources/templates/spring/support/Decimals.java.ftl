package [=app.pkg].support;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the database keeps them. */
public final class Decimals {

  private Decimals() {}

  /** Rounded half up to this many digits after the point; null stays null. */
  public static BigDecimal scaled(BigDecimal number, int scale) {
    return number == null ? null : number.setScale(scale, RoundingMode.HALF_UP);
  }
}
