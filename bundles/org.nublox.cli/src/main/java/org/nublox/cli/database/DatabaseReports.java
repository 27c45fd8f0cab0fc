/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.database;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.nublox.cli.Failure;
import org.nublox.cli.Terminal;
import org.nublox.cli.Terminal.Colour;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.evolution.Finding;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Problem;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.ChangeText;

/** Tells findings, problems and changes. */
public final class DatabaseReports {

  private final Terminal terminal;

  /** Reports for people go to the messages of the terminal. */
  public DatabaseReports(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Tells findings, the grave ones in red. */
  public void findings(List<Finding> findings) {
    for (Finding finding : findings) {
      Colour colour =
          switch (finding.impact()) {
            case DESTRUCTIVE -> Colour.RED;
            case SAFE -> Colour.GREY;
            default -> Colour.YELLOW;
          };
      terminal.tell(terminal.coloured(colour, finding.text()));
    }
  }

  /** Tells what is wrong with files. */
  public void problems(String folder, List<Problem> problems) {
    for (Problem problem : problems) {
      terminal.tell(
          folder
              + "/"
              + problem.file()
              + ": "
              + terminal.coloured(Colour.RED, problem.code())
              + ": "
              + problem.what()
              + " "
              + problem.remedy());
    }
  }

  /** Ends the command when files are not in order. */
  public void requireNone(String folder, List<Problem> problems) {
    if (!problems.isEmpty()) {
      problems(folder, problems);
      throw Failure.input("The migrations are not in order: see above.", "Nothing was done.");
    }
  }

  /** Tells what a comparison leaves out. */
  public void unread(List<Catalog.Unread> unread) {
    for (Catalog.Unread left : unread) {
      terminal.tell(
          terminal.coloured(Colour.YELLOW, "not compared: ")
              + left.kind()
              + " "
              + left.element()
              + ": "
              + left.why());
    }
  }

  /** Changes as JSON. */
  public static JsonArray changesJson(List<Change> changes) {
    JsonArray array = new JsonArray();
    for (Change change : changes) {
      JsonObject object = new JsonObject();
      object.addProperty("change", change.getClass().getSimpleName());
      object.addProperty("object", change.object());
      object.addProperty("text", ChangeText.of(change));
      array.add(object);
    }
    return array;
  }

  /** Findings as JSON. */
  public static JsonArray findingsJson(Iterable<Finding> findings) {
    JsonArray array = new JsonArray();
    for (Finding finding : findings) {
      JsonObject object = new JsonObject();
      object.addProperty("code", finding.code().id());
      object.addProperty("impact", finding.impact().label());
      object.addProperty("element", finding.element());
      object.addProperty("message", finding.detail());
      object.addProperty("remedy", finding.code().remedy());
      array.add(object);
    }
    return array;
  }

  /** Problems as JSON. */
  public static JsonArray problemsJson(List<Problem> problems) {
    JsonArray array = new JsonArray();
    for (Problem problem : problems) {
      JsonObject object = new JsonObject();
      object.addProperty("code", problem.code());
      object.addProperty("file", problem.file());
      object.addProperty("message", problem.what());
      object.addProperty("remedy", problem.remedy());
      array.add(object);
    }
    return array;
  }

  /** Names of files as JSON. */
  public static JsonArray filesJson(List<Migration> migrations) {
    JsonArray array = new JsonArray();
    migrations.forEach(migration -> array.add(migration.fileName()));
    return array;
  }
}
