/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What stands in more than one build file must say the same everywhere. */
class BuildFilesTest {

  private static final List<String> FEATURES =
      List.of(
          "org.nublox.core.feature",
          "org.nublox.dialects.feature",
          "org.nublox.generators.feature",
          "org.nublox.workbench.feature");

  @Test
  void targetPlatformAndRootPomHaveTheSameVersions() {
    Map<String, String> managed = Checkout.managedVersions();
    Map<String, String> boms =
        managed.keySet().stream()
            .filter(name -> name.endsWith("-bom"))
            .collect(
                Collectors.toMap(
                    name -> name.substring(0, name.indexOf(':')), managed::get, (a, b) -> a));
    List<String> differences = new ArrayList<>();
    lockedVersions()
        .forEach(
            (name, locked) -> {
              String group = name.substring(0, name.indexOf(':'));
              String expected = managed.getOrDefault(name, boms.getOrDefault(group, locked));
              if (!expected.equals(locked)) {
                differences.add(
                    name + ": " + locked + " in nublox.target, " + expected + " in pom.xml");
              }
            });
    assertEquals(List.of(), differences);
  }

  @Test
  void targetPlatformLocksEachArtifactOnce() {
    List<String> names =
        Checkout.all(Checkout.xml("targetplatform/nublox.target"), "dependency").stream()
            .map(BuildFilesTest::name)
            .toList();
    Set<String> seen = new TreeSet<>();
    assertEquals(List.of(), names.stream().filter(name -> !seen.add(name)).toList());
  }

  @Test
  void targetPlatformTakesNothingAlong() {
    for (Element location :
        Checkout.all(Checkout.xml("targetplatform/nublox.target"), "location")) {
      assertEquals("Maven", location.getAttribute("type"));
      assertEquals("none", location.getAttribute("includeDependencyDepth"));
    }
  }

  @Test
  void everyBundleIsInAFeatureAndInItsPom() throws IOException {
    Set<String> bundles =
        Checkout.bundles().stream()
            .map(Path::getFileName)
            .map(Path::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> inFeature = new TreeSet<>();
    Set<String> inPom = new TreeSet<>();
    for (String feature : FEATURES) {
      Checkout.all(Checkout.xml("features/" + feature + "/feature.xml"), "plugin").stream()
          .map(plugin -> plugin.getAttribute("id"))
          .filter(id -> id.startsWith("org.nublox."))
          .forEach(inFeature::add);
      Checkout.all(Checkout.xml("features/" + feature + "/pom.xml"), "dependency").stream()
          .map(dependency -> Checkout.text(dependency, "artifactId"))
          .forEach(inPom::add);
    }
    assertEquals(bundles, inFeature);
    assertEquals(bundles, inPom);
  }

  private static Map<String, String> lockedVersions() {
    Map<String, String> versions = new LinkedHashMap<>();
    Checkout.all(Checkout.xml("targetplatform/nublox.target"), "dependency")
        .forEach(
            dependency -> versions.put(name(dependency), Checkout.text(dependency, "version")));
    return versions;
  }

  private static String name(Element dependency) {
    return Checkout.text(dependency, "groupId") + ":" + Checkout.text(dependency, "artifactId");
  }
}
