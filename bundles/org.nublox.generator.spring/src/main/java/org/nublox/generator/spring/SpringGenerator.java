/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring;

import org.nublox.application.Application;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.generator.spring.internal.SpringApplication;
import org.osgi.service.component.annotations.Component;

/**
 * Makes a Spring Boot application: REST, pages, sign-in, migrations, tests.
 *
 * <p>Options in the table {@code [generator.spring]} of the project file: {@code package}, the Java
 * package of the application; without it {@code app.<name of the project>}.
 */
@Component(service = Generator.class)
public final class SpringGenerator implements Generator {

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public String displayName() {
    return "Spring Boot application";
  }

  @Override
  public boolean usual() {
    return true;
  }

  @Override
  public void generate(GenerationContext context) {
    SpringApplication.plan(context.input(Application.class), context);
  }
}
