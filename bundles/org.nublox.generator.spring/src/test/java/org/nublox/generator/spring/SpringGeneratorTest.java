/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.files.FileChange;

class SpringGeneratorTest {

  @TempDir Path folder;

  private static String billing() throws IOException {
    try (InputStream in = SpringGeneratorTest.class.getResourceAsStream("/billing.nbx")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private GenerationReport generate(String model) {
    GenerationReport report = Workbench.generate(Workbench.application(model), folder);
    assertFalse(report.hasErrors(), () -> report.diagnostics().toString());
    return report;
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  @Test
  void makesEveryPartOfAnEntity() throws IOException {
    generate(billing());
    String java = "src/gen/java/app/billing/invoice/";
    assertTrue(read(java + "Invoice.java").contains("public record Invoice("));
    assertTrue(
        read(java + "InvoiceInput.java").contains("@NotBlank\n    @Size(max = 20)"),
        "constraints of the model");
    String repository = read(java + "InvoiceRepository.java");
    assertTrue(repository.contains("left join customer j1 on j1.id = t.customer_id"), repository);
    assertTrue(repository.contains("Column.of(\"status\", \"t.status\", InvoiceStatus::of)"));
    String service = read(java + "InvoiceService.java");
    assertTrue(service.contains("\"Due date lies before creation\""), "the rule's own message");
    assertTrue(service.contains("public Invoice send(UUID id, String ifMatch)"), "a transition");
    assertTrue(
        read(java + "InvoicePolicy.java").contains("user.has(Role.BILLING)"), "a permission");
    for (String page : List.of("list", "rows", "detail", "form", "lineLines")) {
      assertTrue(Files.exists(folder.resolve("src/gen/jte/invoice/" + page + ".jte")), page);
    }
  }

  @Test
  void bringsMigrationsForEachDatabase() throws IOException {
    generate(billing());
    for (String dialect :
        List.of("h2", "mariadb", "mysql", "oracle", "postgresql", "sqlite", "sqlserver")) {
      String migrations = "src/gen/resources/db/migration/" + dialect + "/";
      assertTrue(read(migrations + "V0000__accounts.sql").contains("app_user"), dialect);
      assertTrue(read(migrations + "V0001__init.sql").contains("invoice"), dialect);
    }
  }

  @Test
  void changesNothingWhenNothingChanged() throws IOException {
    generate(billing());
    GenerationReport again = generate(billing());
    assertEquals(again.changes().size(), again.count(FileChange.Kind.UNCHANGED));
  }

  @Test
  void tracesEndpointsAndPages() throws IOException {
    GenerationReport report = generate(billing());
    List<String> places =
        report.trace().of("billing.Invoice").stream()
            .map(entry -> entry.kind() + " " + entry.detail())
            .toList();
    assertTrue(places.contains("endpoint POST /api/invoices"), places.toString());
    assertTrue(places.contains("page /invoices/{id}"), places.toString());
    assertFalse(report.trace().of("billing.Invoice.total").isEmpty(), "lines of a field");
  }

  @Test
  void namesWhatItDoesNotGenerate() {
    GenerationReport report =
        generate(
            """
            module m
            enum State { open done }
            entity Task { key id: uuid = newUuid()  title: string(50) required  state: State = open  limit 5 per minute }
            screen kanban Task { by state  card title }
            """);
    List<String> told = report.diagnostics().stream().map(d -> d.what()).toList();
    assertTrue(
        told.stream()
            .anyMatch(t -> t.contains("kanban") && t.contains("not generated yet by spring")),
        told.toString());
    assertTrue(told.stream().anyMatch(t -> t.contains("rate limit")), told.toString());
  }

  @Test
  void labelsOfAnotherLanguageBecomeItsTexts() throws IOException {
    GenerationReport report =
        generate(
            """
            module m
            enum State { open done }
            entity Task { key id: uuid = newUuid()  title: string(50) required  state: State = open
              rule filled: title != "" "Give it a name" }
            labels de { Task "Aufgabe|Aufgaben"  Task.title "Überschrift"  State.done "Erledigt"  Task.filled "Name" }
            labels pt_BR { Task "Tarefa" }
            """);
    Properties german = properties("src/gen/resources/messages_de.properties");
    assertEquals("Aufgabe", german.getProperty("Task.one"));
    assertEquals("Aufgaben", german.getProperty("Task.plural"));
    assertEquals("Überschrift", german.getProperty("Task.title"));
    assertEquals("Erledigt", german.getProperty("State.DONE"));
    assertEquals("Anmelden", german.getProperty("app.signIn"));
    assertEquals(
        "Tarefa",
        properties("src/gen/resources/messages_pt_BR.properties").getProperty("Task.plural"));
    assertTrue(read("src/gen/java/app/m/web/Languages.java").contains("forLanguageTag(\"pt-BR\")"));
    assertTrue(
        report.diagnostics().stream()
            .anyMatch(d -> d.what().contains("'Name' in the language 'de' is for 'filled'")),
        "a label that no page shows is told");
  }

  @Test
  void ownTextsAreTranslatedWhole() throws IOException {
    generate(
        """
        module m
        entity Task { key id: uuid = newUuid()  title: string(50) }
        labels de { Task "Aufgabe" }
        labels fr { Task "Tâche" }
        """);
    var own = properties("src/gen/resources/messages.properties").stringPropertyNames();
    for (String language : List.of("de", "fr")) {
      Properties translated = properties("src/gen/resources/messages_" + language + ".properties");
      for (String key : own) {
        boolean ofTheModel = key.equals("app.title") || key.equals("app.about");
        assertTrue(
            !key.startsWith("app.") || ofTheModel || translated.containsKey(key),
            () -> language + " has no " + key);
      }
    }
  }

  @Test
  void personalDataStayOutOfLogs() throws IOException {
    generate(
        """
        module m
        type Email = string(100) { pii }
        value Address { street: string(50) }
        entity Person { key id: uuid = newUuid()  name: string(50) required  email: Email
          home: Address pii  code: string(20) secret
          action tell(reason: string(20) pii, times: int) { name = name } }
        """
            .replace(" { name = name }", " do { name = name }"));
    String row = read("src/gen/java/app/m/person/Person.java");
    String log = row.substring(row.indexOf("toString()"));
    for (String personal : List.of("email", "homeStreet", "code")) {
      assertTrue(log.contains("Masks.logged(" + personal + ")"), log);
    }
    assertTrue(log.contains("+ name"), log);
    assertTrue(row.contains("\"x-pii\""), row);
    assertFalse(row.substring(row.indexOf("UUID id")).startsWith("@Schema"), row);
    assertTrue(read("src/gen/java/app/m/person/PersonInput.java").contains("Masks.logged(email)"));
    String api = read("src/gen/java/app/m/person/PersonApi.java");
    assertTrue(api.contains("Masks.logged(reason)") && !api.contains("Masks.logged(times)"), api);
  }

  @Test
  void tokensOfAThemeBecomeVariables() throws IOException {
    GenerationReport report =
        generate(
            """
            module m
            entity Task { key id: uuid = newUuid()  title: string(50) }
            theme calm { color.primary = "#27566b"  radius = 6  brand.shade = "red; } body { display: none" }
            """);
    String css = read("src/gen/resources/static/assets/theme.css");
    assertTrue(css.contains("--color-primary: #27566b;"), css);
    assertTrue(css.contains("--accent: var(--color-primary);"), css);
    assertTrue(css.contains("--corner: 6px;"), css);
    assertFalse(css.contains("display"), css);
    assertTrue(
        report.diagnostics().stream().anyMatch(d -> d.what().contains("'brand.shade'")),
        "what no style sheet can have is told");
  }

  @Test
  void everyWarningIsASentence() {
    GenerationReport report =
        generate(
            """
            module m
            enum State { open done }
            role boss level 2
            event Done { name: string(20) required }
            webhook out on Done to "https://example.org"
            entity Task audited { key id: uuid = newUuid()  title: string(50) required  state: State = open
              limit 5 per minute  picture: binary  allow update on title to boss when state == open }
            screen kanban Task as Board { by state  card title }
            screen list of Task { columns title  where state == open }
            navigation { item "Board" -> Board icon "home" }
            """);
    assertTrue(report.diagnostics().size() > 8, report.diagnostics().toString());
    for (var told : report.diagnostics()) {
      for (String text : List.of(told.what(), told.remedy())) {
        assertTrue(text.matches("(?s)['A-Z].*[.]"), text);
        assertFalse(text.contains("..") || text.contains(". ."), text);
      }
    }
  }

  private Properties properties(String path) throws IOException {
    Properties messages = new Properties();
    try (Reader in = new StringReader(read(path))) {
      messages.load(in);
    }
    return messages;
  }

  @Test
  void hostileTextsAndNamesStayTexts() throws IOException {
    String label = "</script><b>${1+1} @if(true) !{x} \\u0022 */ \\\" ' {0} 💣\\n";
    generate(
        """
        module hostile
        /** Ends here: *-/ \\u002a/ </script> ${x} @if(true) {@code } "quoted" 💣 */
        entity Order table "we\\"ird; drop table x; --" label "%1$s" {
          key id: uuid = newUuid()
          select: string(40) required label "%1$s"
          class: string(40) = "a\\"b\\\\u0022 ${x}"
          `group`: int
          rule positive: `group` == null or `group` > 0 "%1$s"
        }
        entity %2$s { key number: long generated  order -> Order required }
        """
            .replace("*-/", "* /")
            .replace("`group`", "amount")
            .formatted(label, "A".repeat(130)));
    Properties messages = properties("src/gen/resources/messages.properties");
    assertTrue(
        messages.getProperty("OrderEntity").contains("💣"), messages.getProperty("OrderEntity"));
    List<String> errors = new ArrayList<>();
    for (Path file : files("src/gen/java")) {
      errors.addAll(syntaxErrors(file));
    }
    assertEquals(List.of(), errors);
    for (Path page : files("src/gen/jte")) {
      assertFalse(Files.readString(page).contains("💣"), () -> page + " holds a text of the model");
    }
    String sql = read("src/gen/java/app/hostile/support/Sql.java");
    assertTrue(sql.contains("Vendor.MYSQL, \"`"), "names are spelled as each database wants them");
  }

  private List<Path> files(String below) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(below))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** What the parser of javac finds; unknown types do not count, for the libraries are not here. */
  private static List<String> syntaxErrors(Path file) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var collector = new DiagnosticCollector<JavaFileObject>();
    try (var manager = compiler.getStandardFileManager(collector, null, StandardCharsets.UTF_8)) {
      var task =
          (com.sun.source.util.JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  collector,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjects(file));
      task.parse();
    }
    return collector.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> file.getFileName() + ":" + d.getLineNumber() + " " + d.getMessage(null))
        .toList();
  }
}
