/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A p2 site written by hand: it can hold what no build would let through. Its classes are compiled
 * against the bundles of the built product.
 */
final class HandMadeSite {

  private final Path folder;
  private final List<String> units = new ArrayList<>();
  private final List<String> artifacts = new ArrayList<>();

  HandMadeSite(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    Files.createDirectories(folder.resolve("plugins"));
  }

  /**
   * A plug-in: a group with one bundle.
   *
   * @param id of both
   * @param service the interface of its service
   * @param implementation the class of its service: one of its own, or an imported one
   * @param files source files by name, and resources
   * @param imports the packages it imports
   * @param required what the site says it needs: namespace, name and range
   */
  record Content(
      String id,
      String service,
      String implementation,
      Map<String, String> files,
      List<String> imports,
      List<String[]> required) {}

  void add(Content content) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("META-INF/MANIFEST.MF", manifest(content).getBytes(StandardCharsets.UTF_8));
    entries.put(
        "OSGI-INF/component.xml",
        ("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.1.0\" name=\""
                + content.id()
                + "\"><implementation class=\""
                + content.implementation()
                + "\"/><service><provide interface=\""
                + content.service()
                + "\"/></service></scr:component>")
            .getBytes(StandardCharsets.UTF_8));
    Path sources = Files.createTempDirectory("sources");
    Path classes = Files.createTempDirectory("classes");
    List<String> javaFiles = new ArrayList<>();
    for (Map.Entry<String, String> file : content.files().entrySet()) {
      if (file.getKey().endsWith(".java")) {
        Path source = sources.resolve(file.getKey());
        Files.createDirectories(source.getParent());
        Files.writeString(source, file.getValue());
        javaFiles.add(source.toString());
      } else {
        entries.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    if (!javaFiles.isEmpty()) {
      compile(javaFiles, classes);
      try (Stream<Path> files = Files.walk(classes)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    Path jar = folder.resolve("plugins/" + content.id() + "_1.0.0.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new JarEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    describe(content);
  }

  private static void compile(List<String> files, Path classes) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21"));
    try (Stream<Path> jars = Files.list(InstalledProduct.BUILT.resolve("plugins"))) {
      arguments.addAll(List.of("-cp", jars.map(Path::toString).collect(Collectors.joining(":"))));
    }
    arguments.addAll(List.of("-d", classes.toString()));
    arguments.addAll(files);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new)));
  }

  private static String manifest(Content content) {
    return "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: "
        + content.id()
        + "\nBundle-Version: 1.0.0\nBundle-ActivationPolicy: lazy\n"
        + "Service-Component: OSGI-INF/component.xml\n"
        + content.imports().stream().collect(Collectors.joining(",\n ", "Import-Package: ", "\n"));
  }

  private void describe(Content content) {
    String id = content.id();
    StringBuilder required = new StringBuilder();
    for (String[] need : content.required()) {
      required.append(
          "<required namespace='%s' name='%s' range='%s'/>".formatted(need[0], need[1], need[2]));
    }
    units.add(
        """
        <unit id='%1$s' version='1.0.0' singleton='false'>
          <provides size='3'>
            <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s' version='1.0.0'/>
            <provided namespace='osgi.bundle' name='%1$s' version='1.0.0'/>
            <provided namespace='org.eclipse.equinox.p2.eclipse.type' name='bundle' version='1.0.0'/>
          </provides>
          <requires size='%3$d'>%2$s</requires>
          <artifacts size='1'><artifact classifier='osgi.bundle' id='%1$s' version='1.0.0'/></artifacts>
          <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
          <touchpointData size='1'><instructions size='1'>
            <instruction key='manifest'>Bundle-SymbolicName: %1$s&#xA;Bundle-Version: 1.0.0&#xA;</instruction>
          </instructions></touchpointData>
        </unit>
        """
            .formatted(id, required, content.required().size()));
    units.add(
        """
        <unit id='%1$s.feature.group' version='1.0.0' singleton='false'>
          <properties size='2'>
            <property name='org.eclipse.equinox.p2.name' value='Bad'/>
            <property name='org.eclipse.equinox.p2.type.group' value='true'/>
          </properties>
          <provides size='1'>
            <provided namespace='org.eclipse.equinox.p2.iu' name='%1$s.feature.group' version='1.0.0'/>
          </provides>
          <requires size='1'>
            <required namespace='org.eclipse.equinox.p2.iu' name='%1$s' range='[1.0.0,1.0.0]'/>
          </requires>
          <touchpoint id='null' version='0.0.0'/>
        </unit>
        """
            .formatted(id));
    artifacts.add("<artifact classifier='osgi.bundle' id='%s' version='1.0.0'/>".formatted(id));
  }

  /** Writes the index; gives the address of the site. */
  String finish() throws IOException {
    Files.writeString(
        folder.resolve("content.xml"),
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <?metadataRepository version='1.1.0'?>
        <repository name='bad' type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository' version='1'>
        <units size='%d'>
        %s</units>
        </repository>
        """
            .formatted(units.size(), String.join("", units)));
    Files.writeString(
        folder.resolve("artifacts.xml"),
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <?artifactRepository version='1.1.0'?>
        <repository name='bad' type='org.eclipse.equinox.p2.artifact.repository.simpleRepository' version='1'>
        <mappings size='1'>
          <rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>
        </mappings>
        <artifacts size='%d'>%s</artifacts>
        </repository>
        """
            .formatted(artifacts.size(), String.join("\n", artifacts)));
    return folder.toUri().toString();
  }
}
