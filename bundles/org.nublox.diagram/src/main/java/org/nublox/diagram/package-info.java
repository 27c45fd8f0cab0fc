/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The diagram: the same model as the text, drawn and edited.
 *
 * <pre>{@code
 * Scene scene = Drawing.of(Project.open(folder), Selection.ALL, false);
 * Files.write(file, Picture.SVG.draw(scene, Theme.LIGHT, "shop"));
 * }</pre>
 */
package org.nublox.diagram;
