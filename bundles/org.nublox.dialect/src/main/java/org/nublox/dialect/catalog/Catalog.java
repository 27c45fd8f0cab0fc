/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.util.List;
import org.nublox.schema.Schema;

/**
 * What a database holds.
 *
 * @param schema the objects, in their stored form
 * @param unread what is there but could not be told by the records of a schema
 * @param version of the engine, as it calls it
 */
public record Catalog(Schema schema, List<Unread> unread, String version) {

  public Catalog {
    unread = List.copyOf(unread);
  }

  /**
   * Something that was found but not understood, and so takes no part in a comparison.
   *
   * @param kind what it is, e.g. {@code exclusion constraint}
   * @param element its name, e.g. {@code booking.no_overlap}
   * @param why one sentence for people
   */
  public record Unread(String kind, String element, String why) {}
}
