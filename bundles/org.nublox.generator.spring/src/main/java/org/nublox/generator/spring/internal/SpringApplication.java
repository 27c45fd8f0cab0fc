/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.nublox.application.Application;
import org.nublox.application.Database;
import org.nublox.dialect.Dialect;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.spring.view.ApplicationView;

/** Plans the whole application of one run. */
public final class SpringApplication {

  private SpringApplication() {}

  /** Reports what cannot be generated, and adds all files to the output. */
  public static void plan(Application application, GenerationContext context) {
    Diagnostics diagnostics = new Once(context.diagnostics());
    String name = JavaNames.segment(application.name());
    String pkg = packageName(context, name);
    List<Dialect> dialects = application.databases().stream().map(Database::dialect).toList();
    SqlNames sqlNames = new SqlNames(dialects);
    Names names = new Names(pkg, application.models());
    Context views =
        Contexts.of(
            application.models(),
            names,
            new MappedPhysical(application.mapped(), sqlNames),
            new SqlRestrictions(
                application.mapped(),
                application.mapped().lowering(),
                dialects,
                names,
                sqlNames,
                diagnostics),
            diagnostics);
    new Unsupported(views).report();
    List<String> vendors = new ArrayList<>(dialects.stream().map(Dialect::id).toList());
    ApplicationView view =
        new ApplicationViews(views).view(JavaNames.path(application.name()), sqlNames, vendors);
    new Files(view, context.templates(), context.output()).plan();
    new Migrations(application, context.output()).plan();
  }

  /** The package that the project asks for; one that Java cannot have is told and not taken. */
  private static String packageName(GenerationContext context, String name) {
    String byDefault = "app." + name;
    String wanted = context.options().text("package", byDefault);
    boolean possible = SourceVersion.isName(wanted) && wanted.matches("[A-Za-z0-9_.]+");
    if (!possible) {
      context
          .diagnostics()
          .error(
              "spring.package",
              "",
              "'" + wanted + "' is not the name of a Java package.",
              "Set 'package' in [generator.spring] to a name such as com.example." + name + ".");
    }
    return possible ? wanted : byDefault;
  }
}
