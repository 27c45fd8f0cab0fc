/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentsEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;

/**
 * The imports that a file needs, in alphabetical order: those that nothing is used of go, and a
 * module comes that is the only one to declare a name which nobody here knows.
 *
 * <p>Lines with a comment stay as they are, and so does all the rest when an import stands on a
 * line with something else.
 */
public class OrganizedImports {

  @Inject private ResourceDescriptionsProvider descriptions;
  @Inject private IQualifiedNameConverter names;

  /** What has to be changed in the text; nothing when the imports are as they should be. */
  List<TextEdit> edits(Model model, Document document) {
    Set<String> wanted = new TreeSet<>();
    Set<String> used = usedModules(model);
    for (Import imported : model.getImports()) {
      String namespace = imported.getImportedNamespace();
      if (namespace != null && isUsed(namespace, used)) {
        wanted.add(namespace);
      }
    }
    for (QualifiedName unknown : unknownModules(model)) {
      wanted.add(names.toString(unknown));
    }
    List<String> present = model.getImports().stream().map(Import::getImportedNamespace).toList();
    return List.copyOf(wanted).equals(present)
        ? List.of()
        : replacement(model, document, List.copyOf(wanted));
  }

  private static boolean isUsed(String namespace, Set<String> used) {
    String name =
        namespace.endsWith(".*") ? namespace.substring(0, namespace.length() - 2) : namespace;
    return used.contains(name)
        || (name.contains(".") && used.contains(name.substring(0, name.lastIndexOf('.'))));
  }

  private static List<TextEdit> replacement(Model model, Document document, List<String> wanted) {
    String text =
        String.join("\n", wanted.stream().map(namespace -> "import " + namespace).toList());
    if (model.getImports().isEmpty()) {
      List<INode> module =
          NodeModelUtils.findNodesForFeature(model, ModelPackage.Literals.NAMED_ELEMENT__NAME);
      return module.isEmpty()
          ? List.of()
          : Fix.insert(document, module.getLast().getEndOffset(), "\n\n" + text);
    }
    int first = line(document, model.getImports().getFirst());
    int last = line(document, model.getImports().getLast());
    for (int line = first; line <= last; line++) {
      String content = document.getLineContent(line).strip();
      if (!content.isEmpty() && !content.matches("import\\s+[\\w.^*]+")) {
        return List.of();
      }
    }
    int end = last;
    if (wanted.isEmpty()) {
      // with the imports goes the empty line behind them
      while (end + 1 < document.getLineCount() && document.getLineContent(end + 1).isBlank()) {
        end++;
      }
      return List.of(new TextEdit(new Range(new Position(first, 0), new Position(end + 1, 0)), ""));
    }
    Position behind = new Position(last, document.getLineContent(last).length());
    return List.of(new TextEdit(new Range(new Position(first, 0), behind), text));
  }

  private static int line(Document document, Import imported) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(imported);
    return document.getPosition(node.getOffset()).getLine();
  }

  private static Set<String> usedModules(Model model) {
    Set<String> used = new LinkedHashSet<>();
    Resource own = model.eResource();
    model
        .eAllContents()
        .forEachRemaining(
            element -> {
              for (EObject target : element.eCrossReferences()) {
                if (!target.eIsProxy()
                    && target.eResource() != own
                    && EcoreUtil.getRootContainer(target) instanceof Model other) {
                  used.add(other.getName());
                }
              }
            });
    return used;
  }

  /** The modules that alone declare what is referred to and not found. */
  private Set<QualifiedName> unknownModules(Model model) {
    IResourceDescriptions index = descriptions.getResourceDescriptions(model.eResource());
    Set<QualifiedName> found = new LinkedHashSet<>();
    model
        .eAllContents()
        .forEachRemaining(
            element -> {
              var references =
                  (EContentsEList.FeatureIterator<EObject>)
                      ((InternalEObject) element).eCrossReferences().iterator();
              while (references.hasNext()) {
                EObject target = references.next();
                if (target.eIsProxy()) {
                  EReference reference = (EReference) references.feature();
                  written(element, reference)
                      .forEach(name -> declaring(index, reference, name).ifPresent(found::add));
                }
              }
            });
    return found;
  }

  private static List<String> written(EObject element, EReference reference) {
    List<String> texts = new ArrayList<>();
    for (INode node : NodeModelUtils.findNodesForFeature(element, reference)) {
      String text = NodeModelUtils.getTokenText(node);
      if (!text.contains(".")) {
        texts.add(text.startsWith("^") ? text.substring(1) : text);
      }
    }
    return texts;
  }

  private static Optional<QualifiedName> declaring(
      IResourceDescriptions index, EReference reference, String name) {
    Set<QualifiedName> modules = new LinkedHashSet<>();
    for (IEObjectDescription declared :
        index.getExportedObjectsByType(reference.getEReferenceType())) {
      if (declared.getQualifiedName().getSegmentCount() > 1
          && declared.getQualifiedName().getLastSegment().equals(name)) {
        modules.add(declared.getQualifiedName().skipLast(1));
      }
    }
    return modules.size() == 1 ? Optional.of(modules.iterator().next()) : Optional.empty();
  }
}
