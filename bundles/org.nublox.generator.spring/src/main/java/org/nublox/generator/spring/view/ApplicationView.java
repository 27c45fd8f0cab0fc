/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * A whole application as the templates see it: names that are fit for Java, addresses that are fit
 * for a URL, code that is ready to stand where it belongs. Texts are as the model has them; the
 * templates escape them.
 *
 * @param origin qualified name of the module
 * @param title what people call the application
 * @param about what it is for, one line; may be empty
 * @param artifact its name for Maven, files and databases
 * @param pkg the Java package that everything is in
 * @param demoLogins the names of the demonstration accounts, for people
 * @param navigationImports classes that the navigation's conditions name
 * @param testAccount at most one account and address that a generated test may use
 * @param oddNames names of tables and columns that databases spell differently
 * @param vendors ids of the databases that there are migrations for
 * @param creatable entities whose empty input must be refused
 */
public record ApplicationView(
    String origin,
    String title,
    String about,
    String artifact,
    String pkg,
    List<EntityView> entities,
    List<EnumView> enums,
    List<EventView> events,
    List<RoleView> roles,
    List<NavigationGroup> navigation,
    List<String> navigationImports,
    List<DemoUser> demoUsers,
    String demoLogins,
    List<Message> messages,
    List<Translation> translations,
    ThemeView theme,
    List<DriverProfile> driverProfiles,
    List<OddName> oddNames,
    List<String> vendors,
    List<TestAccount> testAccount,
    List<EntityView> creatable) {

  /** An enum of the model as a Java enum. */
  public record EnumView(
      String origin,
      String name,
      String pkg,
      String doc,
      String listText,
      List<LiteralView> literals) {}

  /** One constant: its Java name, its name in the model and what the database keeps. */
  public record LiteralView(
      String constant, String literal, String stored, String label, String doc) {}

  /** An event of the model as a Java record. */
  public record EventView(
      String origin,
      String name,
      String pkg,
      String doc,
      List<Parameter> fields,
      List<String> imports) {}

  /**
   * A name and its Java type.
   *
   * @param description what it is, or null
   * @param personal whether it holds personal data
   */
  public record Parameter(String name, String type, String description, boolean personal) {}

  /** A role and the roles it includes, parents before children in the list of all. */
  public record RoleView(String constant, String literal, String doc, List<String> parents) {}

  /** Places under one heading; the key of its text may be empty. */
  public record NavigationGroup(String label, List<NavigationEntry> entries) {}

  /**
   * A place: the key of its text, Java text of the key of its help or null, its address, its
   * condition.
   */
  public record NavigationEntry(String label, String help, String url, String visible) {}

  /** A demonstration account; the roles are Java constants. */
  public record DemoUser(String login, String displayName, String tenant, List<String> roles) {}

  /** A text of the pages. */
  public record Message(String key, String text) {}

  /**
   * The texts in another language.
   *
   * @param locale as bundles of messages are named, for example {@code pt_BR}
   * @param tag the language tag, for example {@code pt-BR}
   */
  public record Translation(String locale, String tag, List<Message> messages) {}

  /**
   * The theme as CSS variables.
   *
   * @param tokens the tokens of the model
   * @param light what the pages' own variables become of them
   * @param dark what they become on dark ground
   * @param styles rules that the markup of widgets needs
   */
  public record ThemeView(
      List<Token> tokens, List<Token> light, List<Token> dark, List<String> styles) {}

  /** A CSS variable and its value. */
  public record Token(String name, String value) {}

  /** A name that databases spell differently, and the word that stands for it in statements. */
  public record OddName(String word, List<Spelling> spellings) {}

  /** How one database spells it; the vendor is the constant of the application. */
  public record Spelling(String vendor, String text) {}

  /** What a database needs beyond what is always there, as a Maven profile. */
  public record DriverProfile(String id, List<Dependency> dependencies) {}

  /** A Maven artifact; a null version is the one that Spring Boot manages. */
  public record Dependency(String group, String artifact, String version) {}

  /** An account that may read a list. */
  public record TestAccount(String login, String path) {}
}
