/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nublox.schema.ColumnType;

class TypeChangeTest {

  @Test
  void tellsWideningFromNarrowing() {
    check(TypeChange.NONE, new ColumnType.Int(), new ColumnType.Int());
    check(TypeChange.WIDER, new ColumnType.Varchar(10), new ColumnType.Varchar(20));
    check(TypeChange.WIDER, new ColumnType.Varchar(10), new ColumnType.Text());
    check(TypeChange.NARROWER, new ColumnType.Text(), new ColumnType.Varchar(20));
    check(TypeChange.WIDER, new ColumnType.Int(), new ColumnType.BigInt());
    check(TypeChange.NARROWER, new ColumnType.BigInt(), new ColumnType.Int());
    check(TypeChange.WIDER, new ColumnType.Int(), new ColumnType.Decimal(12, 2));
    check(TypeChange.NARROWER, new ColumnType.Int(), new ColumnType.Decimal(10, 2));
    check(TypeChange.LOSSY, new ColumnType.Decimal(10, 2), new ColumnType.Decimal(12, 1));
    check(TypeChange.NARROWER, new ColumnType.Decimal(10, 2), new ColumnType.Decimal(10, 3));
    check(TypeChange.LOSSY, new ColumnType.Decimal(10, 2), new ColumnType.BigInt());
    check(TypeChange.WIDER, new ColumnType.Date(), new ColumnType.Timestamp(6));
    check(TypeChange.LOSSY, new ColumnType.Timestamp(6), new ColumnType.Date());
    check(TypeChange.LOSSY, new ColumnType.Timestamp(6), new ColumnType.Timestamp(3));
    check(TypeChange.WIDER, new ColumnType.Uuid(), new ColumnType.Varchar(36));
    check(TypeChange.CONVERSION, new ColumnType.Varchar(10), new ColumnType.Int());
    check(TypeChange.CONVERSION, new ColumnType.Json(), new ColumnType.Int());
  }

  private static void check(TypeChange expected, ColumnType from, ColumnType to) {
    assertEquals(expected, TypeChange.of(from, to), from + " to " + to);
  }
}
