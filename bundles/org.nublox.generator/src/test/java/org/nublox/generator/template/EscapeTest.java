/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.HostileText;

class EscapeTest {

  private final long seed = System.nanoTime();
  private final List<String> texts = hostile();

  private List<String> hostile() {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      all.add(HostileText.next(random, 8));
    }
    return all;
  }

  @Test
  void javaLiteralsHaveTheTextAsTheirValueAndCommentsEndWhereTheyShould(@TempDir Path classes)
      throws Exception {
    StringBuilder source = new StringBuilder("class All { static final Object[] VALUES = {\n");
    for (String text : texts) {
      source.append("/* ").append(Escape.java(text)).append(" */\n");
      source.append("/** ").append(Escape.javadoc(text)).append(" */\n");
      source.append("// ").append(Escape.java(text)).append('\n');
      source.append('"').append(Escape.java(text)).append("\",\n");
    }
    source.append("}; }");
    compile(source.toString(), classes);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Field values = loader.loadClass("All").getDeclaredField("VALUES");
      values.setAccessible(true);
      Object[] found = (Object[]) values.get(null);
      for (int i = 0; i < found.length; i++) {
        assertEquals(wellFormed(texts.get(i)), found[i], "seed " + seed);
      }
    }
  }

  private static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  private static void compile(String source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///All.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    StringWriter errors = new StringWriter();
    assertTrue(
        compiler
            .getTask(errors, null, null, List.of("-d", classes.toString()), null, List.of(file))
            .call(),
        errors::toString);
  }

  @Test
  void jsonStringsHaveTheTextAsTheirValue() {
    for (String text : texts) {
      String json = Escape.json(text);
      assertEquals(text, JsonParser.parseString("\"" + json + "\"").getAsString(), "seed " + seed);
      assertFalse(json.contains("</"));
    }
  }

  @Test
  void propertiesHaveTheTextAsTheirValue() throws Exception {
    for (String text : texts) {
      Properties properties = new Properties();
      properties.load(
          new StringReader(
              Escape.propertiesKey("k" + text) + "=" + Escape.properties(text) + "\n"));
      assertEquals(text, properties.getProperty("k" + text), "seed " + seed);
      assertEquals(1, properties.size());
    }
  }

  @Test
  void markupHasNoTagsNorExpressionsOfItsOwn() {
    Pattern jte = Pattern.compile("[$@!{}<>\"']|--");
    for (String text : texts) {
      assertFalse(Pattern.compile("[<>\"']").matcher(Escape.html(text)).find(), "seed " + seed);
      assertFalse(jte.matcher(Escape.jte(text)).find(), "seed " + seed);
      assertFalse(
          Pattern.compile("[<>\n\r]").matcher(Escape.markdown(text)).find(), "seed " + seed);
      assertFalse(
          Pattern.compile("[\n\r\u2028]").matcher(Escape.line(text)).find(), "seed " + seed);
      assertFalse(
          Pattern.compile("['`$\n\r<]").matcher(Escape.javaScript(text)).find(), "seed " + seed);
    }
  }

  @Test
  void leavesOrdinaryTextAlone() {
    String type = "Map<String, List<Invoice>> ok = a / b;";
    assertEquals(type, Escape.java(type));
  }
}
