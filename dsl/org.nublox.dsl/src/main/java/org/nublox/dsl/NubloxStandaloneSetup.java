/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import com.google.inject.Injector;
import java.util.List;
import org.eclipse.emf.ecore.EPackage;
import org.nublox.model.ModelPackage;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.deploy.DeployPackage;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.ui.UiPackage;

/** Makes the language known to EMF outside of an Eclipse platform. */
public class NubloxStandaloneSetup extends NubloxStandaloneSetupGenerated {

  /** Registers the language; may be called again. */
  public static void doSetup() {
    new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
  }

  /**
   * The meta-model is written by hand, not inferred from the grammar, so its packages are
   * registered here.
   */
  @Override
  public Injector createInjectorAndDoEMFRegistration() {
    for (EPackage ePackage :
        List.of(
            ModelPackage.eINSTANCE,
            DataPackage.eINSTANCE,
            ExpressionPackage.eINSTANCE,
            PolicyPackage.eINSTANCE,
            BehaviorPackage.eINSTANCE,
            UiPackage.eINSTANCE,
            DeployPackage.eINSTANCE)) {
      EPackage.Registry.INSTANCE.putIfAbsent(ePackage.getNsURI(), ePackage);
    }
    return super.createInjectorAndDoEMFRegistration();
  }
}
