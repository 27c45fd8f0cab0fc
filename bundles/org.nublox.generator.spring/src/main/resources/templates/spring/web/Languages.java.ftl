package [=app.pkg].web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the first of those the browser asks for that there are texts in, else the model's own. The
 * country stays as it was asked for, for it tells how numbers and dates are written.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

  private static final List<Locale> TRANSLATIONS =
      List.of([#list app.translations as t]Locale.forLanguageTag("[=t.tag]")[#sep], [/#list]);

  private final Locale own;
  private final Set<String> known = new TreeSet<>();

  public Languages(@Value("${app.language:en}") String own) {
    this.own = Locale.forLanguageTag(own);
    known.add(this.own.getLanguage());
    TRANSLATIONS.forEach(locale -> known.add(locale.getLanguage()));
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? own
        : Collections.list(request.getLocales()).stream()
            .filter(locale -> known.contains(locale.getLanguage()))
            .findFirst()
            .orElse(own);
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The language is the one that the browser asks for");
  }
}
