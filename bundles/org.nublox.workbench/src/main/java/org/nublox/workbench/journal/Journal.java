/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.journal;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * Notes what is running, one file each, in the metadata of the workspace. The lock of the workspace
 * sees to it that no other workbench writes there.
 */
public final class Journal {

  private static final String SUFFIX = ".running";
  private static final AtomicLong NUMBERS = new AtomicLong();

  private Journal() {}

  /**
   * What was interrupted.
   *
   * @param work what it was
   * @param subject what it was done to
   * @param step how far it had come, in words; may be empty
   * @param begun when it was begun, as the clock showed
   * @param text the text that was to be written; empty when it was not about a text
   */
  public record Interrupted(
      Operation work, String subject, String step, String begun, String text) {}

  /** A note of something that is going on. */
  public static final class Entry implements AutoCloseable {

    private final Path file;
    private final Properties values = new Properties();

    private Entry(Operation work, String subject, String text) {
      file = folder().resolve(NUMBERS.incrementAndGet() + SUFFIX);
      values.setProperty("work", work.name());
      values.setProperty("subject", subject);
      values.setProperty(
          "begun",
          LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString());
      values.setProperty("text", text);
      write();
    }

    /** How far it has come. */
    public void step(String step) {
      values.setProperty("step", step);
      write();
    }

    private synchronized void write() {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try {
        Files.createDirectories(file.getParent());
        StringWriter written = new StringWriter();
        values.store(written, null);
        Files.writeString(part, written.toString());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        // the work itself is not to fail for that
        ILog.of(Journal.class).warn("What is running could not be noted.", e);
      }
    }

    /** It has ended, well or not: whoever asked for it is there to see. */
    @Override
    public synchronized void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        ILog.of(Journal.class).warn("What has ended could not be crossed out.", e);
      }
    }
  }

  /** Notes that something begins. */
  public static Entry begin(Operation work, String subject) {
    return new Entry(work, subject, "");
  }

  /** Notes that a text is about to be written to a file, so that it is not lost on the way. */
  static Entry begin(Operation work, String subject, String text) {
    return new Entry(work, subject, text);
  }

  /** What was running when the workbench ended last; is told once. */
  static List<Interrupted> takeInterrupted() {
    List<Interrupted> found = new ArrayList<>();
    if (!Files.isDirectory(folder())) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(), "*" + SUFFIX)) {
      for (Path file : files) {
        read(file).ifPresent(found::add);
        Files.delete(file);
      }
    } catch (IOException e) {
      ILog.of(Journal.class).warn("What was interrupted could not be read.", e);
    }
    found.sort(Comparator.comparing(Interrupted::begun));
    return found;
  }

  /** Nothing for a kind of work that another version has noted, and this one does not know. */
  private static Optional<Interrupted> read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    return Arrays.stream(Operation.values())
        .filter(work -> work.name().equals(values.getProperty("work")))
        .findFirst()
        .map(
            work ->
                new Interrupted(
                    work,
                    values.getProperty("subject"),
                    values.getProperty("step", ""),
                    values.getProperty("begun"),
                    values.getProperty("text")));
  }

  private static Path folder() {
    return Platform.getStateLocation(FrameworkUtil.getBundle(Journal.class))
        .append("running")
        .toPath();
  }
}
