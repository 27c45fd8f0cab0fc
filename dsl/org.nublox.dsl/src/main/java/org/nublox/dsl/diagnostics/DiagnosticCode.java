/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import java.util.Locale;
import org.eclipse.xtext.diagnostics.Severity;

/**
 * A kind of problem that a model can have. Its id never changes: scripts, quick fixes and people's
 * searches rely on it.
 */
public sealed interface DiagnosticCode
    permits SyntaxCode,
        LinkingCode,
        NamingCode,
        TypeCode,
        EntityCode,
        RelationCode,
        PolicyCode,
        BehaviorCode,
        ScreenCode,
        ExpressionCode {

  /** The stable id, for example {@code entity-without-key}. */
  String id();

  /** How bad it is. */
  Severity severity();

  /** Why it is a problem, in one or two sentences for people. */
  String explanation();

  /** The id that the name of a constant stands for. */
  static String idOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
