/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.Locale;
import org.osgi.service.component.annotations.Component;

/**
 * {@code dueOn} becomes {@code due_on}, {@code HTTPRequest} becomes {@code http_request}: what most
 * databases are at ease with, because no name needs quotes. The default.
 */
@Component(service = NamingStrategy.class)
public final class SnakeCaseNaming implements NamingStrategy {

  @Override
  public String id() {
    return "snake_case";
  }

  @Override
  public String table(String elementName) {
    return snake(elementName);
  }

  @Override
  public String column(String featureName) {
    return snake(featureName);
  }

  private static String snake(String name) {
    StringBuilder out = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        char before = name.charAt(i - 1);
        boolean afterSmall = Character.isLowerCase(before) || Character.isDigit(before);
        boolean lastOfAcronym =
            Character.isUpperCase(before)
                && i + 1 < name.length()
                && Character.isLowerCase(name.charAt(i + 1));
        if (afterSmall || lastOfAcronym) {
          out.append('_');
        }
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
