/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.nublox.dsl.NubloxRuntimeModule;
import org.nublox.dsl.NubloxStandaloneSetup;

/** Initialization support for running Xtext languages as language servers. */
public class NubloxIdeSetup extends NubloxStandaloneSetup {

  @Override
  public Injector createInjector() {
    return Guice.createInjector(Modules2.mixin(new NubloxRuntimeModule(), new NubloxIdeModule()));
  }
}
