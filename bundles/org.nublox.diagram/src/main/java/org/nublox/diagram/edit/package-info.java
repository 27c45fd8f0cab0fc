/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Editing: every operation on the diagram is a minimal change of the text, and one history holds
 * both. No window system, no server.
 *
 * <pre>{@code
 * ModelDocument document = ModelDocument.open(new ProjectFiles(folder));
 * document.apply(new Edit.CreateField("shop.Customer", "email", "string(254)"), this);
 * document.undo(this);
 * }</pre>
 */
package org.nublox.diagram.edit;
