/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.search;

import org.eclipse.core.resources.IFile;

/**
 * A line of a file in which something was found.
 *
 * @param file the file
 * @param number counted from one
 * @param offset of the line in the file
 * @param text the whole line
 */
record Line(IFile file, int number, int offset, String text) {}
