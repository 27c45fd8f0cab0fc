/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.util.Map;
import org.nublox.generator.trace.TracedText;

/**
 * The templates of one generator. Thread-safe.
 *
 * <p>FreeMarker with square brackets: {@code [#list entities as entity]}, {@code [=entity.name]}.
 * Records are the data model: {@code entity.name} calls the record's accessor. What may be called
 * is limited to records, enums and collections, so that a template cannot reach the machine.
 *
 * <p>Interpolations are escaped by the template's file name: {@code X.html.ftl}, {@code X.jte.ftl},
 * {@code X.xml.ftl}, {@code X.json.ftl}, {@code X.yml.ftl}, {@code X.properties.ftl} and {@code
 * X.java.ftl} (for string literals and comments; code with literals of its own is written with
 * {@code ?no_esc}); other names are not escaped.
 *
 * <p>{@code [@origin of="billing.Invoice.total" kind="column" detail="invoice.total"]...[/@origin]}
 * marks what comes from a model element; it leaves nothing in the output.
 */
public interface Templates {

  /**
   * Renders one template.
   *
   * @param name relative to the generator's templates folder, such as {@code java/Entity.java.ftl}
   * @param data the names the template can use
   * @throws TemplateProblem when the template is missing, has an error or fails on this data
   */
  TracedText render(String name, Map<String, ?> data);

  /** Whether there is such a template, in the bundle or in the user's project. */
  boolean exists(String name);

  /**
   * A file that is copied as it is (a style sheet, an image), from the user's project or else from
   * the bundle.
   *
   * @throws TemplateProblem when there is none
   */
  byte[] resource(String name);
}
