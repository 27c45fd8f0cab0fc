/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** What is below what. */
final class ConnectionsContent implements ITreeContentProvider {

  private final Function<Looked.Database, List<Looked>> below;

  /**
   * Content.
   *
   * @param below what is known of a database; begins to look when that is nothing
   */
  ConnectionsContent(Function<Looked.Database, List<Looked>> below) {
    this.below = below;
  }

  @Override
  public Object[] getElements(Object input) {
    return ((List<?>) input).toArray();
  }

  @Override
  public Object[] getChildren(Object parent) {
    return switch ((Looked) parent) {
      case Looked.Database database -> below.apply(database).toArray();
      case Looked.TableOf table -> table.columns().toArray();
      case Looked.ColumnOf column -> new Object[0];
      case Looked.Said said -> new Object[0];
    };
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof Looked.Database || element instanceof Looked.TableOf;
  }
}
