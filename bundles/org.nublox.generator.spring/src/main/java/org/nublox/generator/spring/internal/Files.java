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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.expression.java.JavaSupport;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.Output;
import org.nublox.generator.spring.view.ApplicationView;
import org.nublox.generator.spring.view.ApplicationView.Translation;
import org.nublox.generator.spring.view.EntityView;
import org.nublox.generator.spring.view.FieldView;
import org.nublox.generator.template.Templates;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceKinds;
import org.nublox.generator.trace.TracedText;

/** Plans the files of an application: which template makes which file. */
final class Files {

  private static final List<String> SUPPORT =
      List.of(
          "BadRequest",
          "Checks",
          "Column",
          "Conflict",
          "CurrentUser",
          "Data",
          "Decimals",
          "Etag",
          "Filter",
          "FirstValues",
          "Form",
          "Invalid",
          "Keys",
          "ListRequest",
          "Lists",
          "Masks",
          "Moment",
          "NotFound",
          "Option",
          "Page",
          "Problems",
          "ReplacedBeans",
          "Restriction",
          "Sql",
          "Stale",
          "Step",
          "Stored",
          "Violation");
  private static final List<String> SECURITY =
      List.of("AppUser", "FirstUsers", "Role", "SecurityConfig", "Users", "VerifiedPasswords");
  private static final List<String> WEB =
      List.of(
          "HomePages",
          "JteView",
          "Languages",
          "ListView",
          "Messages",
          "Navigation",
          "PageErrors",
          "Pages",
          "Picker",
          "Ui");
  private static final List<String> ENTITY =
      List.of("Row", "Input", "Repository", "Scope", "Policy", "Service", "Api", "Pages");
  private static final List<String> PARTS =
      List.of(
          "area",
          "check",
          "choice",
          "csrf",
          "field",
          "input",
          "options",
          "pager",
          "reference",
          "sorted");

  private final ApplicationView app;
  private final Templates templates;
  private final Output output;
  private final String java;

  Files(ApplicationView app, Templates templates, Output output) {
    this.app = app;
    this.templates = templates;
    this.output = output;
    this.java = "src/gen/java/" + app.pkg().replace('.', '/') + "/";
  }

  void plan() {
    text("pom.xml", "project/pom.xml.ftl");
    text("README.md", "project/README.md.ftl");
    text(".gitignore", "project/gitignore.ftl");
    text("src/gen/resources/application.properties", "project/application.properties.ftl");
    text("src/gen/resources/messages.properties", "project/messages.properties.ftl");
    for (Translation translation : app.translations()) {
      output.add(
          GeneratedFile.text(
              "src/gen/resources/messages_" + translation.locale() + ".properties",
              List.of(app.origin()),
              () ->
                  templates.render(
                      "project/messages_locale.properties.ftl",
                      data(Map.of("translation", translation)))));
    }
    for (String name : List.of("app.css", "app.js", "icon.svg", "theme.css")) {
      text("src/gen/resources/static/assets/" + name, "static/" + name + ".ftl");
    }
    java(java + "Application.java", "Application.java.ftl", List.of(app.origin()), Map.of());
    SUPPORT.forEach(
        name ->
            java(
                java + "support/" + name + ".java",
                "support/" + name + ".java.ftl",
                List.of(),
                Map.of()));
    output.add(
        GeneratedFile.text(
            java + "support/" + JavaCode.SUPPORT + ".java",
            List.of(),
            () -> TracedText.of(JavaSupport.source(app.pkg() + ".support", JavaCode.SUPPORT))));
    SECURITY.forEach(
        name ->
            java(
                java + "security/" + name + ".java",
                "security/" + name + ".java.ftl",
                List.of(),
                Map.of()));
    WEB.forEach(
        name ->
            java(java + "web/" + name + ".java", "web/" + name + ".java.ftl", List.of(), Map.of()));
    java(
        "src/gen/test/java/" + app.pkg().replace('.', '/') + "/ApplicationTest.java",
        "test/ApplicationTest.java.ftl",
        List.of(app.origin()),
        Map.of());
    for (String page : List.of("layout", "home", "login", "error")) {
      text("src/gen/jte/" + page + ".jte", "jte/" + page + ".jte.ftl");
    }
    PARTS.forEach(
        part -> text("src/gen/jte/parts/" + part + ".jte", "jte/parts/" + part + ".jte.ftl"));
    for (var type : app.enums()) {
      java(
          folder(type.pkg()) + type.name() + ".java",
          "entity/Enum.java.ftl",
          List.of(type.origin()),
          Map.of("enum", type));
    }
    for (var event : app.events()) {
      java(
          folder(event.pkg()) + event.name() + ".java",
          "entity/Event.java.ftl",
          List.of(event.origin()),
          Map.of("event", event));
    }
    app.entities().forEach(this::entity);
  }

