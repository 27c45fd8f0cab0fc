/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.project.Issue;

/**
 * A project's schema as the statements of one database.
 *
 * @param dialect the database's SQL
 * @param script the statements
 * @param issues what the database cannot do, and what was done instead, by place
 */
public record ScriptStep(Dialect dialect, Script script, List<Issue> issues) {

  public ScriptStep {
    issues = List.copyOf(issues);
  }

  static ScriptStep of(SchemaStep schema, Dialect dialect) {
    return of(schema, dialect, dialect.create(schema.schema()));
  }

  /** The statements, which were made already. */
  static ScriptStep of(SchemaStep schema, Dialect dialect, Script script) {
    Issues translate = new Issues(schema.project());
    List<Issue> issues = new ArrayList<>();
    script.diagnostics().stream()
        .map(diagnostic -> translate.of(diagnostic, dialect))
        .forEach(issues::add);
    issues.sort(Issue.BY_PLACE);
    return new ScriptStep(dialect, script, issues);
  }

  /** The text of a script file for the database's own command line tool. */
  public String sql() {
    return dialect.print(script.statements());
  }
}
