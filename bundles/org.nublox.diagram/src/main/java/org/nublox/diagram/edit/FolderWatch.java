/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes over what other programs write into the files of a document: a text editor, git.
 *
 * <p>The files are looked at twice a second: folders of models are small, and watching services of
 * operating systems differ in what they miss.
 */
public final class FolderWatch implements AutoCloseable {
  private static final int PERIOD = 500;

  private final ModelDocument document;
  private final ProjectFiles files;
  private volatile boolean closed;

  /** Watches the folder of a document. */
  public FolderWatch(ModelDocument document, Path root) {
    this.document = document;
    this.files = new ProjectFiles(root);
  }

  /**
   * Follows the files until {@link #close}, or until the thread is interrupted.
   *
   * @throws InterruptedException when it is
   */
  public void follow() throws InterruptedException {
    while (!closed) {
      Thread.sleep(PERIOD);
      look();
    }
  }

  /** Takes over what differs now. */
  void look() {
    Map<String, String> texts;
    try {
      synchronized (document) {
        // while the document is held it writes nothing
        texts = files.read();
        texts.forEach(
            (file, text) -> {
              if (file.endsWith(ModelFiles.LAYOUT)) {
                return;
              }
              document.adopt(file, text, this);
              if (document.text(file).filter(own -> !own.equals(text)).isPresent()) {
                document.apply(new Edit.ReplaceText(file, text), this);
              }
            });
        Map<String, String> layouts = new TreeMap<>(texts);
        layouts.keySet().removeIf(file -> !file.endsWith(ModelFiles.LAYOUT));
        document.followLayouts(layouts, this);
        for (String file : document.modelFiles()) {
          if (!texts.containsKey(file)) {
            document.dismiss(file, this);
          }
        }
      }
    } catch (IOException e) {
      // a file that is just being written; the next look sees it
      return;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
