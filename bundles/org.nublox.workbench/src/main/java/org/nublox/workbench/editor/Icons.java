/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.Locale;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.swt.graphics.Image;

/** The pictures of elements, shared by all windows. */
public enum Icons {
  MODULE,
  ENTITY,
  FIELD,
  RELATION,
  TYPE,
  ENUM,
  LITERAL,
  ROLE,
  METHOD,
  KEY,
  SCREEN,
  KEYWORD,
  TEMPLATE;

  /** The picture; called in the thread of the windows. */
  public Image image() {
    ImageRegistry registry = JFaceResources.getImageRegistry();
    String key = "org.nublox.workbench." + name();
    Image image = registry.get(key);
    if (image == null) {
      registry.put(key, descriptor());
      image = registry.get(key);
    }
    return image;
  }

  private ImageDescriptor descriptor() {
    return descriptor(name().toLowerCase(Locale.ROOT));
  }

  /** A picture of this bundle by the name of its file. */
  static ImageDescriptor descriptor(String name) {
    String path = "icons/" + name + ".svg";
    return ImageDescriptor.createFromURLSupplier(
        true, () -> Platform.getBundle("org.nublox.workbench").getEntry(path));
  }

  /** The picture of an element in the outline. */
  public static Icons of(SymbolKind kind) {
    return switch (kind) {
      case Module -> MODULE;
      case Class -> ENTITY;
      case Field, Variable -> FIELD;
      case Property -> RELATION;
      case Struct -> TYPE;
      case Enum -> ENUM;
      case EnumMember -> LITERAL;
      case Interface -> ROLE;
      case Method, Event, Function -> METHOD;
      case Key -> KEY;
      default -> SCREEN;
    };
  }

  /** The picture of a proposal. */
  static Icons of(CompletionItemKind kind) {
    if (kind == null) {
      return KEYWORD;
    }
    return switch (kind) {
      case Snippet -> TEMPLATE;
      case Class -> ENTITY;
      case Field, Variable -> FIELD;
      case Property, Reference -> RELATION;
      case Enum -> ENUM;
      case EnumMember, Value -> LITERAL;
      case Interface -> ROLE;
      case Method, Function -> METHOD;
      case Module -> MODULE;
      case Struct, TypeParameter, Unit -> TYPE;
      default -> KEYWORD;
    };
  }
}