  private void entity(EntityView entity) {
    List<String> origins = List.of(entity.origin());
    String folder = folder(entity.pkg());
    Map<String, Object> data = Map.of("entity", entity);
    for (String kind : ENTITY) {
      String name = entity.name() + (kind.equals("Row") ? "" : kind);
      java(folder + name + ".java", "entity/" + kind + ".java.ftl", origins, data);
      output.trace(TraceEntry.of(entity.origin(), TraceKinds.CLASS, folder + name + ".java", name));
    }
    if (entity.key().composite()) {
      java(folder + entity.key().type() + ".java", "entity/Key.java.ftl", origins, data);
    }
    String pages = "src/gen/jte/" + entity.dir() + "/";
    for (String page : List.of("list", "rows", "detail", "form")) {
      page(pages + page + ".jte", page, origins, data);
    }
    for (var child : entity.children()) {
      page(
          pages + child.template() + ".jte",
          "line",
          origins,
          Map.of("entity", entity, "child", child));
    }
    entity.row().stream().filter(f -> !f.origin().isEmpty()).forEach(f -> field(entity, f));
    for (String method : List.of("GET", "POST")) {
      output.trace(
          TraceEntry.of(entity.origin(), TraceKinds.ENDPOINT, method + " /api/" + entity.path()));
    }
    for (String method : List.of("GET", "PUT", "PATCH", "DELETE")) {
      output.trace(
          TraceEntry.of(
              entity.origin(), TraceKinds.ENDPOINT, method + " /api/" + entity.path() + "/{id}"));
    }
    entity
        .steps()
        .forEach(
            step ->
                output.trace(
                    TraceEntry.of(
                        step.origin(),
                        TraceKinds.ENDPOINT,
                        "POST /api/" + entity.path() + "/{id}/" + step.path())));
    for (String page : List.of("", "/new", "/{id}", "/{id}/edit")) {
      output.trace(TraceEntry.of(entity.origin(), TraceKinds.PAGE, "/" + entity.path() + page));
    }
  }

  /**
   * Where a field can be met: its column, the addresses that speak of it, the pages that show it.
   */
  private void field(EntityView entity, FieldView field) {
    boolean input = entity.service().inputs().stream().anyMatch(f -> f.name().equals(field.name()));
    String api = "/api/" + entity.path();
    output.trace(
        TraceEntry.of(
            field.origin(), TraceKinds.COLUMN, entity.sql().table() + "." + field.column()));
    if (!field.hiddenInJson()) {
      output.trace(TraceEntry.of(field.origin(), TraceKinds.ENDPOINT, "GET " + api));
      output.trace(TraceEntry.of(field.origin(), TraceKinds.ENDPOINT, "GET " + api + "/{id}"));
    }
    if (input) {
      output.trace(TraceEntry.of(field.origin(), TraceKinds.ENDPOINT, "POST " + api));
      output.trace(TraceEntry.of(field.origin(), TraceKinds.ENDPOINT, "PUT " + api + "/{id}"));
      output.trace(
          TraceEntry.of(field.origin(), TraceKinds.PAGE, "/" + entity.path() + "/{id}/edit"));
    }
    if (entity.pages().listColumns().stream().anyMatch(c -> c.origin().equals(field.origin()))) {
      output.trace(TraceEntry.of(field.origin(), TraceKinds.PAGE, "/" + entity.path()));
    }
    boolean shown =
        entity.pages().detailGroups().stream()
            .flatMap(g -> g.items().stream())
            .anyMatch(c -> c.origin().equals(field.origin()));
    if (shown) {
      output.trace(TraceEntry.of(field.origin(), TraceKinds.PAGE, "/" + entity.path() + "/{id}"));
    }
  }

  private String folder(String pkg) {
    return "src/gen/java/" + pkg.replace('.', '/') + "/";
  }

  private void java(String path, String template, List<String> origins, Map<String, Object> more) {
    output.add(
        GeneratedFile.text(
            path, origins, () -> UnusedImports.remove(templates.render(template, data(more)))));
  }

  private void page(String path, String name, List<String> origins, Map<String, Object> more) {
    output.add(
        GeneratedFile.text(
            path,
            origins,
            () -> UnusedImports.remove(templates.render("page/" + name + ".jte.ftl", data(more)))));
  }

  private void text(String path, String template) {
    output.add(
        GeneratedFile.text(
            path, new ArrayList<>(), () -> templates.render(template, data(Map.of()))));
  }

  private Map<String, Object> data(Map<String, Object> more) {
    var data = new HashMap<String, Object>(more);
    data.put("app", app);
    return data;
  }
}
