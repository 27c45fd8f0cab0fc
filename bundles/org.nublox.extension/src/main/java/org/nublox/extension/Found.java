/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a look-up of extensions gave.
 *
 * @param all the extensions that work, ordered by class name; never null
 * @param broken those that could not be loaded: each is named, none takes the tool down
 * @param <T> the extension's interface
 */
public record Found<T>(List<T> all, List<Broken> broken) {

  public Found {
    all = List.copyOf(all);
    broken = List.copyOf(broken);
  }

  /**
   * The same, without those that cannot answer simple questions, such as for their id: they are
   * broken as well.
   *
   * @param questions that every extension has an answer to which is not null
   */
  @SafeVarargs
  public final Found<T> answering(Function<? super T, ?>... questions) {
    List<T> sound = new ArrayList<>();
    List<Broken> unsound = new ArrayList<>(broken);
    for (T extension : all) {
      try {
        for (Function<? super T, ?> question : questions) {
          Objects.requireNonNull(question.apply(extension), "it does not say what it is");
        }
        sound.add(extension);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        unsound.add(new Broken(extension.getClass().getName(), e));
      }
    }
    return new Found<>(sound, unsound);
  }

  /**
   * An extension that could not be loaded.
   *
   * @param provider the bundle or class that contributes it, as far as known
   * @param cause why it could not be loaded
   */
  public record Broken(String provider, Throwable cause) {

    /** One sentence for a person. */
    public String message() {
      String why =
          cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage().strip();
      return "The extension "
          + provider
          + " is broken and was left out: "
          + why
          + (why.endsWith(".") ? "" : ".");
    }
  }
}
