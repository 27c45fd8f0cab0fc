/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.util.List;
import org.nublox.model.policy.Role;
import org.nublox.pipeline.SchemaStep;

/** The accounts of an application that was started for demonstration: one per role. */
public final class Logins {

  /** The password of all of them; they exist on the loopback interface only. */
  public static final String PASSWORD = "demo";

  private Logins() {}

  /** The names of the accounts. */
  public static List<String> names(SchemaStep schema) {
    return schema.project().models().stream()
        .flatMap(model -> model.getElements().stream())
        .filter(Role.class::isInstance)
        .map(Role.class::cast)
        .map(Role::getName)
        .toList();
  }

  /** For people. */
  public static String text(SchemaStep schema) {
    List<String> names = names(schema);
    return "Sign in as "
        + (names.isEmpty() ? "demo" : String.join(" or ", names))
        + " with the password "
        + PASSWORD
        + ".";
  }
}
