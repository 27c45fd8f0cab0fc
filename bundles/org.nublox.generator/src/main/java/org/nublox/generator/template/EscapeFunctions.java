/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import freemarker.core.Environment;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The functions of {@link Escape} for templates: {@code [=escape.javadoc(entity.description)]}.
 * Their result is not escaped once more.
 */
final class EscapeFunctions {

  private EscapeFunctions() {}

  static Map<String, TemplateMethodModelEx> all() {
    return Map.of(
        "java", function(Escape::java),
        "javadoc", function(Escape::javadoc),
        "html", function(Escape::html),
        "jte", function(Escape::jte),
        "json", function(Escape::json),
        "javaScript", function(Escape::javaScript),
        "properties", function(Escape::properties),
        "markdown", function(Escape::markdown),
        "line", function(Escape::line));
  }

  private static TemplateMethodModelEx function(UnaryOperator<String> escape) {
    return arguments -> {
      if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel text)) {
        throw new TemplateModelException("An escape function takes one text.");
      }
      return result(escape.apply(text.getAsString()));
    };
  }

  private static TemplateModel result(String escaped) throws TemplateModelException {
    return Environment.getCurrentEnvironment().getCurrentTemplate().getOutputFormat()
            instanceof EscapingFormat format
        ? format.fromMarkup(escaped)
        : new SimpleScalar(escaped);
  }
}
