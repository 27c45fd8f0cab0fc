/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.nublox.dsl.diagnostics.BehaviorCode;
import org.nublox.dsl.diagnostics.DiagnosticCode;
import org.nublox.dsl.diagnostics.EntityCode;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.diagnostics.PolicyCode;
import org.nublox.dsl.diagnostics.RelationCode;
import org.nublox.dsl.diagnostics.ScreenCode;
import org.nublox.dsl.diagnostics.SyntaxCode;
import org.nublox.dsl.diagnostics.TypeCode;
import org.nublox.dsl.validation.InstalledChecks;

/** Which problems can be repaired, and how. */
public final class NubloxQuickFixes {
  private static final Map<String, Function<Diagnostic, List<Fix>>> FIXES =
      Map.ofEntries(
          // names
          suggestion(LinkingCode.UNKNOWN_TYPE),
          suggestion(LinkingCode.UNKNOWN_ENTITY),
          suggestion(LinkingCode.UNKNOWN_FEATURE),
          suggestion(LinkingCode.UNKNOWN_NAME),
          suggestion(LinkingCode.UNKNOWN_MEMBER),
          suggestion(LinkingCode.UNKNOWN_LITERAL),
          suggestion(LinkingCode.UNKNOWN_ROLE),
          suggestion(LinkingCode.UNKNOWN_EVENT),
          suggestion(LinkingCode.UNKNOWN_SEQUENCE),
          suggestion(LinkingCode.UNKNOWN_SCREEN),
          suggestion(LinkingCode.UNKNOWN_ELEMENT),
          suggestion(LinkingCode.UNKNOWN_ACTION),
          suggestion(LinkingCode.UNKNOWN_IMPORT),
          suggestion(ScreenCode.TARGET_UNKNOWN_DIALECT),
          suggestion(NamingCode.UNKNOWN_STORAGE_SETTING),
          suggestion(SyntaxCode.SYNTAX_UNKNOWN_WORD),
          // syntax
          fix(
              SyntaxCode.SYNTAX_KEYWORD_AS_NAME,
              d -> Fix.insertBefore("Write ^ to make it a name", "^")),
          entry(SyntaxCode.SYNTAX_MISSING.id(), NubloxQuickFixes::missing),
          fix(
              SyntaxCode.SYNTAX_MODULE_MISSING,
              d -> Fix.insertBefore("Add a module", "module example\n\n")),
          // what is too much
          fix(NamingCode.UNUSED_IMPORT, d -> Fix.removeLines("Remove the import")),
          fix(NamingCode.DUPLICATE_IMPORT, d -> Fix.removeLines("Remove the import")),
          fix(NamingCode.IMPORT_OF_OWN_MODULE, d -> Fix.removeLines("Remove the import")),
          fix(NamingCode.EMPTY_DOCUMENTATION, d -> Fix.remove("Remove the comment")),
          removal(EntityCode.STORED_WITHOUT_COMPUTED, "stored"),
          removal(EntityCode.REQUIRED_COMPUTED, "required"),
          removal(EntityCode.UNIQUE_ON_KEY, "unique"),
          removal(EntityCode.UNIQUE_BOOLEAN, "unique"),
          removal(EntityCode.KEY_REDEFINED, "key"),
          removal(RelationCode.UNIQUE_TO_MANY, "unique"),
          removal(TypeCode.VALUE_TYPE_KEY, "key"),
          fix(TypeCode.DUPLICATE_VALIDATION, d -> Fix.remove("Remove this validation")),
          fix(PolicyCode.PERMISSION_WITHOUT_EFFECT, d -> Fix.removeLines("Remove this permission")),
          // what is missing
          fix(EntityCode.ENTITY_WITHOUT_KEY, d -> Insertions.key()),
          fix(BehaviorCode.SEED_MISSING_REQUIRED, d -> Insertions.seedValues(message(d))),
          fix(BehaviorCode.STATES_FIELD_OPTIONAL, d -> Insertions.firstState()),
          // what is written otherwise
          fix(EntityCode.KEY_OPTIONAL, d -> Fix.replace("Make it [1]", "[1]")),
          fix(
              RelationCode.CARDINALITY_CONTRADICTS_REQUIRED,
              d ->
                  message(d).contains("`[*]`")
                      ? Fix.replace("Make it [1..*]", "[1..*]")
                      : Fix.replace("Make it [1]", "[1]")),
          fix(TypeCode.PRECISION_LESS_THAN_SCALE, d -> Insertions.swapArguments()),
          fix(BehaviorCode.WEBHOOK_URL_INSECURE, d -> Insertions.secureUrl()));

  private NubloxQuickFixes() {}

  private static Map.Entry<String, Function<Diagnostic, List<Fix>>> fix(
      DiagnosticCode code, Function<Diagnostic, Fix> fix) {
    return entry(code.id(), fix.andThen(List::of));
  }

  private static Map.Entry<String, Function<Diagnostic, List<Fix>>> removal(
      DiagnosticCode code, String word) {
    return fix(code, d -> Fix.remove("Remove '" + word + "'"));
  }

  private static Map.Entry<String, Function<Diagnostic, List<Fix>>> suggestion(
      DiagnosticCode code) {
    return entry(
        code.id(),
        d ->
            Fix.candidates(message(d)).stream()
                .map(name -> Fix.replace("Change to '" + name + "'", name))
                .toList());
  }

  private static List<Fix> missing(Diagnostic problem) {
    List<String> quoted = Fix.quoted(message(problem));
    return message(problem).startsWith("'") && !quoted.isEmpty()
        ? List.of(Fix.insertBefore("Insert '" + quoted.getFirst() + "'", quoted.getFirst() + " "))
        : List.of();
  }

  private static String message(Diagnostic problem) {
    return problem.getMessage().map(text -> text, markup -> markup.getValue());
  }

  private static String code(Diagnostic problem) {
    return problem.getCode() != null && problem.getCode().isLeft()
        ? problem.getCode().getLeft()
        : "";
  }

  /** Whether the language itself can do something about problems of a code, which may be null. */
  static boolean repairs(String code) {
    return code != null && FIXES.containsKey(code);
  }

  /** What can be done about a problem, by the language and by plug-ins. */
  static List<Fix> fixes(Diagnostic problem) {
    String code = code(problem);
    return Stream.concat(
            FIXES.getOrDefault(code, d -> List.of()).apply(problem).stream(),
            InstalledChecks.repairs(code).stream().map(PluginRepairs::fix))
        .toList();
  }

  /**
   * What can be done about a problem, in the imperative; the same as the titles of its code
   * actions. Neither text nor model are looked at, so that a thousand problems may be asked for.
   *
   * @param problem its code and its message are enough
   */
  public static List<String> titles(Diagnostic problem) {
    return fixes(problem).stream().map(Fix::label).distinct().toList();
  }
}
