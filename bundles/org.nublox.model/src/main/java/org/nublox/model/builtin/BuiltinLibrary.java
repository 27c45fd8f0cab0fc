/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.model.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.DataFactory;
import org.nublox.model.data.TypeMember;

/**
 * The types of the language itself and the properties of their values, as model elements, so that a
 * reference to {@code string} is an ordinary cross reference that a plug-in's type could also be.
 *
 * <p>The library is one shared, read-only resource; nobody may change its objects.
 */
public final class BuiltinLibrary {
  /** The URI of the resource that holds the library. */
  public static final URI LOCATION = URI.createURI("nublox:/builtin");

  private static final Resource LIBRARY = new ResourceImpl(LOCATION);
  private static final Map<String, BuiltinType> TYPES = new LinkedHashMap<>();

  static {
    for (BuiltinKind kind : BuiltinKind.VALUES) {
      BuiltinType type = DataFactory.eINSTANCE.createBuiltinType();
      type.setName(kind.getLiteral());
      type.setKind(kind);
      TYPES.put(type.getName(), type);
      LIBRARY.getContents().add(type);
    }
    for (String text : List.of("string", "text")) {
      member(text, "length", "int");
    }
    for (String day : List.of("date", "timestamp", "timestamptz")) {
      member(day, "year", "int");
      member(day, "month", "int");
      member(day, "day", "int");
    }
    for (String instant : List.of("timestamp", "timestamptz")) {
      member(instant, "date", "date");
    }
  }

  private BuiltinLibrary() {}

  private static void member(String owner, String name, String type) {
    TypeMember member = DataFactory.eINSTANCE.createTypeMember();
    member.setName(name);
    member.setType(TYPES.get(type));
    TYPES.get(owner).getMembers().add(member);
  }

  /** All built-in types, in the order of the reference documentation. */
  public static List<BuiltinType> types() {
    return List.copyOf(TYPES.values());
  }

  /**
   * The built-in type of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BuiltinType type(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no built-in type named " + name));
  }

  /** The built-in type of that name, if there is one. */
  public static Optional<BuiltinType> find(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }
}
