/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.net.URI;
import java.util.List;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;
import org.nublox.semantics.check.CheckChoice;
import org.nublox.semantics.check.ModelCheck;
import org.nublox.semantics.check.Repair;

/** The checks of plug-ins, and what they can repair. */
public final class InstalledChecks {

  /** The codes of their findings begin so. */
  static final String PREFIX = "check.";

  /** Plug-ins come and go between two starts only. */
  private static final class Once {
    static final Found<ModelCheck> CHECKS =
        Extensions.of(ModelCheck.class).answering(ModelCheck::id);
    static final List<CheckChoice> CHOICES = Extensions.of(CheckChoice.class).all();
  }

  private InstalledChecks() {}

  static Found<ModelCheck> found() {
    return Once.CHECKS;
  }

  /** Whether the project of a file wants a check. */
  static boolean isWanted(org.eclipse.emf.common.util.URI file, String check) {
    if (Once.CHOICES.isEmpty() || file == null || !file.isFile()) {
      return true;
    }
    URI address = URI.create(file.toString());
    return Once.CHOICES.stream().allMatch(choice -> choice.isWanted(address, check));
  }

  /**
   * How a finding can be repaired; a check that fails to say has no repairs.
   *
   * @param code of a diagnostic, such as {@code check.naming.too-long}
   */
  public static List<Repair> repairs(String code) {
    if (code == null || !code.startsWith(PREFIX)) {
      return List.of();
    }
    for (ModelCheck check : Once.CHECKS.all()) {
      String own = PREFIX + check.id() + ".";
      if (code.startsWith(own)) {
        try {
          return List.copyOf(check.repairs(code.substring(own.length())));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
          return List.of();
        }
      }
    }
    return List.of();
  }
}
