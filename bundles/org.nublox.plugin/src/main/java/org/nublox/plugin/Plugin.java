/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin;

import java.util.Objects;

/**
 * A plug-in: on a site, or installed.
 *
 * @param id the id of its feature, by which commands name it
 * @param version its version, as OSGi writes it
 * @param name what people call it
 * @param description what it is for; may be empty
 * @param site where it was installed from, or found; empty when it came with the product
 */
public record Plugin(String id, String version, String name, String description, String site) {

  /**
   * The property of p2 that says where a plug-in was installed from. Who installs one without this
   * bundle sets it too; what lacks it is taken for a part of the product.
   */
  public static final String SITE_PROPERTY = "org.nublox.plugin.site";

  public Plugin {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(site, "site");
  }

  /** Whether it is a part of the product, which cannot be removed. */
  public boolean builtIn() {
    return site.isEmpty();
  }
}
