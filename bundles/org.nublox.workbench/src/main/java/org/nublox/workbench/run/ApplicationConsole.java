/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.IPatternMatchListener;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;
import org.nublox.workbench.views.Pictures;

/** What the application of a project prints, and what is done to it. Addresses are links. */
public final class ApplicationConsole extends MessageConsole {

  private static final int KEPT_CHARACTERS = 400_000;
  private static final int GLANCE_MILLIS = 150;

  private final IProject project;
  private final MessageConsoleStream told;
  private final MessageConsoleStream printed;
  private final MessageConsoleStream failed;

  ApplicationConsole(IProject project, Display display) {
    super(project.getName() + " application", Pictures.RUN.descriptor());
    this.project = project;
    setWaterMarks(KEPT_CHARACTERS, KEPT_CHARACTERS * 2);
    told = newMessageStream();
    printed = newMessageStream();
    failed = newMessageStream();
    display.syncExec(
        () -> {
          told.setColor(JFaceResources.getColorRegistry().get("org.nublox.workbench.entity"));
          failed.setColor(
              JFaceResources.getColorRegistry().get("org.nublox.workbench.destructive"));
        });
    told.setActivateOnWrite(true);
    addPatternMatchListener(new Addresses());
  }

  /** Whose application it is of. */
  public IProject project() {
    return project;
  }

  /** Says what is done. */
  void tell(String text) {
    told.println(text);
  }

  /** Says what went wrong, and what to do. */
  void fail(String what, String remedy) {
    failed.println(what);
    if (!remedy.isEmpty()) {
      failed.println(remedy);
    }
  }

  /** Says in the line above the console where the application answers; empty when it does not. */
  void answers(String url) {
    Display display = Display.getDefault();
    display.asyncExec(
        () -> setName(project.getName() + " application" + (url.isEmpty() ? "" : "  " + url)));
  }

  /** Shows what was written to a file, and then what is, until the application has ended. */
  void follow(Path log, BooleanSupplier alive) throws IOException {
    Reader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8);
    copy(reader);
    Thread thread = new Thread(() -> followed(reader, alive), "console of " + project.getName());
    thread.setDaemon(true);
    thread.start();
  }

  private void followed(Reader log, BooleanSupplier alive) {
    try (log) {
      boolean more = true;
      while (more) {
        more = alive.getAsBoolean();
        Thread.sleep(GLANCE_MILLIS);
        copy(log);
      }
    } catch (IOException e) {
      ILog.of(ApplicationConsole.class).warn("The log is not shown any further.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void copy(Reader log) throws IOException {
    char[] buffer = new char[8192];
    for (int count = log.read(buffer); count > 0; count = log.read(buffer)) {
      printed.print(new String(buffer, 0, count));
    }
  }

  private static final class Addresses implements IPatternMatchListener {

    private TextConsole console;

    @Override
    public void connect(TextConsole connected) {
      console = connected;
    }

    @Override
    public void disconnect() {
      console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
      TextConsole in = console;
      if (in == null) {
        return;
      }
      try {
        String address = in.getDocument().get(event.getOffset(), event.getLength());
        in.addHyperlink(new Address(address), event.getOffset(), event.getLength());
      } catch (BadLocationException e) {
        // the text was cleared meanwhile
      }
    }

    @Override
    public String getPattern() {
      return "http://127\\.0\\.0\\.1:\\d+/[\\w/.-]*";
    }

    @Override
    public int getCompilerFlags() {
      return 0;
    }

    @Override
    public String getLineQualifier() {
      return "http://";
    }
  }

  private record Address(String url) implements IHyperlink {

    @Override
    public void linkEntered() {}

    @Override
    public void linkExited() {}

    @Override
    public void linkActivated() {
      Program.launch(url);
    }
  }
}
