/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generate;

import org.nublox.workbench.live.WizardHandler;

/** Opens the wizard that generates. */
public final class GenerateHandler extends WizardHandler {

  public GenerateHandler() {
    super(GenerateWizard::new, 640, 380);
  }
}
