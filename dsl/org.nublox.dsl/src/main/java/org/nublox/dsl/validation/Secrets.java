/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.regex.Pattern;

/** Tells texts that carry a secret from references to one. */
final class Secrets {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(password|passwd|pwd|secret|api[-_.]?key|access[-_.]?key|private[-_.]?key|token)$");
  private static final Pattern REFERENCE = Pattern.compile("\\s*\\$\\{(env|file):[^}]+}\\s*");

  /** user:password@ before a host; a reference in the place of the password is no secret. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)^[a-z][a-z0-9+.:-]*://[^/@\\s:]*:(?!\\$\\{)[^/@\\s]+@.*");

  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i).*[?&;](password|pwd|secret|api[-_]?key|access[-_]?token|token)=(?!\\$\\{)[^&;]+.*");

  private Secrets() {}

  /** Whether a setting of that name holds a secret. */
  static boolean isSecretName(String name) {
    return name != null && SECRET_NAME.matcher(name).matches();
  }

  /** Whether the value only says where a secret is found. */
  static boolean isReference(String value) {
    return value == null || value.isEmpty() || REFERENCE.matcher(value).matches();
  }

  /** Whether a URL carries a password or a key. */
  static boolean inUrl(String url) {
    return CREDENTIALS.matcher(url).matches() || SECRET_PARAMETER.matcher(url).matches();
  }
}
