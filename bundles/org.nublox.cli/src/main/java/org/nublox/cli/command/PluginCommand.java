/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal;
import org.nublox.plugin.Change;
import org.nublox.plugin.Installation;
import org.nublox.plugin.Plugin;
import org.nublox.plugin.PluginException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code nublox plugin}: which plug-ins there are, and which are wanted. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description = {
      "Search, install, update and remove plug-ins: dialects, widgets, generators, checks.",
      "They come from update sites (p2 repositories) at file:, http: or https: addresses, or in folders."
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox plugin search --site https://example.org/nublox/",
      "  nublox plugin install --site https://example.org/nublox/ org.example.stars",
      "  nublox plugin install --site ./site org.example.stars@1.0.0",
      "  nublox plugin update",
      "  nublox plugin uninstall org.example.stars"
    })
public final class PluginCommand implements Runnable {

  /** The variable that names sites when no option does. */
  static final String SITES = "NUBLOX_SITES";

  @ParentCommand private Invocation invocation;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what to do: list, search, install, update or uninstall.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List the plug-ins that are installed.")
  int list(
      @Option(names = "--json", description = "Print them as JSON.") boolean json,
      @Option(names = "--all", description = "Also those that are a part of the product.")
          boolean all)
      throws PluginException {
    try (Installation installation = open()) {
      List<Plugin> plugins =
          installation.plugins().stream().filter(plugin -> all || !plugin.builtIn()).toList();
      print(plugins, json);
      if (plugins.isEmpty() && !json) {
        invocation
            .terminal()
            .tell("No plug-ins are installed; --all shows the parts of the product.");
      }
    } catch (PluginException e) {
      throw failure(e);
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "search",
      mixinStandardHelpOptions = true,
      description = "List the plug-ins of sites.")
  int search(
      @Option(names = "--site", paramLabel = "URL", description = "A site; may be repeated.")
          List<String> sites,
      @Option(names = "--json", description = "Print them as JSON.") boolean json,
      @Parameters(arity = "0..1", paramLabel = "TEXT", description = "A part of id, name or text.")
          String text) {
    List<URI> from = sites(sites, true);
    String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
    try (Installation installation = open()) {
      List<CatalogEntries.Offer> offers =
          CatalogEntries.of(installation.available(from)).stream()
              .filter(offer -> offer.text().toLowerCase(Locale.ROOT).contains(wanted))
              .toList();
      CatalogEntries.print(offers, json, invocation.terminal());
    } catch (PluginException e) {
      throw failure(e);
    }
    return ExitCode.FINE;
  }

  @Command(
      name = "install",
      mixinStandardHelpOptions = true,
      description = "Install plug-ins, and what they need.")
  int install(
      @Option(names = "--site", paramLabel = "URL", description = "A site; may be repeated.")
          List<String> sites,
      @Parameters(arity = "1..*", paramLabel = "ID[@VERSION]", description = "Which.")
          List<String> ids) {
    List<URI> from = sites(sites, true);
    return change(installation -> installation.install(from, ids), "is installed already");
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Bring plug-ins to the newest version of their sites.")
  int update(
      @Option(
              names = "--site",
              paramLabel = "URL",
              description = "A site; without, those that the plug-ins came from.")
          List<String> sites,
      @Parameters(arity = "0..*", paramLabel = "ID", description = "Which; without, all.")
          List<String> ids) {
    List<URI> from = sites(sites, false);
    return change(
        installation -> installation.update(from, ids == null ? List.of() : ids), "is up to date");
  }

  @Command(
      name = "uninstall",
      mixinStandardHelpOptions = true,
      description = "Remove plug-ins, and what only they needed.")
  int uninstall(
      @Parameters(arity = "1..*", paramLabel = "ID", description = "Which.") List<String> ids) {
    return change(installation -> installation.uninstall(ids), "is gone already");
  }

  /** A change of the installation. */
  private interface Step {
    List<Change> apply(Installation installation) throws PluginException;
  }

  private int change(Step step, String already) {
    try (Installation installation = open()) {
      List<Change> changes = step.apply(installation);
      changes.forEach(change -> invocation.terminal().print(change.text()));
      if (changes.isEmpty()) {
        invocation.terminal().tell("Nothing to do: all of it " + already + ".");
      }
    } catch (PluginException e) {
      throw failure(e);
    }
    return ExitCode.FINE;
  }

  static Installation open() throws PluginException {
    String home = System.getProperty("nublox.home");
    if (home == null) {
      throw Failure.usage(
          "Plug-ins are managed by an installed product only.", "Start nublox by its launcher.");
    }
    return Installation.open(Path.of(home));
  }

  private void print(List<Plugin> plugins, boolean json) {
    Terminal terminal = invocation.terminal();
    if (json) {
      JsonArray array = new JsonArray();
      for (Plugin plugin : plugins) {
        JsonObject object = new JsonObject();
        object.addProperty("id", plugin.id());
        object.addProperty("version", plugin.version());
        object.addProperty("name", plugin.name());
        object.addProperty("description", plugin.description());
        object.addProperty("site", plugin.site());
        array.add(object);
      }
      JsonObject result = new JsonObject();
      result.add("plugins", array);
      terminal.print(Json.text(result));
      return;
    }
    int width = plugins.stream().mapToInt(plugin -> plugin.id().length()).max().orElse(0);
    for (Plugin plugin : plugins) {
      terminal.print(
          plugin.id()
              + " ".repeat(width - plugin.id().length() + 2)
              + plugin.version()
              + "  "
              + plugin.name());
    }
  }

  static List<URI> sites(List<String> named, boolean needed) {
    List<String> texts = new ArrayList<>(named == null ? List.of() : named);
    String fallback = System.getenv(SITES);
    if (texts.isEmpty() && needed && fallback != null) {
      texts.addAll(List.of(fallback.strip().split("\\s+")));
    }
    if (texts.isEmpty() && needed) {
      throw Failure.usage(
          "No site is given.",
          "Name one with --site, or several, parted by blanks, in the variable " + SITES + ".");
    }
    return texts.stream().map(PluginCommand::site).toList();
  }

  /** An address; a folder is one too. */
  private static URI site(String text) {
    try {
      URI address = new URI(text);
      if (address.getScheme() != null && address.getScheme().length() > 1) {
        return withSlash(address);
      }
    } catch (URISyntaxException e) {
      // a folder, then
    }
    Path folder = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw Failure.usage(
          "There is no site " + text + ".", "A site is an address, or a folder that is there.");
    }
    return withSlash(folder.toUri());
  }

  private static URI withSlash(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  static Failure failure(PluginException e) {
    return switch (e.reason()) {
      case REQUEST -> Failure.input(e.getMessage(), e.remedy());
      case OUTSIDE -> Failure.outside(e.getMessage(), e.remedy(), e);
    };
  }
}
