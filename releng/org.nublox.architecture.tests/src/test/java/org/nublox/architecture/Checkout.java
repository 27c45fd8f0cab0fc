/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The build files of this checkout. */
final class Checkout {

  static final Path ROOT = Path.of(System.getProperty("nublox.home"));

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  private Checkout() {}

  /** Reads an XML file of the checkout. */
  static Element xml(String path) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(ROOT.resolve(path).toFile())
          .getDocumentElement();
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** Elements of that name anywhere below. */
  static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The text of the first element of that name below; empty when there is none. */
  static String text(Element parent, String name) {
    List<Element> found = all(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  /**
   * Versions that the root pom manages, by {@code groupId:artifactId}; those of a BOM are not in.
   */
  static Map<String, String> managedVersions() {
    Element pom = xml("pom.xml");
    Map<String, String> versions = new LinkedHashMap<>();
    for (Element dependency : all(all(pom, "dependencyManagement").get(0), "dependency")) {
      versions.put(
          text(dependency, "groupId") + ":" + text(dependency, "artifactId"),
          resolve(pom, text(dependency, "version")));
    }
    return versions;
  }

  private static String resolve(Element pom, String value) {
    Matcher matcher = PROPERTY.matcher(value);
    return matcher.replaceAll(property -> Matcher.quoteReplacement(text(pom, property.group(1))));
  }

  /** Folders of the modules that are OSGi bundles: those with {@code src/main}. */
  static List<Path> bundles() throws IOException {
    List<Path> bundles = new ArrayList<>();
    for (String group : List.of("bundles", "dsl")) {
      if (Files.isDirectory(ROOT.resolve(group))) {
        try (Stream<Path> modules = Files.list(ROOT.resolve(group))) {
          modules
              .filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
              .filter(module -> Files.isDirectory(module.resolve("src/main")))
              .sorted()
              .forEach(bundles::add);
        }
      }
    }
    return bundles;
  }
}
