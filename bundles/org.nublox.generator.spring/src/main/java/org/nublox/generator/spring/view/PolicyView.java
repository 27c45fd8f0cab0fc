/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * Who may do what, as Java conditions. Conditions on a row name it {@code it}.
 *
 * @param createRow what must hold of a row once it is made, or null
 * @param filters restrictions of what exists for the user
 * @param hidden fields that the user must not see
 * @param fieldWrites fields that not everybody may change
 * @param concealed fields that not everybody sees whole; the condition says from whom they are
 *     hidden
 */
public record PolicyView(
    String read,
    String create,
    String createRow,
    String update,
    String delete,
    boolean updateUsesRow,
    boolean deleteUsesRow,
    List<String> filters,
    List<Hidden> hidden,
    List<FieldWrite> fieldWrites,
    List<FieldWrite> concealed) {

  /** When the condition holds, the field shows this value instead of its own. */
  public record Hidden(String origin, String upper, String condition, String value) {}

  /** A field that may be changed only when the condition holds; else it stays as it was. */
  public record FieldWrite(String origin, String upper, String condition) {}
}
