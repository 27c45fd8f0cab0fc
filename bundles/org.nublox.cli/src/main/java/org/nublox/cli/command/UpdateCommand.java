/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Invocation;
import org.nublox.plugin.Change;
import org.nublox.plugin.Installation;
import org.nublox.plugin.PluginException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code nublox update}: a newer NuBlox in place of this one. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = {
      "Bring NuBlox itself to the newest version of its update site.",
      "The plug-ins stay; 'nublox plugin update' updates them. The next start is the new version."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox update --site https://example.org/nublox/",
      "  nublox update                        from the site of the last time"
    })
public final class UpdateCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Option(
      names = "--site",
      paramLabel = "URL",
      description = "A site; may be repeated. Without, the one of the last time.")
  private List<String> named;

  @Override
  public Integer call() {
    List<URI> from = PluginCommand.sites(named, false);
    try (Installation installation = PluginCommand.open()) {
      List<Change> changes = installation.updateProduct(from);
      changes.forEach(change -> invocation.terminal().print(change.text()));
      invocation
          .terminal()
          .tell(
              changes.isEmpty()
                  ? "Nothing to do: NuBlox is up to date."
                  : "NuBlox is updated; its next start is the new version.");
    } catch (PluginException e) {
      throw PluginCommand.failure(e);
    }
    return ExitCode.FINE;
  }
}
