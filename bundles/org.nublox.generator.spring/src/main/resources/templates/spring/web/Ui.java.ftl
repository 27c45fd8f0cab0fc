package [=app.pkg].web;

import [=app.pkg].security.AppUser;
import [=app.pkg].support.Stored;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What every page needs to know: who looks at it, in which language, and how values are written there.
 *
 * @param user who is signed in, or null
 * @param csrf what each form must carry
 * @param notice the key of a message to show once, or null
 */
public record Ui(AppUser user, Locale locale, String path, CsrfToken csrf, Notice notice, Messages messages) {

  /** A message about what has just been done. */
  public record Notice(String key, boolean failure, String detail) {}

  static Ui of(HttpServletRequest request, Messages messages) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var flash = RequestContextUtils.getInputFlashMap(request);
    return new Ui(
        authentication != null && authentication.getPrincipal() instanceof AppUser user ? user : null,
        RequestContextUtils.getLocale(request),
        String.valueOf(request.getAttribute("jakarta.servlet.forward.request_uri") == null ? request.getRequestURI() : request.getAttribute("jakarta.servlet.forward.request_uri")),
        (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        flash == null ? null : (Notice) flash.get("notice"),
        messages);
  }

  /** A text of the pages in the reader's language. */
  public String t(String key, Object... arguments) {
    return messages.of(key, locale, arguments);
  }

  public boolean at(String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** A value as people of this language write it; nothing at all is a dash. */
  public String show(Object value) {
    return switch (value) {
      case null -> "–";
      case Boolean bool -> t(bool ? "app.yes" : "app.no");
      case BigDecimal number -> decimal(number);
      case Integer number -> NumberFormat.getIntegerInstance(locale).format(number);
      case Long number -> NumberFormat.getIntegerInstance(locale).format(number);
      case LocalDate date -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
      case LocalDateTime time ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).format(time);
      case OffsetDateTime time -> show(time.toLocalDateTime());
      case LocalTime time -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
      case Stored literal -> t(literal.getClass().getSimpleName() + "." + ((Enum<?>) literal).name());
      case String text when text.isEmpty() -> "–";
      case byte[] bytes -> bytes.length + " B";
      default -> value.toString();
    };
  }

  /** The name of an enum's constant as a CSS class can bear it. */
  public static String tone(Stored literal) {
    return literal == null ? "none" : ((Enum<?>) literal).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String decimal(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }
}
