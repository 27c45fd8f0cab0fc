/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.nublox.diagram.layout.Point;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/**
 * Writes what was copied as text, in this window, in another one or in a text editor. Names that
 * are taken get a number. What the text speaks of need not be here: it is marked then, as when
 * somebody had typed it.
 */
final class Pasting {
  private static final String MODULE = "module pasted\n\n";
  private static final String ENTITY = "entity Pasted {\n";

  private final Sources sources;
  private final Names names;
  private final Set<String> taken = new HashSet<>();
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<String> created = new ArrayList<>();
  private final Map<String, Point> places = new HashMap<>();

  Pasting(Sources sources) {
    this.sources = sources;
    this.names = new Names(sources);
  }

  Outcome paste(Edit.Paste edit) {
    String text = edit.text().replace("\r\n", "\n").strip();
    Optional<Model> file = parsed(text);
    Optional<Model> elements = file.isPresent() ? file : parsed(MODULE + text);
    Optional<Model> fields =
        elements.isPresent() ? Optional.empty() : parsed(MODULE + ENTITY + text + "\n}\n");
    elements.ifPresent(model -> model.getElements().forEach(each -> element(each, edit)));
    fields.ifPresent(model -> fields((Entity) model.getElements().getFirst(), edit.owner()));
    if (edits.isEmpty()) {
      throw new Refusal(
          "This is no text of entities, enumerations, value types or fields: "
              + text.lines().findFirst().map(Pasting::shortened).orElse("nothing"));
    }
    return new Outcome(Copying.joined(edits), placement -> placement.placed(places), created);
  }

  private static String shortened(String line) {
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  /** What the language understands of a text, if it understands all of it. */
  private Optional<Model> parsed(String text) {
    IParseResult result =
        sources.injector().getInstance(IParser.class).parse(new StringReader(text));
    return !result.hasSyntaxErrors()
            && result.getRootASTElement() instanceof Model model
            && !model.getElements().isEmpty()
        ? Optional.of(model)
        : Optional.empty();
  }

  private void element(ModelElement element, Edit.Paste edit) {
    Class<? extends ModelElement> kind =
        switch (element) {
          case Entity entity -> Entity.class;
          case EnumType type -> EnumType.class;
          case ValueType type -> ValueType.class;
          default ->
              throw new Refusal(
                  "Only entities, enumerations, value types and fields can be pasted here; paste"
                      + " the rest into the text of the model.");
        };
    Creation creation = new Creation(sources);
    Model home = creation.home(kind, edit.home());
    String name =
        Copying.free(names.freeElement(home.getName(), element.getName()), home.getName(), taken);
    edits.add(creation.element(home, kind, words(element, name, home)));
    String id = home.getName() + "." + name;
    if (edit.at() != null) {
      int number = places.size();
      places.put(id, edit.at().plus(number * Copying.ASIDE, number * Copying.ASIDE));
    }
    created.add(id);
  }

  private void fields(Entity pasted, String owner) {
    if (owner.isEmpty()) {
      throw new Refusal("Select the entity that is to take the fields.");
    }
    EObject target = sources.element(owner);
    for (Feature feature : Features.declared(pasted, Feature.class)) {
      if (!(target instanceof Entity)
          && !(target instanceof ValueType && feature instanceof Field)) {
        throw new Refusal("'" + owner + "' takes no fields.");
      }
      String id = QualifiedNames.of(target);
      String name = Copying.free(names.freeMember(target, feature.getName()), id, taken);
      edits.add(new Creation(sources).member(target, words(feature, name, target)));
      created.add(id + "." + name);
    }
  }

  /** The text of an element under another name, with the line breaks of where it goes. */
  private String words(NamedElement element, String name, EObject there) {
    INode node = NodeModelUtils.findActualNodeFor(element);
    INode own =
        NodeModelUtils.findNodesForFeature(element, ModelPackage.Literals.NAMED_ELEMENT__NAME)
            .getFirst();
    String whole = node.getRootNode().getText();
    String lineBreak = Texts.lineBreak(sources.text(sources.file(there)));
    return (whole.substring(node.getOffset(), own.getOffset())
            + name
            + whole.substring(own.getEndOffset(), node.getEndOffset()))
        .replace("\n", lineBreak);
  }
}
