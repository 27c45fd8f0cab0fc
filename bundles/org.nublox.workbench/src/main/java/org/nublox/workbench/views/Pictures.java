/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.nublox.evolution.Impact;
import org.nublox.generator.files.FileChange;

/** The pictures of views and wizards, shared by all windows. */
public enum Pictures {
  IMPACT_SAFE,
  IMPACT_BLOCKING,
  IMPACT_INCOMPATIBLE,
  IMPACT_DATA,
  IMPACT_DESTRUCTIVE,
  FILE_NEW,
  FILE_CHANGED,
  FILE_DELETED,
  FILE_KEPT,
  FILE_CONFLICT,
  DATABASE,
  TABLE,
  COLUMN,
  STATEMENT,
  ENDPOINT,
  PAGE,
  CLASS,
  RUN,
  STOP,
  RESTART,
  GENERATE,
  DEPLOY,
  MIGRATE,
  CONNECTION,
  CONNECTION_NEW,
  IMPORT,
  BACK;

  /** The picture; called in the thread of the windows. */
  public Image image() {
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = "org.nublox.workbench.views." + name();
    Image image = registry.get(key);
    if (image == null) {
      registry.put(key, descriptor());
      image = registry.get(key);
    }
    return image;
  }

  /** Where the picture is. */
  public ImageDescriptor descriptor() {
    String path = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    return ImageDescriptor.createFromURLSupplier(
        true, () -> Platform.getBundle("org.nublox.workbench").getEntry(path));
  }

  /** The coloured mark of an impact. */
  public static Pictures of(Impact impact) {
    return switch (impact) {
      case SAFE -> IMPACT_SAFE;
      case BLOCKING -> IMPACT_BLOCKING;
      case BACKWARD_INCOMPATIBLE -> IMPACT_INCOMPATIBLE;
      case DATA_DEPENDENT -> IMPACT_DATA;
      case DESTRUCTIVE -> IMPACT_DESTRUCTIVE;
    };
  }

  /** The mark of what happens to a file. */
  public static Pictures of(FileChange.Kind kind) {
    return switch (kind) {
      case CREATED -> FILE_NEW;
      case CHANGED -> FILE_CHANGED;
      case DELETED -> FILE_DELETED;
      case UNCHANGED, KEPT -> FILE_KEPT;
      case CONFLICT -> FILE_CONFLICT;
    };
  }
}
