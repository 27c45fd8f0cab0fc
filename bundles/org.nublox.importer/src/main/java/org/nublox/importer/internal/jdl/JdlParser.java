/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.importer.ImportException;
import org.nublox.importer.internal.jdl.Jdl.Annotation;
import org.nublox.importer.internal.jdl.Jdl.Application;
import org.nublox.importer.internal.jdl.Jdl.Entity;
import org.nublox.importer.internal.jdl.Jdl.Enumeration;
import org.nublox.importer.internal.jdl.Jdl.Field;
import org.nublox.importer.internal.jdl.Jdl.Kind;
import org.nublox.importer.internal.jdl.Jdl.Literal;
import org.nublox.importer.internal.jdl.Jdl.Option;
import org.nublox.importer.internal.jdl.Jdl.Relationship;
import org.nublox.importer.internal.jdl.Jdl.Side;
import org.nublox.importer.internal.jdl.Jdl.Validation;

/** Reads a file from its first word to its last. Commas between members are optional. */
final class JdlParser {

  private static final Map<String, Kind> KINDS =
      Map.of(
          "OneToOne", Kind.ONE_TO_ONE,
          "OneToMany", Kind.ONE_TO_MANY,
          "ManyToOne", Kind.MANY_TO_ONE,
          "ManyToMany", Kind.MANY_TO_MANY);

  private final List<JdlToken> tokens;
  private final Map<String, String> constants = new HashMap<>();
  private final List<Application> applications = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Enumeration> enumerations = new ArrayList<>();
  private final List<Relationship> relationships = new ArrayList<>();
  private final List<Option> options = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private int at;

  private JdlParser(List<JdlToken> tokens) {
    this.tokens = tokens;
  }

  static Jdl parse(String text) throws ImportException {
    JdlParser parser = new JdlParser(JdlWords.of(text));
    parser.constants();
    parser.file();
    return new Jdl(
        parser.applications,
        parser.entities,
        parser.enumerations,
        parser.relationships,
        parser.options,
        parser.unused);
  }

