/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Checks of models that plug-ins contribute. Their findings appear where those of the language do:
 * in the editor, in {@code nublox check}, in the language server.
 *
 * <pre>{@code
 * public final class EveryEntityIsDocumented implements ModelCheck {
 *   public String id() { return "house-rules"; }
 *   public void check(Model model, Consumer<Finding> findings) {
 *     for (ModelElement element : model.getElements()) {
 *       if (element instanceof Entity entity && entity.getDocumentation() == null) {
 *         findings.accept(Finding.warning("undocumented", entity,
 *             entity.getName() + " has no documentation.", "Write what its rows are."));
 *       }
 *     }
 *   }
 * }
 * }</pre>
 */
package org.nublox.semantics.check;
