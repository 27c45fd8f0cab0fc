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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nublox.generator.spring.view.ApplicationView.Message;
import org.nublox.generator.spring.view.ApplicationView.Translation;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.ui.LabelEntry;
import org.nublox.model.ui.Labels;
import org.nublox.semantics.QualifiedNames;

/**
 * The labels of the model in other languages, by the keys of the texts that they translate. It asks
 * which texts there are, so it comes after all other views.
 *
 * <p>Many languages do not make the plural of a word by rule, so the label of an entity may give
 * both: {@code Customer "Kunde|Kunden"}.
 */
final class Translations {

  private static final char PLURAL = '|';

  private final Context context;

  Translations(Context context) {
    this.context = context;
  }

  List<Translation> views() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (Labels labels : context.elements(Labels.class)) {
      Map<String, String> texts =
          all.computeIfAbsent(labels.getLocale(), locale -> new LinkedHashMap<>());
      for (LabelEntry entry : labels.getEntries()) {
        translate(labels, entry, texts);
      }
    }
    var views = new ArrayList<Translation>();
    all.forEach(
        (locale, texts) ->
            views.add(
                new Translation(
                    locale,
                    Locale.forLanguageTag(locale.replace('_', '-')).toLanguageTag(),
                    texts.entrySet().stream()
                        .map(text -> new Message(text.getKey(), text.getValue()))
                        .toList())));
    return views;
  }

  private void translate(Labels labels, LabelEntry entry, Map<String, String> texts) {
    NamedElement element = entry.getElement();
    Set<String> keys = context.texts().keys(element);
    if (keys.isEmpty()) {
      context.limited(
          QualifiedNames.of(entry),
          "The label '%s' in the language '%s' is for '%s', of which no page shows a label."
              .formatted(entry.getText(), labels.getLocale(), element.getName()),
          "Remove it, or label an entity, a field, a relation, a literal, a step or the title of a list.");
      return;
    }
    int bar = element instanceof Entity ? entry.getText().indexOf(PLURAL) : -1;
    String one = bar < 0 ? entry.getText() : entry.getText().substring(0, bar).strip();
    String many = bar < 0 ? entry.getText() : entry.getText().substring(bar + 1).strip();
    keys.forEach(key -> texts.put(key, key.endsWith(Texts.PLURAL) ? many : one));
  }
}
