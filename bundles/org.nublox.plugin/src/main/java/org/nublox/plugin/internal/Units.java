/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.nublox.plugin.Plugin;

/** What p2 calls a group, people call a plug-in. */
public final class Units {

  private static final String GROUP = ".feature.group";

  private Units() {}

  /** The id of the feature that a group stands for. */
  public static String id(IInstallableUnit unit) {
    String id = unit.getId();
    return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
  }

  /** The id of the group that stands for a feature. */
  static String group(String id) {
    return id + GROUP;
  }

  /** A unit, for people. */
  public static Plugin plugin(IInstallableUnit unit, String site) {
    return new Plugin(
        id(unit),
        unit.getVersion().toString(),
        text(unit, IInstallableUnit.PROP_NAME, id(unit)),
        text(unit, IInstallableUnit.PROP_DESCRIPTION, ""),
        site);
  }

  /** Whether a unit is newer than a version. */
  public static boolean newer(IInstallableUnit unit, String version) {
    return unit.getVersion().compareTo(Version.parseVersion(version)) > 0;
  }

  private static String text(IInstallableUnit unit, String property, String otherwise) {
    String value = unit.getProperty(property, null);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }
}
