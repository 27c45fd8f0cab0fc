/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.cache.TemplateLoader;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.Progress;
import org.nublox.generator.files.OutputPath;
import org.nublox.generator.trace.TracedText;

/** {@link Templates} by FreeMarker. */
public final class FreeMarkerTemplates implements Templates {

  private static final String SEPARATOR = "\n----\n";

  private final List<TemplateRoot> roots;
  private final Progress progress;
  private final Configuration configuration;

  /**
   * @param roots where templates are looked up, the overriding place first
   * @param progress asked while rendering whether to stop
   */
  public FreeMarkerTemplates(List<TemplateRoot> roots, Progress progress) {
    this.roots = List.copyOf(roots);
    this.progress = progress;
    this.configuration = configure();
  }

  private Configuration configure() {
    Configuration result = new Configuration(Configuration.VERSION_2_3_34);
    result.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    result.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    result.setDefaultEncoding(StandardCharsets.UTF_8.name());
    result.setLocale(Locale.ROOT);
    result.setLocalizedLookup(false);
    result.setNumberFormat("c");
    result.setBooleanFormat("c");
    result.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    result.setLogTemplateExceptions(false);
    result.setWrapUncheckedExceptions(false);
    result.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    result.setAPIBuiltinEnabled(false);
    result.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
    result.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    result.setTemplateLoader(new Loader());
    result.setObjectWrapper(new DataAccess(Configuration.VERSION_2_3_34));
    result.setRegisteredCustomOutputFormats(
        EscapingFormat.BY_EXTENSION.values().stream().distinct().toList());
    result.setRecognizeStandardFileExtensions(false);
    result.setOutputFormat(PlainTextOutputFormat.INSTANCE);
    result.setTemplateConfigurations(formatsByExtension());
    result.setSharedVariable("origin", new OriginDirective());
    try {
      result.setSharedVariable("escape", EscapeFunctions.all());
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
    return result;
  }

  private static TemplateConfigurationFactory formatsByExtension() {
    List<TemplateConfigurationFactory> factories = new ArrayList<>();
    EscapingFormat.BY_EXTENSION.forEach(
        (extension, format) -> {
          TemplateConfiguration one = new TemplateConfiguration();
          one.setOutputFormat(format);
          factories.add(
              new ConditionalTemplateConfigurationFactory(
                  new FileExtensionMatcher(extension + ".ftl"), one));
        });
    return new FirstMatchTemplateConfigurationFactory(
            factories.toArray(TemplateConfigurationFactory[]::new))
        .allowNoMatch(true);
  }

  @Override
  public TracedText render(String name, Map<String, ?> data) {
    return process(name, template(name), data);
  }

  /**
   * A template that is no file, such as the path in a generator's descriptor.
   *
   * @param place where the text stands, for error messages
   */
  Function<Map<String, ?>, String> text(String place, String text) {
    try {
      Template template = new Template(place, text, configuration);
      return data -> process(place, template, data).text();
    } catch (IOException e) {
      throw loading(place, e);
    }
  }

  /**
   * The elements of a sequence that an expression gives, such as {@code entities}.
   *
   * @param place where the expression stands, for error messages
   */
  List<Object> sequence(String place, String expression, Map<String, ?> data) {
    List<Object> elements = new ArrayList<>();
    Map<String, Object> all = new HashMap<>(data);
    all.put(
        "collect__",
        (TemplateDirectiveModel)
            (environment, parameters, variables, body) ->
                elements.add(
                    ((DefaultObjectWrapper) environment.getObjectWrapper())
                        .unwrap(environment.getVariable("element__"))));
    String loop = "[#list (" + expression + ") as element__][@collect__ /][/#list]";
    String nothing = text(place, loop).apply(all);
    if (!nothing.isEmpty()) {
      throw new TemplateProblem(
          "template.descriptor", new Place(place, 0, 0), "\"each\" must be an expression.");
    }
    return elements;
  }

  private Template template(String name) {
    try {
      return configuration.getTemplate(name);
    } catch (IOException e) {
      throw loading(name, e);
    }
  }

  private TracedText process(String name, Template template, Map<String, ?> data) {
    TracingWriter out = new TracingWriter(progress);
    try {
      template.process(wrapped(data), out);
      return out.text().build();
    } catch (TemplateException e) {
      throw failed(name, e);
    } catch (TracingWriter.TooMuch e) {
      throw new TemplateProblem(
          "template.endless",
          new Place(name, 0, 0),
          "The template wrote more than "
              + TracingWriter.MAX_CHARACTERS
              + " characters into one file. It looks like an endless loop.");
    } catch (StackOverflowError e) {
      throw new TemplateProblem(
          "template.endless",
          new Place(name, 0, 0),
          "The template includes or calls itself without end.");
    } catch (IOException e) {
      throw new TemplateProblem("template.read", new Place(name, 0, 0), firstPart(e.getMessage()));
    }
  }

  /** Each value wrapped once: FreeMarker wraps it anew wherever a template names it. */
  private Map<String, TemplateModel> wrapped(Map<String, ?> data) throws TemplateModelException {
    Map<String, TemplateModel> models = new HashMap<>();
    for (Map.Entry<String, ?> entry : data.entrySet()) {
      models.put(entry.getKey(), configuration.getObjectWrapper().wrap(entry.getValue()));
    }
    return models;
  }

  private TemplateProblem loading(String name, IOException e) {
    return switch (e) {
      case TemplateNotFoundException missing -> missing(name);
      case MalformedTemplateNameException malformed ->
          new TemplateProblem(
              "template.name",
              new Place(name, 0, 0),
              "This is no template name inside of the generator's templates folder.");
      case ParseException syntax ->
          new TemplateProblem(
              "template.syntax",
              new Place(
                  syntax.getTemplateName() == null ? name : syntax.getTemplateName(),
                  Math.max(0, syntax.getLineNumber()),
                  Math.max(0, syntax.getColumnNumber())),
              firstPart(syntax.getEditorMessage()));
      default ->
          new TemplateProblem("template.read", new Place(name, 0, 0), firstPart(e.getMessage()));
    };
  }

  private TemplateProblem missing(String name) {
    return new TemplateProblem(
        "template.missing",
        new Place(name, 0, 0),
        "There is no such template. Looked in: "
            + String.join(", ", roots.stream().map(TemplateRoot::description).toList())
            + ".");
  }

  private static TemplateProblem failed(String name, TemplateException e) {
    String source = e.getTemplateSourceName();
    Integer line = e.getLineNumber();
    Integer column = e.getColumnNumber();
    return new TemplateProblem(
        "template.failed",
        new Place(
            source == null ? name : source, line == null ? 0 : line, column == null ? 0 : column),
        firstPart(e.getMessageWithoutStackTop()));
  }

  /** FreeMarker adds tips and its own stack below a line of dashes; people need what is above. */
  private static String firstPart(String message) {
    if (message == null) {
      return "The template failed without a message.";
    }
    int end = message.indexOf(SEPARATOR);
    return (end < 0 ? message : message.substring(0, end)).strip();
  }

  @Override
  public boolean exists(String name) {
    try {
      return find(name).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public byte[] resource(String name) {
    try {
      return find(name).orElseThrow(() -> missing(name));
    } catch (IOException e) {
      throw new TemplateProblem("template.read", new Place(name, 0, 0), firstPart(e.getMessage()));
    }
  }

  private Optional<byte[]> find(String name) throws IOException {
    try {
      String checked = new OutputPath(name).text();
      for (TemplateRoot root : roots) {
        Optional<byte[]> found = root.find(checked);
        if (found.isPresent()) {
          return found;
        }
      }
    } catch (OutputPath.Refused e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Gives FreeMarker the templates of the roots, line ends made LF. */
  private final class Loader implements TemplateLoader {
    private record Source(String name, String text) {}

    @Override
    public Object findTemplateSource(String name) throws IOException {
      return find(name)
          .map(bytes -> new Source(name, new String(bytes, StandardCharsets.UTF_8)))
          .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((Source) source).text().replace("\r\n", "\n"));
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
