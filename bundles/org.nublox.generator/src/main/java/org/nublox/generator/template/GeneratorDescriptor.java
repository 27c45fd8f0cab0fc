/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.nublox.generator.Diagnostic.Place;

/**
 * Says what a generator made of templates only writes; the file {@code generator.json} among its
 * templates.
 *
 * <pre>{@code
 * {
 *   "id": "dictionary",
 *   "name": "Data dictionary",
 *   "files": [
 *     {"template": "index.md.ftl", "path": "docs/index.md"},
 *     {"template": "entity.md.ftl", "path": "docs/[=entity.name].md", "each": "entities", "as": "entity"}
 *   ],
 *   "resources": [{"from": "style.css", "to": "docs/style.css"}]
 * }
 * }</pre>
 *
 * @param id as {@link org.nublox.generator.Generator#id()}
 * @param name as {@link org.nublox.generator.Generator#displayName()}
 * @param files the texts to make
 * @param resources the files to copy as they are
 */
public record GeneratorDescriptor(
    String id, String name, List<TextFile> files, List<Resource> resources) {

  /** The descriptor's file name. */
  public static final String FILE = "generator.json";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");

  public GeneratorDescriptor {
    require(id != null && ID.matcher(id).matches(), "id", "lower-case letters, digits and '-'");
    name = name == null || name.isBlank() ? id : name;
    files = files == null ? List.of() : List.copyOf(files);
    resources = resources == null ? List.of() : List.copyOf(resources);
    require(
        !files.isEmpty() || !resources.isEmpty(), "files", "at least one file with its template");
  }

  /**
   * One template and the files made with it.
   *
   * @param template its name
   * @param path where the file goes; may contain interpolations
   * @param each an expression that gives a list: one file for each element; null for one file
   * @param as the name of the element in template and path; null for {@code element}
   * @param once whether the file is the user's once it is written
   */
  public record TextFile(String template, String path, String each, String as, boolean once) {
    public TextFile {
      require(template != null, "template", "the name of a template");
      require(path != null, "path", "where the file goes");
      as = as == null ? "element" : as;
      require(NAME.matcher(as).matches(), "as", "a plain name");
    }
  }

  /**
   * One file that is copied.
   *
   * @param from its name among the templates
   * @param to where the copy goes
   */
  public record Resource(String from, String to) {
    public Resource {
      require(from != null, "from", "the name of a file");
      require(to != null, "to", "where the copy goes");
    }
  }

  /**
   * Reads a descriptor.
   *
   * @param place where it was found, for error messages
   * @throws TemplateProblem when it is not valid
   */
  public static GeneratorDescriptor parse(String place, String json) {
    try {
      GeneratorDescriptor descriptor = new Gson().fromJson(json, GeneratorDescriptor.class);
      if (descriptor == null) {
        throw new JsonParseException("It is empty.");
      }
      return descriptor;
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new TemplateProblem(
          "template.descriptor",
          new Place(place, 0, 0),
          "The description of the generator is not valid: " + cause.getMessage());
    }
  }

  private static void require(boolean holds, String key, String expected) {
    if (!holds) {
      throw new IllegalArgumentException("\"" + key + "\" must be " + expected + ".");
    }
  }
}
