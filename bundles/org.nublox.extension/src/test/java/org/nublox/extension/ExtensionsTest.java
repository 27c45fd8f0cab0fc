/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

  /** The extension's interface of this test. */
  public interface Greeting {
    String text();
  }

  /** Works. */
  public static final class Hello implements Greeting {
    @Override
    public String text() {
      return "hello";
    }
  }

  /** Works too; listed first, ordered second. */
  public static final class Welcome implements Greeting {
    @Override
    public String text() {
      return "welcome";
    }
  }

  /** Cannot be made. */
  public static final class Failing implements Greeting {
    public Failing() {
      throw new IllegalStateException("no greeting today");
    }

    @Override
    public String text() {
      return "";
    }
  }

  @Test
  void findsWhatServiceFilesListInOrderOfClassNames() {
    List<String> texts = Extensions.of(Greeting.class).all().stream().map(Greeting::text).toList();
    assertEquals(List.of("hello", "welcome"), texts);
  }

  @Test
  void namesBrokenExtensionsAndLeavesThemOut() {
    List<Found.Broken> broken = Extensions.of(Greeting.class).broken();
    assertEquals(2, broken.size());
    assertTrue(broken.get(0).message().contains("Failing"), broken.get(0).message());
    assertTrue(broken.get(1).message().contains("org.nublox.Absent"), broken.get(1).message());
  }

  @Test
  void nothingContributedIsNoProblem() {
    assertEquals(new Found<>(List.of(), List.of()), Extensions.of(Runnable.class));
  }
}
