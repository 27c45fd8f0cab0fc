/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.expression.Nearest;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.Annotation;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.ModelPackage;
import org.nublox.semantics.StorageSettings;

/** Checks what {@code @storage} says: a setting that nothing heeds is a mistake. */
class StorageChecks extends Checks {

  @Check
  void settings(Annotation annotation) {
    if (!StorageSettings.ANNOTATION.equals(annotation.getSource())
        || !(annotation.eContainer() instanceof AnnotatedElement element)) {
      return;
    }
    Map<String, StorageSettings.Form> settings = StorageSettings.of(element);
    for (AnnotationEntry entry : annotation.getEntries()) {
      StorageSettings.Form form = entry.getKey() == null ? null : settings.get(entry.getKey());
      if (form == null) {
        unknown(entry, settings, Words.kind(element.eClass()));
      } else {
        value(entry, form);
      }
    }
  }

  private void unknown(
      AnnotationEntry entry, Map<String, StorageSettings.Form> settings, String kind) {
    String key = entry.getKey();
    report(
        NamingCode.UNKNOWN_STORAGE_SETTING,
        entry,
        key == null
            ? ModelPackage.Literals.ANNOTATION_ENTRY__VALUE
            : ModelPackage.Literals.ANNOTATION_ENTRY__KEY,
        key == null
            ? "A setting of @storage has a name."
            : "@storage has no setting " + quoted(key) + " for this " + kind + ".",
        Optional.ofNullable(key)
            .flatMap(wanted -> Nearest.sentence(wanted, settings.keySet()))
            .orElseGet(
                () ->
                    settings.isEmpty()
                        ? "Remove it."
                        : "There are: "
                            + String.join(", ", new TreeSet<>(settings.keySet()))
                            + "."));
  }

  private void value(AnnotationEntry entry, StorageSettings.Form form) {
    String value = entry.getValue() == null ? "" : entry.getValue();
    boolean inDialect = form == StorageSettings.Form.TYPE || form == StorageSettings.Form.SQL;
    StorageSettings.remedy(form, value)
        .or(
            // a name that is near none may be that of a dialect which a plug-in brings
            () ->
                inDialect
                    ? StorageSettings.dialect(value)
                        .filter(id -> !Dialects.known().contains(id))
                        .flatMap(id -> Nearest.sentence(id, Dialects.known()))
                    : Optional.empty())
        .ifPresent(
            remedy ->
                report(
                    NamingCode.STORAGE_SETTING_INVALID,
                    entry,
                    ModelPackage.Literals.ANNOTATION_ENTRY__VALUE,
                    quoted(value) + " is no value for " + quoted(entry.getKey()) + ".",
                    remedy));
  }
}
