/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.io.IOException;
import java.util.Arrays;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.nublox.deploy.ConnectionProfile;

/** Where the password of a connection comes from; it takes two columns. */
final class PasswordField {

  /** The sources, in the order of the list. */
  private enum Source {
    NONE("There is none"),
    VARIABLE("In the environment variable"),
    FILE("In the first line of the file"),
    KEPT("Kept by this workbench");

    private final String text;

    Source(String text) {
      this.text = text;
    }
  }

  private final String project;
  private final ConnectionProfile before;
  private final Combo source;
  private final Text secret;

  /**
   * Makes the widgets and fills them.
   *
   * @param project the name of the project that has the connection
   * @param before what is changed; with an empty name for a new one
   * @param changed what is done when something else was typed or chosen
   */
  PasswordField(Composite page, String project, ConnectionProfile before, Runnable changed) {
    this.project = project;
    this.before = before;
    source = new Combo(page, SWT.READ_ONLY);
    for (Source each : Source.values()) {
      source.add(each.text);
    }
    secret = new Text(page, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(secret);
    String password = before.password();
    Source first = Source.NONE;
    if (password.startsWith("${env:")) {
      first = Source.VARIABLE;
    } else if (password.startsWith("${file:")) {
      first = Source.FILE;
    } else if (!before.name().isEmpty() && KeptPasswords.has(project, before.name())) {
      first = Source.KEPT;
    }
    source.setText(first.text);
    show(password.replaceAll("^\\$\\{\\w+:|}$", ""));
    source.addListener(
        SWT.Selection,
        event -> {
          show("");
          changed.run();
        });
    secret.addModifyListener(event -> changed.run());
  }

  /** What is written to the file: where the password is, never the password. */
  String reference() {
    String value = secret.getText().strip();
    return switch (chosen()) {
      case NONE, KEPT -> "";
      case VARIABLE -> "${env:" + value + "}";
      case FILE -> "${file:" + value + "}";
    };
  }

  /** The password that this workbench keeps, or is to keep; {@code ""} for another source. */
  String kept() {
    if (chosen() != Source.KEPT) {
      return "";
    }
    return secret.getText().isEmpty()
        ? KeptPasswords.get(project, before.name())
        : secret.getText();
  }

  /** Whether it is still to be said where the password is. */
  boolean isIncomplete() {
    return (chosen() == Source.VARIABLE || chosen() == Source.FILE) && secret.getText().isBlank();
  }

  /**
   * Keeps the password, or forgets it, for the connection of that name.
   *
   * @throws IOException when the storage cannot be written
   */
  void keep(String name) throws IOException {
    if (chosen() != Source.KEPT) {
      KeptPasswords.forget(project, name);
    } else if (!secret.getText().isEmpty()) {
      KeptPasswords.put(project, name, secret.getText());
    }
  }

  private void show(String value) {
    Source now = chosen();
    secret.setVisible(now != Source.NONE);
    secret.setEchoChar(now == Source.KEPT ? '\u2022' : '\0');
    secret.setMessage(
        switch (now) {
          case NONE -> "";
          case VARIABLE -> "for example: SHOP_PASSWORD";
          case FILE -> "for example: /run/secrets/shop";
          case KEPT -> before.name().isEmpty() ? "" : "unchanged";
        });
    secret.setText(value);
  }

  private Source chosen() {
    return Arrays.stream(Source.values())
        .filter(each -> each.text.equals(source.getText()))
        .findFirst()
        .orElse(Source.NONE);
  }
}
