/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From a project to its SQL and its application. Everything that shows or runs a part of the way
 * (the command line, the workbench) calls this, so that all of them do the same.
 *
 * <pre>{@code
 * Project project = Project.open(Path.of("examples/billing"));
 * Dialect dialect = Dialects.installed().require("postgresql");
 * SchemaStep schema = SchemaStep.of(project, Dialects.installed());
 * ScriptStep script = schema.script(dialect);
 * System.out.print(script.sql());
 * }</pre>
 */
package org.nublox.pipeline;
