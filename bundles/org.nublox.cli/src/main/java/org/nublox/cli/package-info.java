/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The command line: everything NuBlox does, headless.
 *
 * <p>Inside of Equinox it is the application {@code org.nublox.cli.application}; in a plain JVM the
 * same commands run from {@link org.nublox.cli.Main}:
 *
 * <pre>{@code
 * int exitCode = Nublox.commandLine(Terminal.ofProcess()).execute("check", "examples/billing");
 * }</pre>
 *
 * <p>Exit codes are those of {@link org.nublox.cli.ExitCode}. What a command makes goes to standard
 * output and nothing else does; messages go to standard error.
 */
package org.nublox.cli;
