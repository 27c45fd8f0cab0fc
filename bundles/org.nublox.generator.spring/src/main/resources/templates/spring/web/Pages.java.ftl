package [=app.pkg].web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes pages from templates, which were compiled with the application. */
@Component
public class Pages {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Messages messages;

  public Pages(Messages messages) {
    this.messages = messages;
  }

  public ModelAndView page(String template, Map<String, Object> values) {
    return new ModelAndView(new JteView(engine, messages, template, values));
  }
}
