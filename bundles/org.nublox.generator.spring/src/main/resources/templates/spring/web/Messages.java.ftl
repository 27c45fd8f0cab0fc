package [=app.pkg].web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the pages, by key and language: {@code messages.properties} and its translations. */
@Component
public class Messages {

  private final MessageSource source;

  public Messages(MessageSource source) {
    this.source = source;
  }

  public String of(String key, Locale locale, Object... arguments) {
    return source.getMessage(key, arguments, key, locale);
  }
}
