/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An output format of FreeMarker that escapes every interpolation by one function. */
final class EscapingFormat extends CommonMarkupOutputFormat<EscapingFormat.Escaped> {

  /** What is text already in the language of the format. */
  static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
    private final EscapingFormat format;

    private Escaped(EscapingFormat format, String plain, String markup) {
      super(plain, markup);
      this.format = format;
    }

    @Override
    public EscapingFormat getOutputFormat() {
      return format;
    }
  }

  /** The formats, by the extension (before {@code .ftl}) of the templates they apply to. */
  static final Map<String, EscapingFormat> BY_EXTENSION = byExtension();

  private static Map<String, EscapingFormat> byExtension() {
    Map<String, EscapingFormat> formats = new LinkedHashMap<>();
    register(formats, new EscapingFormat("java", Escape::java), "java");
    register(formats, new EscapingFormat("html", Escape::html), "html", "xhtml", "svg");
    register(formats, new EscapingFormat("xml", Escape::html), "xml");
    register(formats, new EscapingFormat("jte", Escape::jte), "jte");
    register(formats, new EscapingFormat("json", Escape::json), "json");
    register(formats, new EscapingFormat("yaml", Escape::json), "yml", "yaml");
    register(formats, new EscapingFormat("js", Escape::javaScript), "js", "mjs", "ts");
    register(formats, new EscapingFormat("properties", Escape::properties), "properties");
    register(formats, new EscapingFormat("markdown", Escape::markdown), "md");
    return Map.copyOf(formats);
  }

  private static void register(
      Map<String, EscapingFormat> formats, EscapingFormat format, String... extensions) {
    for (String extension : extensions) {
      formats.put(extension, format);
    }
  }

  private final String name;
  private final UnaryOperator<String> escape;

  private EscapingFormat(String name, UnaryOperator<String> escape) {
    this.name = "nublox-" + name;
    this.escape = escape;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(escape.apply(textToEscape));
  }

  @Override
  public String escapePlainText(String plainText) {
    return escape.apply(plainText);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected Escaped newTemplateMarkupOutputModel(String plainText, String markup) {
    return new Escaped(this, plainText, markup);
  }
}
