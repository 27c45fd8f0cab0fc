/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.osgi.framework.Bundle;

/** The pages of the documentation, made into files that a browser shows. */
final class HelpPages {

  /** Where the documentation lies in the bundle. */
  private static final String ROOT = "/help/";

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  /** The order of a table of contents; what is not named here comes after it. */
  private static final List<String> ORDER =
      List.of(
          "tutorial",
          "workbench",
          "diagram",
          "dsl-reference",
          "expressions",
          "mapping",
          "dialects",
          "migrations",
          "import",
          "spring",
          "project-file",
          "cli",
          "diagnostics",
          "plugins");

  /**
   * A page.
   *
   * @param title its first heading
   * @param file where it is
   */
  record Page(String title, Path file) {}

  private HelpPages() {}

  /**
   * Writes all pages and pictures.
   *
   * @param folder where to; what is there already is replaced
   * @return the pages, in the order of the contents
   */
  static List<Page> write(Bundle bundle, Path folder, boolean dark) throws IOException {
    Files.createDirectories(folder.resolve("images"));
    for (URL picture : found(bundle, "images/", "*")) {
      try (InputStream stream = picture.openStream()) {
        Path file = folder.resolve("images").resolve(name(picture));
        Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<String> names = new ArrayList<>();
    for (URL text : found(bundle, "", "*.md")) {
      names.add(name(text).replace(".md", ""));
    }
    names.sort(
        java.util.Comparator.comparingInt(
                (String name) -> ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size())
            .thenComparing(name -> name));
    List<Page> pages = new ArrayList<>();
    for (String name : names) {
      pages.add(page(bundle, name, folder, dark));
    }
    return pages;
  }

  private static Page page(Bundle bundle, String name, Path folder, boolean dark)
      throws IOException {
    String text;
    try (InputStream stream = bundle.getEntry(ROOT + name + ".md").openStream()) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    Node document = PARSER.parse(text);
    StringBuilder title = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            if (heading.getLevel() == 1 && heading.getFirstChild() instanceof Text words) {
              title.append(words.getLiteral());
            }
          }

          @Override
          public void visit(Link link) {
            // pages lead to pages; what is not part of the documentation is a name only
            String to = link.getDestination();
            if (!to.contains("://")) {
              link.setDestination(to.replaceFirst("^([a-z-]+)\\.md", "$1.html"));
            }
            visitChildren(link);
          }
        });
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, html(title.toString(), RENDERER.render(document), dark));
    return new Page(title.toString(), file);
  }

  private static String html(String title, String body, boolean dark) {
    return """
    <!doctype html>
    <html lang="en" data-theme="%s"><head><meta charset="utf-8"><title>%s</title>
    <style>
    html { color-scheme: light; background: #ffffff; color: #1f2937; }
    html[data-theme=dark] { color-scheme: dark; background: #2f2f2f; color: #e5e7eb; }
    body { font: 15px/1.55 sans-serif; max-width: 52em; margin: 1.5em auto; padding: 0 1.5em; }
    h1, h2, h3 { line-height: 1.25; }
    h2 { margin-top: 2em; }
    a { color: #1d4ed8; }
    [data-theme=dark] a { color: #93c5fd; }
    img { max-width: 100%%; border: 1px solid #8886; border-radius: 4px; }
    code, pre { font-family: monospace; font-size: 0.92em; background: #8882; border-radius: 4px; }
    code { padding: 0.1em 0.3em; }
    pre { padding: 0.8em 1em; overflow-x: auto; }
    pre code { padding: 0; background: none; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid #8886; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
    </style></head><body>
    %s
    </body></html>
    """
        .formatted(dark ? "dark" : "light", title, body);
  }

  private static List<URL> found(Bundle bundle, String folder, String pattern) {
    var urls = bundle.findEntries(ROOT + folder, pattern, false);
    return urls == null ? List.of() : Collections.list(urls);
  }

  private static String name(URL url) {
    return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
  }
}
