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
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.nublox.generator.trace.TraceKinds;

/**
 * {@code [@origin of="billing.Invoice.total" kind="column" detail="invoice.total"]...[/@origin]}:
 * what stands inside was made from that element. {@code kind} and {@code detail} may be left out.
 */
final class OriginDirective implements TemplateDirectiveModel {

  private static final Set<String> PARAMETERS = Set.of("of", "kind", "detail");

  @Override
  @SuppressWarnings("rawtypes") // the interface of FreeMarker is older than generics
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    for (Object name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        throw new TemplateModelException(
            "[@origin] knows of, kind and detail, not '" + name + "'.");
      }
    }
    String origin = text(parameters, "of", "");
    if (origin.isEmpty()) {
      throw new TemplateModelException(
          "[@origin] needs the element: [@origin of=field.origin kind=\"column\"]...[/@origin].");
    }
    if (body == null) {
      return;
    }
    if (!(environment.getOut() instanceof TracingWriter out)) {
      throw new TemplateModelException(
          "[@origin] cannot stand where output is captured ([#assign x]...[/#assign]); put it around"
              + " the place where the captured text is written.");
    }
    out.text()
        .begin(origin, text(parameters, "kind", TraceKinds.FILE), text(parameters, "detail", ""));
    body.render(out);
    out.text().end();
  }

  private static String text(Map<?, ?> parameters, String name, String otherwise)
      throws TemplateModelException {
    return switch (parameters.get(name)) {
      case null -> otherwise;
      case TemplateScalarModel text -> text.getAsString();
      default -> throw new TemplateModelException("[@origin]: '" + name + "' must be a text.");
    };
  }
}
