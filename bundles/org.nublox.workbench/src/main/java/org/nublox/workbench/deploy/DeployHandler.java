/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import org.nublox.workbench.live.WizardHandler;

/** Opens the wizard that deploys. */
public final class DeployHandler extends WizardHandler {

  public DeployHandler() {
    super(DeployWizard::new, 780, 420);
  }
}
