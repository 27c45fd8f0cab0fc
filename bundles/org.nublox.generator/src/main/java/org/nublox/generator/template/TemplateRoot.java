/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.nublox.generator.files.FolderReader;

/** A place that templates and resources are looked up in. */
public interface TemplateRoot {

  /**
   * The content of a file.
   *
   * @param name relative, {@code /} between segments, already checked not to leave the root
   * @return empty when there is none
   */
  Optional<byte[]> find(String name) throws IOException;

  /** How the place is named to people. */
  String description();

  /** Files of a folder; symbolic links below it are not followed. */
  static TemplateRoot folder(Path folder) {
    FolderReader files = new FolderReader(folder);
    return new TemplateRoot() {
      @Override
      public Optional<byte[]> find(String name) throws IOException {
        return files.read(name);
      }

      @Override
      public String description() {
        return folder.toString();
      }
    };
  }

  /**
   * Resources that a class's own bundle (or jar) carries.
   *
   * @param anchor any class of the bundle
   * @param prefix the folder, such as {@code templates/spring}
   */
  static TemplateRoot bundle(Class<?> anchor, String prefix) {
    return new TemplateRoot() {
      @Override
      public Optional<byte[]> find(String name) throws IOException {
        try (InputStream in = anchor.getClassLoader().getResourceAsStream(prefix + "/" + name)) {
          return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
      }

      @Override
      public String description() {
        return "bundle of " + anchor.getName();
      }
    };
  }
}
