/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.view.ApplicationView.EnumView;
import org.nublox.generator.spring.view.ApplicationView.LiteralView;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;

/** Makes the views of enums. */
final class EnumViews {

  private EnumViews() {}

  /** The Java constants of the literals. */
  static Map<EnumLiteral, String> constants(EnumType type) {
    var taken = new Taken();
    var constants = new LinkedHashMap<EnumLiteral, String>();
    for (EnumLiteral literal : type.getLiterals()) {
      constants.put(literal, taken.free(JavaNames.constant(literal.getName())));
    }
    return constants;
  }

  static EnumView view(EnumType type, Names names, Texts texts) {
    String name = names.type(type);
    Map<EnumLiteral, String> constants = constants(type);
    List<LiteralView> literals =
        type.getLiterals().stream()
            .map(
                literal ->
                    new LiteralView(
                        constants.get(literal),
                        literal.getName(),
                        Texts.or(literal.getStoredValue(), literal.getName()),
                        texts.put(
                            name + "." + constants.get(literal),
                            Texts.or(literal.getLabel(), JavaNames.words(literal.getName(), true)),
                            literal),
                        Texts.orNull(Texts.summary(literal.getDocumentation()))))
            .toList();
    return new EnumView(
        Shapes.origin(type),
        name,
        names.typesPkg(),
        Texts.or(
            Texts.documentation(type.getDocumentation()), "The values of " + type.getName() + "."),
        type.getLiterals().stream().map(EnumLiteral::getName).collect(Collectors.joining(", ")),
        literals);
  }
}
