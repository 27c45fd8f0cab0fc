/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.product.plugin.HandMadeSite.Content;

/** A function of a plug-in is typed by the language, and written in SQL and in Java. */
class FunctionPluginTest {

  private static final Pattern CALL = Pattern.compile("\\.substring\\([^\\n]*, 1, 1\\)");

  private static final String SOURCE =
      """
      package initials;
      import java.util.List;
      import org.nublox.expression.*;
      public final class Initials implements FunctionLibrary {
        public List<Function> functions() { return List.of(new Initial()); }
        static final class Initial implements Function,
            org.nublox.expression.sql.SqlSpelled, org.nublox.expression.java.JavaSpelled {
          public String name() { return "initial"; }
          public String signature() { return "initial(text)"; }
          public Typed call(List<Expr> arguments) {
            if (arguments.size() != 1 || !(arguments.get(0).type() instanceof Type.Text)) {
              return Typed.problem("initials.text", "'initial' takes one text");
            }
            return new Typed.Ok(new Expr.Call(
                this, arguments, arguments.get(0).type(), arguments.get(0).nullable()));
          }
          public Object evaluate(Expr.Call call, List<Object> arguments, Environment world) {
            String text = (String) arguments.get(0);
            return text == null || text.isEmpty() ? text : text.substring(0, 1);
          }
          public org.nublox.expression.sql.Fragment sql(Expr.Call call,
              org.nublox.expression.sql.Printing printing,
              org.nublox.expression.sql.SqlFlavour flavour) {
            return org.nublox.expression.sql.Fragment.atom(
                "substr(" + printing.value(call.arguments().get(0)) + ", 1, 1)");
          }
          public String java(Expr.Call call, List<String> arguments,
              org.nublox.expression.java.JavaBinding binding) {
            return binding.support() + ".substring(" + arguments.get(0) + ", 1, 1)";
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  @Tag("long")
  void isCalledByModels() throws Exception {
    InstalledProduct product = InstalledProduct.copy(folder);
    product.run("new", "shop").mustEnd(0);
    Path model = product.work().resolve("shop/shop.nbx");
    Files.writeString(
        model,
        Files.readString(model)
            .replace(
                "display number",
                "rule ofThisSeries: initial(number) == \"A\"  \"The series is A\"\n\n  display number"));
    product.run("check", "shop").mustEnd(1).mustSay("There is no function 'initial'");

    HandMadeSite site = new HandMadeSite(folder.resolve("site"));
    site.add(
        new Content(
            "org.example.initials",
            "org.nublox.expression.FunctionLibrary",
            "initials.Initials",
            Map.of("initials/Initials.java", SOURCE),
            List.of(
                "org.nublox.expression", "org.nublox.expression.sql", "org.nublox.expression.java"),
            List.of()));
    product.run("plugin", "install", "--site", site.finish(), "org.example.initials").mustEnd(0);
    product.run("check", "shop", "--strict").mustEnd(0);
    product
        .run("ddl", "shop", "--dialect", "postgresql")
        .mustEnd(0)
        .mustSay("check (substr(number, 1, 1) = 'A')");
    product.run("generate", "shop", "-o", "app").mustEnd(0);
    try (Stream<Path> files = Files.walk(product.work().resolve("app/src"))) {
      assertTrue(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .anyMatch(file -> CALL.matcher(read(file)).find()),
          "the service computes it too");
    }
    Files.writeString(model, Files.readString(model).replace("initial(number)", "initial(total)"));
    product.run("check", "shop").mustEnd(1).mustSay("'initial' takes one text");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
