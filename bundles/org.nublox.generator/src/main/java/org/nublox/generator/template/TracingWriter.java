/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.io.Writer;
import org.nublox.generator.Progress;
import org.nublox.generator.trace.TracedTextBuilder;

/** What a template writes to: collects text and marks, and stops what does not end by itself. */
final class TracingWriter extends Writer {

  /** No file of source text is larger; a template that writes more is in an endless loop. */
  static final int MAX_CHARACTERS = 32 * 1024 * 1024;

  /** The template wrote more than any file should hold. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final TracedTextBuilder text = new TracedTextBuilder();
  private final Progress progress;
  private int writes;

  TracingWriter(Progress progress) {
    this.progress = progress;
  }

  TracedTextBuilder text() {
    return text;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    text.append(buffer, offset, length);
    guard();
  }

  @Override
  public void write(String string) {
    text.append(string);
    guard();
  }

  @Override
  public void write(String string, int offset, int length) {
    text.append(string, offset, length);
    guard();
  }

  private void guard() {
    if (text.length() > MAX_CHARACTERS) {
      throw new TooMuch();
    }
    if ((++writes & 0x3ff) == 0) {
      progress.checkCancelled();
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
