/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.properties;

/**
 * A change of an element's text.
 *
 * @param offset in the text that was read
 * @param length of what goes
 * @param text what comes
 */
public record TextChange(int offset, int length, String text) {

  String applied(String whole) {
    return whole.substring(0, offset) + text + whole.substring(offset + length);
  }
}
