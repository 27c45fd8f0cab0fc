/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

/**
 * Makes files from an application's model. The one interface a generator plug-in implements.
 *
 * <p>Register an implementation twice, so that it is found inside and outside of OSGi: as a
 * declarative service ({@code @Component(service = Generator.class)}) and in {@code
 * META-INF/services/org.nublox.generator.Generator}. The core has no list of generators.
 *
 * <p>A generator is stateless: one instance serves many runs, also at the same time.
 */
public interface Generator {

  /**
   * A short stable name, as used in {@code nublox.toml} and as the folder of template overrides.
   *
   * @return lower-case letters, digits and {@code -}; never empty
   */
  String id();

  /** The name shown to people. */
  String displayName();

  /**
   * Plans all files of the application. Nothing reaches the disk before every generator of the run
   * has returned without an error, so a generator need not clean up after itself.
   *
   * <p>Problems of the <em>input</em> (a construct this generator cannot express) are reported to
   * {@link GenerationContext#diagnostics()}; an exception means a fault of the generator itself and
   * is reported as such, with the generator's name.
   *
   * @param context what there is to generate from, and where to put it
   */
  void generate(GenerationContext context);
}
