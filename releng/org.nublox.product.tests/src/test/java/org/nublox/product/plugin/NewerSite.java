/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The site of the next version of NuBlox: a site that the build made, where everything of NuBlox is
 * 1.1.0 in place of 1.0.0, in the index, in the names of files and in what stands in them. Also by
 * itself: {@code java NewerSite.java SITE FOLDER}.
 */
final class NewerSite {

  private static final String OLD = "1.0.0.";
  private static final String NEW = "1.1.0.";

  /** What says its version inside of a jar. */
  private static final Set<String> SAYING =
      Set.of("META-INF/MANIFEST.MF", "feature.xml", "org/nublox/cli/version.properties");

  private static final Pattern ARTIFACT =
      Pattern.compile("<artifact [^>]*version='1\\.1\\.0\\..*?</artifact>", Pattern.DOTALL);
  private static final Pattern MEASURED =
      Pattern.compile("<property name='(?:download\\.|artifact\\.size)[^>]*/>");

  private final String bundles;
  private final String features;

  private NewerSite(String index) {
    bundles = version(index, "org.nublox.cli");
    features = version(index, "org.nublox.core.feature.feature.group");
  }

  public static void main(String[] arguments) throws IOException {
    make(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** Makes it of a site in a folder. */
  static void make(Path site, Path folder) throws IOException {
    String content = index(site, "content");
    NewerSite newer = new NewerSite(content);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("content.xml"), newer.raised(content));
    Matcher artifacts = ARTIFACT.matcher(newer.raised(index(site, "artifacts")));
    Files.writeString(
        folder.resolve("artifacts.xml"), artifacts.replaceAll(NewerSite::withoutMeasures));
    for (String kind : new String[] {"plugins", "features", "binary"}) {
      Files.createDirectories(folder.resolve(kind));
      try (Stream<Path> files = Files.list(site.resolve(kind))) {
        for (Path file : (Iterable<Path>) files::iterator) {
          String name = file.getFileName().toString();
          Path target = folder.resolve(kind).resolve(newer.raised(name));
          if (name.endsWith(".jar") && !newer.raised(name).equals(name)) {
            newer.raise(file, target);
          } else {
            Files.copy(file, target);
          }
        }
      }
    }
  }

  private static String index(Path site, String name) throws IOException {
    try (ZipFile zip = new ZipFile(site.resolve(name + ".jar").toFile())) {
      return text(zip, zip.getEntry(name + ".xml"));
    }
  }

  private static String version(String index, String unit) {
    Matcher matcher =
        Pattern.compile("<unit id='" + Pattern.quote(unit) + "' version='([^']*)'").matcher(index);
    if (!matcher.find() || !matcher.group(1).startsWith(OLD)) {
      throw new IllegalStateException("The site has no " + unit + " " + OLD + "*");
    }
    return matcher.group(1);
  }

  private String raised(String text) {
    return text.replace(bundles, bundles.replace(OLD, NEW))
        .replace(features, features.replace(OLD, NEW));
  }

  /** Its size and its checksums are others now. */
  private static String withoutMeasures(MatchResult artifact) {
    return Matcher.quoteReplacement(MEASURED.matcher(artifact.group()).replaceAll(""));
  }

  private void raise(Path jar, Path target) throws IOException {
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (SAYING.contains(entry.getName())) {
          String raised = raised(text(in, entry)).replace("version=1.0.0", "version=1.1.0");
          out.write(raised.getBytes(StandardCharsets.UTF_8));
        } else {
          try (InputStream content = in.getInputStream(entry)) {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