  /** Constants may be used before they are declared. */
  private void constants() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).kind() == JdlToken.Kind.NAME && tokens.get(i + 1).is("=")) {
        constants.put(tokens.get(i).text(), tokens.get(i + 2).text());
      }
    }
  }

  private JdlToken peek() {
    return tokens.get(at);
  }

  private JdlToken next() {
    JdlToken token = tokens.get(at);
    if (token.kind() != JdlToken.Kind.END) {
      at++;
    }
    return token;
  }

  private boolean accept(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean acceptName(String name) {
    if (peek().isName(name)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String sign) throws ImportException {
    if (!accept(sign)) {
      throw wrong("Here '" + sign + "' is expected");
    }
  }

  private JdlToken name(String what) throws ImportException {
    if (peek().kind() != JdlToken.Kind.NAME) {
      throw wrong("Here " + what + " is expected");
    }
    return next();
  }

  private ImportException wrong(String what) {
    JdlToken token = peek();
    String found =
        token.kind() == JdlToken.Kind.END ? "the file ends" : "there is '" + token.text() + "'";
    return new ImportException(what + ", but " + found + ".", token.line(), token.column());
  }

  private void file() throws ImportException {
    List<Annotation> annotations = new ArrayList<>();
    String documentation = "";
    while (peek().kind() != JdlToken.Kind.END) {
      if (!peek().documentation().isEmpty()) {
        documentation = peek().documentation();
      }
      if (peek().is("@")) {
        annotations.add(annotation());
        continue;
      }
      declaration(annotations, documentation);
      annotations = new ArrayList<>();
      documentation = "";
    }
  }

  private void declaration(List<Annotation> annotations, String documentation)
      throws ImportException {
    JdlToken word = name("a declaration such as 'entity' or 'relationship'");
    if (accept("=")) {
      next(); // a constant, known already
      accept(",");
      return;
    }
    switch (word.text()) {
      case "application" -> application();
      case "entity" -> entities.add(entity(annotations, documentation));
      case "enum" -> enumerations.add(enumeration(documentation));
      case "relationship" -> relationships();
      case "deployment" -> {
        unused.add("deployment");
        skipBlock();
      }
      case "use" -> use();
      default -> option(word.text());
    }
  }

  private void skipBlock() throws ImportException {
    while (!peek().is("{") && peek().kind() != JdlToken.Kind.END) {
      next();
    }
    expect("{");
    for (int depth = 1; depth > 0; ) {
      if (peek().kind() == JdlToken.Kind.END) {
        throw wrong("Here '}' is expected");
      }
      JdlToken token = next();
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
  }

  private void application() throws ImportException {
    Map<String, List<String>> config = new LinkedHashMap<>();
    expect("{");
    while (!accept("}")) {
      if (acceptName("config")) {
        expect("{");
        while (!accept("}")) {
          JdlToken key = name("a setting");
          config.put(key.text(), values());
          accept(",");
        }
      } else if (acceptName("entities")) {
        names();
        if (acceptName("except")) {
          names();
        }
      } else {
        option(name("'config', 'entities' or an option").text());
      }
    }
    applications.add(new Application(config));
  }

  private List<String> values() throws ImportException {
    List<String> values = new ArrayList<>();
    if (accept("[")) {
      while (!accept("]")) {
        if (peek().kind() == JdlToken.Kind.END) {
          throw wrong("Here ']' is expected");
        }
        values.add(next().text());
        accept(",");
      }
      return values;
    }
    if (peek().is("}") || peek().kind() == JdlToken.Kind.END) {
      throw wrong("Here a value is expected");
    }
    values.add(next().text());
    return values;
  }

  private Annotation annotation() throws ImportException {
    expect("@");
    String name = name("the name of an annotation").text();
    String value = "";
    if (accept("(")) {
      StringBuilder text = new StringBuilder();
      while (!accept(")")) {
        if (peek().kind() == JdlToken.Kind.END) {
          throw wrong("Here ')' is expected");
        }
        text.append(next().text());
      }
      value = text.toString();
    }
    return new Annotation(name, value);
  }

  private Entity entity(List<Annotation> annotations, String documentation) throws ImportException {
    JdlToken name = name("the name of an entity");
    Optional<String> table = Optional.empty();
    if (accept("(")) {
      table = Optional.of(next().text());
      expect(")");
    }
    List<Field> fields = new ArrayList<>();
    if (accept("{")) {
      while (!accept("}")) {
        fields.add(field());
        accept(",");
      }
    }
    String words = name.documentation().isEmpty() ? documentation : name.documentation();
    return new Entity(name.text(), table, fields, annotations, words);
  }

  private Field field() throws ImportException {
    String documentation = peek().documentation();
    List<Annotation> annotations = new ArrayList<>();
    while (peek().is("@")) {
      annotations.add(annotation());
    }
    JdlToken name = name("the name of a field");
    documentation = documentation.isEmpty() ? name.documentation() : documentation;
    String type = name("the type of the field").text();
    List<Validation> validations = new ArrayList<>();
    while (peek().kind() == JdlToken.Kind.NAME && isValidation(peek().text())) {
      String validation = next().text();
      String value = "";
      if (accept("(")) {
        JdlToken token = next();
        value =
            token.kind() == JdlToken.Kind.NAME
                ? constants.getOrDefault(token.text(), token.text())
                : token.text();
        expect(")");
      }
      validations.add(new Validation(validation, value));
    }
    return new Field(name.text(), type, validations, annotations, documentation, name);
  }

  /** What follows a type on the same field; a name that is none of these begins another field. */
  private static boolean isValidation(String word) {
    return switch (word) {
      case "required",
          "unique",
          "min",
          "max",
          "minlength",
          "maxlength",
          "minbytes",
          "maxbytes",
          "pattern" ->
          true;
      default -> false;
    };
  }

  private Enumeration enumeration(String documentation) throws ImportException {
    JdlToken name = name("the name of an enumeration");
    List<Literal> literals = new ArrayList<>();
    expect("{");
    while (!accept("}")) {
      JdlToken literal = name("a value of the enumeration");
      String label = "";
      if (accept("(")) {
        label = next().text();
        expect(")");
      }
      literals.add(new Literal(literal.text(), label, literal.documentation()));
      accept(",");
    }
    String words = name.documentation().isEmpty() ? documentation : name.documentation();
    return new Enumeration(name.text(), literals, words);
  }

  private void relationships() throws ImportException {
    JdlToken word = name("the kind of the relationship");
    Kind kind = KINDS.get(word.text());
    if (kind == null) {
      throw new ImportException(
          "There is no relationship '"
              + word.text()
              + "': there are OneToOne, OneToMany, ManyToOne and ManyToMany.",
          word.line(),
          word.column());
    }
    expect("{");
    while (!accept("}")) {
      Side from = side();
      if (!acceptName("to")) {
        throw wrong("Here 'to' is expected");
      }
      Side to = side();
      List<String> with = new ArrayList<>();
      if (acceptName("with")) {
        with.add(name("an option of the relationship").text());
        // behind a comma may stand the next relationship as well
        while (peek().is(",") && endsOption(at + 2)) {
          next();
          with.add(name("an option of the relationship").text());
        }
      }
      relationships.add(new Relationship(kind, from, to, with));
      accept(",");
    }
  }

  private boolean endsOption(int place) {
    JdlToken token = tokens.get(Math.min(place, tokens.size() - 1));
    return token.is(",") || token.is("}");
  }

  private Side side() throws ImportException {
    String documentation = peek().documentation();
    List<Annotation> annotations = new ArrayList<>();
    while (peek().is("@")) {
      annotations.add(annotation());
    }
    JdlToken entity = name("the name of an entity");
    documentation = documentation.isEmpty() ? entity.documentation() : documentation;
    Optional<String> name = Optional.empty();
    Optional<String> display = Optional.empty();
    boolean required = false;
    if (accept("{")) {
      while (peek().is("@")) {
        annotations.add(annotation());
      }
      JdlToken property = name("the name of the relationship");
      documentation = documentation.isEmpty() ? property.documentation() : documentation;
      name = Optional.of(property.text());
      if (accept("(")) {
        display = Optional.of(name("the field to show").text());
        expect(")");
      }
      required = acceptName("required");
      expect("}");
    }
    return new Side(entity.text(), name, display, required, annotations, documentation, entity);
  }

  /** {@code use serviceClass, mapstruct for A, B except C}. */
  private void use() throws ImportException {
    List<String> what = names();
    List<String> entitiesNamed = acceptName("for") ? names() : List.of("*");
    List<String> except = acceptName("except") ? names() : List.of();
    what.forEach(option -> options.add(new Option(option, entitiesNamed, "", except)));
  }

  /** {@code paginate A, B with pagination except C}. */
  private void option(String option) throws ImportException {
    List<String> about = names();
    String value = acceptName("with") ? next().text() : "";
    List<String> except = acceptName("except") ? names() : List.of();
    options.add(new Option(option, about, value, except));
  }

  private List<String> names() throws ImportException {
    List<String> names = new ArrayList<>();
    do {
      names.add(accept("*") ? "*" : name("the name of an entity").text());
    } while (accept(","));
    return names;
  }
}
