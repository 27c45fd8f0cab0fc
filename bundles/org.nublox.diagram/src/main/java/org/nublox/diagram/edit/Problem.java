/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.List;
import org.nublox.project.Issue.Severity;

/**
 * Something that the language finds wrong.
 *
 * @param box the qualified name of the entity or type it is in
 * @param severity how bad it is
 * @param message what is wrong
 * @param repairs what can be done about it at once, in the imperative
 */
public record Problem(String box, Severity severity, String message, List<String> repairs) {
  public Problem {
    repairs = List.copyOf(repairs);
  }
}
