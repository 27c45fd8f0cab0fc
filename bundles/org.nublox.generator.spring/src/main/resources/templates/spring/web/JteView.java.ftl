package [=app.pkg].web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.View;

/** A page made from a JTE template; every template gets a {@link Ui} beside its own values. */
public class JteView implements View {

  private final TemplateEngine engine;
  private final Messages messages;
  private final String template;
  private final Map<String, Object> values;

  JteView(TemplateEngine engine, Messages messages, String template, Map<String, Object> values) {
    this.engine = engine;
    this.messages = messages;
    this.template = template;
    this.values = values;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var all = new HashMap<>(values);
    all.put("ui", Ui.of(request, messages));
    // rendered as a whole before anything is sent: a page that fails half-way is an error page, not half a page
    var output = new StringOutput();
    engine.render(template, all, output);
    byte[] page = output.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType(getContentType());
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
