/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Identifiers;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.Types;
import org.nublox.dialect.session.Sessions;
import org.nublox.expression.sql.SqlFlavour;

/**
 * What can be said of an engine in a word or a list. What takes more than that, a dialect does
 * itself, by overriding what {@link StandardDialect} does.
 *
 * @param id the id that commands and models use
 * @param displayName the name for people
 * @param versions the versions of the engine that the statements are written for
 * @param identifiers how names are written
 * @param types how column types are written
 * @param flavour how expressions are written
 * @param capabilities what the engine can do
 * @param jdbc how a Java program connects
 * @param sessions how a deployment works with the engine
 * @param alterRules what the engine wants out of the way while it changes a table
 * @param scriptStyle how statements are told apart in a file
 * @param nameScopes which names must differ from which
 * @param indexMethods access methods of indexes, besides the usual one
 * @param usual whether projects that name no dialects are made for this one
 */
public record Profile(
    String id,
    String displayName,
    String versions,
    Identifiers identifiers,
    Types types,
    SqlFlavour flavour,
    Set<Capability> capabilities,
    Jdbc jdbc,
    Sessions sessions,
    AlterRules alterRules,
    ScriptStyle scriptStyle,
    Set<NameCheck.Scope> nameScopes,
    Set<String> indexMethods,
    boolean usual) {

  public Profile {
    Objects.requireNonNull(identifiers, "identifiers");
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(flavour, "flavour");
    Objects.requireNonNull(jdbc, "jdbc");
    Objects.requireNonNull(sessions, "sessions");
    EnumSet<Capability> all = EnumSet.noneOf(Capability.class);
    all.addAll(capabilities);
    capabilities = Collections.unmodifiableSet(all);
    nameScopes = Set.copyOf(nameScopes);
    indexMethods = Set.copyOf(indexMethods);
  }

  /** The profile of an engine by its names; writing and connecting must be said, too. */
  public static Builder of(String id, String displayName, String versions) {
    return new Builder(id, displayName, versions);
  }

  /** The steps to a profile. */
  public static final class Builder {

    private final String id;
    private final String displayName;
    private final String versions;
    private Identifiers identifiers;
    private Types types;
    private SqlFlavour flavour;
    private Set<Capability> capabilities = Set.of();
    private Jdbc jdbc;
    private Sessions sessions;
    private AlterRules alterRules = AlterRules.CAUTIOUS;
    private ScriptStyle scriptStyle = ScriptStyle.SEMICOLON;
    private Set<NameCheck.Scope> nameScopes = Set.of();
    private Set<String> indexMethods = Set.of();
    private boolean usual;

    private Builder(String id, String displayName, String versions) {
      this.id = id;
      this.displayName = displayName;
      this.versions = versions;
    }

    /** How names, types and expressions are written. */
    public Builder writes(Identifiers names, Types columnTypes, SqlFlavour expressions) {
      identifiers = names;
      types = columnTypes;
      flavour = expressions;
      return this;
    }

    /** All that the engine can do. */
    public Builder can(Capability first, Capability... others) {
      capabilities = EnumSet.of(first, others);
      return this;
    }

    /** All that the engine cannot do; it can do the rest. */
    public Builder cannot(Capability first, Capability... others) {
      capabilities = EnumSet.complementOf(EnumSet.of(first, others));
      return this;
    }

    /** How programs and deployments work with the engine. */
    public Builder connects(Jdbc by, Sessions with) {
      jdbc = by;
      sessions = with;
      return this;
    }

    /** By which driver and address programs connect; deployments work as said before. */
    public Builder connects(Jdbc by) {
      jdbc = by;
      return this;
    }

    /** What must be out of the way while a table changes; the most cautious if it is not said. */
    public Builder alters(AlterRules rules) {
      alterRules = rules;
      return this;
    }

    /** How statements are told apart in a file; by semicolons if it is not said. */
    public Builder prints(ScriptStyle style) {
      scriptStyle = style;
      return this;
    }

    /** Which names must differ from which. */
    public Builder tellsApart(NameCheck.Scope... scopes) {
      nameScopes = Set.of(scopes);
      return this;
    }

    /** Access methods of indexes, besides the usual one. */
    public Builder indexesBy(String... methods) {
      indexMethods = Set.of(methods);
      return this;
    }

    /** Part of the product: projects that name no dialects are made for it. */
    public Builder usual() {
      usual = true;
      return this;
    }

    public Profile build() {
      return new Profile(
          id,
          displayName,
          versions,
          identifiers,
          types,
          flavour,
          capabilities,
          jdbc,
          sessions,
          alterRules,
          scriptStyle,
          nameScopes,
          indexMethods,
          usual);
    }
  }
}
