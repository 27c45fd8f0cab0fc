/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.generator.trace.TracedTextBuilder;

/** A generator that writes the files it is told to, by path. */
record Sample(String id, Consumer<GenerationContext> body) implements Generator {

  static Sample of(Map<String, String> files) {
    return new Sample(
        "sample",
        context ->
            new TreeMap<>(files)
                .forEach(
                    (path, text) ->
                        context
                            .output()
                            .add(
                                GeneratedFile.text(
                                    path,
                                    List.of("m." + path),
                                    () ->
                                        new TracedTextBuilder()
                                            .begin("m." + path, "text", "")
                                            .append(text)
                                            .end()
                                            .build()))));
  }

  static Sample once(String path, String text) {
    return new Sample(
        "sample",
        context -> context.output().add(GeneratedFile.text(path, List.of(), text).writtenOnce()));
  }

  @Override
  public String displayName() {
    return "Sample";
  }

  @Override
  public void generate(GenerationContext context) {
    body.accept(context);
  }
}
