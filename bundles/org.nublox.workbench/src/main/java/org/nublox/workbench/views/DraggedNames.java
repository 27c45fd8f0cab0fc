/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/**
 * Names of elements that are dragged out of a view, as texts for editors, pages and other programs.
 *
 * <p>Of the types of a text WebKitGTK knows only {@code text/plain;charset=utf-8} (its {@code
 * DropTarget::accept}), which {@link TextTransfer} does not offer. A drag that has none of its
 * types it never answers, and GTK then tells nobody about the rest of that drag. So the type is
 * added here. The browsers of the other systems take the text of the system.
 */
public final class DraggedNames extends ByteArrayTransfer {

  private static final String TYPE = "text/plain;charset=utf-8";
  private static final int ID = registerType(TYPE);

  private DraggedNames() {}

  /** The types of a drag whose data is a string. */
  public static Transfer[] texts() {
    return SWT.getPlatform().equals("gtk")
        ? new Transfer[] {TextTransfer.getInstance(), new DraggedNames()}
        : new Transfer[] {TextTransfer.getInstance()};
  }

  @Override
  protected int[] getTypeIds() {
    return new int[] {ID};
  }

  @Override
  protected String[] getTypeNames() {
    return new String[] {TYPE};
  }

  @Override
  protected void javaToNative(Object object, TransferData data) {
    if (object instanceof String text) {
      super.javaToNative(text.getBytes(StandardCharsets.UTF_8), data);
    }
  }

  @Override
  protected Object nativeToJava(TransferData data) {
    return super.nativeToJava(data) instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : null;
  }
}
