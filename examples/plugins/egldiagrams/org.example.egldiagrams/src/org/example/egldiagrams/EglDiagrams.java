package org.example.egldiagrams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.epsilon.egl.EglTemplate;
import org.eclipse.epsilon.egl.EglTemplateFactory;
import org.nublox.application.Application;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.model.Model;

/**
 * A class diagram of each file of a model, in PlantUML, written by a template in Epsilon's EGL.
 *
 * <p>It shows how another template engine is brought along: the engine is in this bundle, and the
 * template sees the EMF model itself. A project replaces the template as it does any other, by a
 * file {@code templates/egl-diagrams/diagram.puml.egl} of its own.
 */
public final class EglDiagrams implements Generator {

  private static final String TEMPLATE = "diagram.puml.egl";

  @Override
  public String id() {
    return "egl-diagrams";
  }

  @Override
  public String displayName() {
    return "Class diagrams";
  }

  @Override
  public void generate(GenerationContext context) {
    String source =
        new String(context.templates().resource(TEMPLATE), StandardCharsets.UTF_8);
    List<Model> models = ModelCopy.of(context.input(Application.class).models());
    for (Model model : models) {
      String text = render(source, models, model);
      context
          .output()
          .add(
              GeneratedFile.text(
                  "docs/diagrams/" + model.getName() + ".puml", List.of(model.getName()), text));
    }
  }

  /** One engine for each text: it keeps variables, and is not made for several threads. */
  private static String render(String source, List<Model> models, Model model) {
    EglTemplateFactory engine = new EglTemplateFactory();
    engine.getContext().getModelRepository().addModel(ModelCopy.forEpsilon(models));
    try {
      EglTemplate template = engine.prepare(source);
      if (!template.getParseProblems().isEmpty()) {
        throw new IllegalStateException(TEMPLATE + ": " + template.getParseProblems());
      }
      template.populate("module", model);
      return template.process();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(TEMPLATE + ": " + e.getMessage(), e);
    }
  }
}
