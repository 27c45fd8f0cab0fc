/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import org.nublox.dialect.Statement;

/** How the statements of a script file are told apart by the engine's command line tool. */
public enum ScriptStyle {

  /** A semicolon after each statement; the tool sees by itself where a compound one ends. */
  SEMICOLON {
    @Override
    void print(Statement statement, StringBuilder out) {
      out.append(statement.sql());
      // a trigger may bring its own semicolon
      out.append(statement.sql().endsWith(";") ? "\n" : ";\n");
    }
  },

  /** A {@code delimiter} of its own around compound statements (MySQL and MariaDB). */
  DELIMITER {
    @Override
    void print(Statement statement, StringBuilder out) {
      if (statement.compound()) {
        out.append("delimiter $$\n").append(statement.sql()).append("$$\ndelimiter ;\n");
      } else {
        out.append(statement.sql()).append(";\n");
      }
    }
  },

  /**
   * {@code go} around statements that must be alone in their batch (SQL Server). The tool begins
   * with a setting that indexes over computed columns and filtered indexes do not take.
   */
  GO {
    @Override
    void print(Statement statement, StringBuilder out) {
      if (statement.compound()) {
        out.append("go\n").append(statement.sql()).append("\ngo\n");
      } else {
        out.append(statement.sql()).append(";\n");
      }
    }

    @Override
    String opening() {
      return "set quoted_identifier on;\ngo\n\n";
    }
  },

  /** A slash on a line of its own after compound statements (Oracle). */
  SLASH {
    @Override
    void print(Statement statement, StringBuilder out) {
      out.append(statement.sql()).append(statement.compound() ? "\n/\n" : ";\n");
    }
  };

  abstract void print(Statement statement, StringBuilder out);

  /** What stands before all statements. */
  String opening() {
    return "";
  }

  /**
   * The statements as the text of a file, with an empty line where another kind of object begins.
   */
  public String print(List<Statement> statements) {
    StringBuilder out = new StringBuilder();
    Statement previous = null;
    for (Statement statement : statements) {
      boolean onItsOwn = statement.sql().indexOf('\n') >= 0;
      if (previous != null && (onItsOwn || previous.kind() != statement.kind())) {
        out.append('\n');
      }
      print(statement, out);
      previous = statement;
    }
    return opening() + out.toString().replace("\ngo\n\ngo\n", "\ngo\n\n");
  }

  /**
   * The statements of the text of a file, without terminators, comments in front of them and lines
   * that are for the tool alone.
   */
  public List<String> split(String text) {
    return ScriptSplitter.split(this, text);
  }
}
