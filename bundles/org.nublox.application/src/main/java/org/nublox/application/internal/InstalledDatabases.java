/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application.internal;

import java.util.List;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Identifiers;
import org.nublox.extension.Extensions;
import org.nublox.semantics.database.DatabaseCatalog;
import org.nublox.semantics.database.KnownDatabase;
import org.osgi.service.component.annotations.Component;

/** Tells the language which dialects are installed. */
@Component(service = DatabaseCatalog.class)
public final class InstalledDatabases implements DatabaseCatalog {

  @Override
  public List<KnownDatabase> databases() {
    return Extensions.of(Dialect.class)
        .answering(Dialect::id, Dialect::displayName, Dialect::identifiers)
        .all()
        .stream()
        .map(InstalledDatabases::known)
        .toList();
  }

  private static KnownDatabase known(Dialect dialect) {
    Identifiers names = dialect.identifiers();
    return new KnownDatabase(
        dialect.id(),
        dialect.displayName(),
        names.limit(),
        switch (names.unit()) {
          case CODE_POINTS -> KnownDatabase.Unit.CODE_POINTS;
          case UTF16_UNITS -> KnownDatabase.Unit.UTF16_UNITS;
          case UTF8_BYTES -> KnownDatabase.Unit.UTF8_BYTES;
        });
  }
}
