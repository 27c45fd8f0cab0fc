/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/**
 * What a template can reach of Java: collections, texts, numbers, booleans, and the public methods
 * of records and enums. Everything else shows as text only. So no template gets from a value to a
 * class, a class loader, a file or a thread.
 */
final class DataAccess extends DefaultObjectWrapper {

  private static final Set<String> NEVER =
      Set.of("getClass", "getDeclaringClass", "describeConstable");

  DataAccess(Version version) {
    super(version);
    setMemberAccessPolicy(new RecordsAndEnums());
    setExposeFields(false);
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    return value instanceof Optional<?> optional
        ? super.wrap(optional.orElse(null))
        : super.wrap(value);
  }

  private static final class RecordsAndEnums implements MemberAccessPolicy {
    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      boolean open = type.isRecord() || Enum.class.isAssignableFrom(type);
      return new ClassMemberAccessPolicy() {
        @Override
        public boolean isMethodExposed(Method method) {
          return open && !NEVER.contains(method.getName()) && method.getReturnType() != void.class;
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
          return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
          return false;
        }
      };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return true;
    }
  }
}
