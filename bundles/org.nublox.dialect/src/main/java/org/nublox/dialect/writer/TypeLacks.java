/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;
import org.nublox.dialect.Diagnostic.Severity;
import org.nublox.dialect.Types.Lack;
import org.nublox.schema.Column;
import org.nublox.schema.Table;

/**
 * Reports what the engine's column types lack; the types themselves are substituted where they are
 * written.
 */
public final class TypeLacks implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    for (Column column : table.columns()) {
      Optional<Lack> lack = draft.dialect().types().lack(column.type());
      if (lack.isPresent()) {
        String element = table.name() + "." + column.name();
        if (lack.get().severity() == Severity.INFO) {
          draft.often(lack.get(), element, column.origin());
        } else {
          Lack found = lack.get();
          draft.report(
              found.code(),
              found.severity(),
              element,
              column.origin(),
              found.what(),
              found.substitute());
        }
      }
    }
    return table;
  }
}
