/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.java.JavaBinding;
import org.nublox.expression.java.JavaPrinter;
import org.nublox.expression.java.JavaSupport;

/** Expressions over the sample's columns, compiled to Java and loaded. */
final class CompiledJava {

  private static final String PACKAGE = "generated";
  private static final int METHODS_PER_CLASS = 250;

  private final Class<?> rowType;
  private final List<Method> values = new ArrayList<>();
  private final List<Method> truths = new ArrayList<>();
  private final List<Method> notFalses = new ArrayList<>();

  CompiledJava(List<Expr> expressions) throws ReflectiveOperationException {
    Map<String, String> sources = new HashMap<>();
    sources.put("Values", JavaSupport.source(PACKAGE, "Values"));
    sources.put("Row", "package generated; public record Row(" + components() + ") {}");
    sources.put("Status", "package generated; public enum Status { DRAFT, SENT, PAID, VOID }");
    for (int i = 0; i < expressions.size(); i += METHODS_PER_CLASS) {
      sources.put("E" + i, source(expressions, i));
    }
    ClassLoader loader = compile(sources);
    rowType = loader.loadClass(PACKAGE + ".Row");
    for (int i = 0; i < expressions.size(); i++) {
      Class<?> type = loader.loadClass(PACKAGE + ".E" + i / METHODS_PER_CLASS * METHODS_PER_CLASS);
      boolean isCondition = expressions.get(i).type().equals(Types.BOOL);
      values.add(type.getMethod("value" + i, rowType));
      truths.add(isCondition ? type.getMethod("true" + i, rowType) : null);
      notFalses.add(isCondition ? type.getMethod("notFalse" + i, rowType) : null);
    }
  }

  private static String source(List<Expr> expressions, int from) {
    JavaPrinter printer = new JavaPrinter(new RowBinding());
    StringBuilder source =
        new StringBuilder("package generated;\npublic final class E" + from + " {\n");
    int to = Math.min(expressions.size(), from + METHODS_PER_CLASS);
    for (int i = from; i < to; i++) {
      Expr expression = expressions.get(i);
      method(source, "Object value" + i, printer.value(expression));
      if (expression.type().equals(Types.BOOL)) {
        method(source, "boolean true" + i, printer.isTrue(expression));
        method(source, "boolean notFalse" + i, printer.notFalse(expression));
      }
    }
    return source.append("}\n").toString();
  }

  private static void method(StringBuilder source, String head, String body) {
    source
        .append("  public static ")
        .append(head)
        .append("(Row r) {\n    return ")
        .append(body)
        .append(";\n  }\n");
  }

  private static String components() {
    return Sample.COLUMNS.stream()
        .map(it -> javaType(it.type()) + " " + it.name())
        .collect(Collectors.joining(", "));
  }

  private static String javaType(Type type) {
    return switch (type) {
      case Type.Int32 it -> "Integer";
      case Type.Int64 it -> "Long";
      case Type.Decimal it -> "java.math.BigDecimal";
      case Type.Bool it -> "Boolean";
      case Type.Date it -> "java.time.LocalDate";
      case Type.Timestamp it -> "java.time.LocalDateTime";
      case Type.Enumeration it -> "Status";
      default -> "String";
    };
  }

  /** The sample's row as the generated record. */
  Object row(Map<String, Object> values) throws ReflectiveOperationException {
    Object[] arguments =
        Sample.COLUMNS.stream().map(it -> argument(it, values.get(it.name()))).toArray();
    return rowType.getConstructors()[0].newInstance(arguments);
  }

  private Object argument(Expr.Column column, Object value) {
    if (value == null || !column.type().equals(Sample.STATUS)) {
      return value;
    }
    try {
      return rowType
          .getClassLoader()
          .loadClass(PACKAGE + ".Status")
          .getMethod("valueOf", String.class)
          .invoke(null, value.toString().toUpperCase(Locale.ROOT));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Object value(int index, Object row) throws ReflectiveOperationException {
    Object value = values.get(index).invoke(null, row);
    return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
  }

  boolean isTrue(int index, Object row) throws ReflectiveOperationException {
    return (Boolean) truths.get(index).invoke(null, row);
  }

  boolean notFalse(int index, Object row) throws ReflectiveOperationException {
    return (Boolean) notFalses.get(index).invoke(null, row);
  }

  private static final class RowBinding implements JavaBinding {
    @Override
    public String support() {
      return "Values";
    }

    @Override
    public String path(Expr.Path path) {
      throw new IllegalArgumentException(path.text());
    }

    @Override
    public String column(Expr.Column column) {
      return "r." + column.name() + "()";
    }

    @Override
    public String enumType(Type.Enumeration type) {
      return type.name();
    }

    @Override
    public String enumLiteral(Type.Enumeration type, String literal) {
      return type.name() + "." + literal.toUpperCase(Locale.ROOT);
    }

    @Override
    public String enumText(Type.Enumeration type, String constant) {
      return constant + ".name().toLowerCase(java.util.Locale.ROOT)";
    }

    @Override
    public String context(Expr.Context context) {
      throw new IllegalArgumentException(context.name());
    }

    @Override
    public String hasRole(String role) {
      throw new IllegalArgumentException(role);
    }

    @Override
    public String now() {
      return "java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)";
    }
  }

  private static ClassLoader compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(null, null, null))) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-nowarn", "-proc:none"),
                  null,
                  sources.entrySet().stream()
                      .map(it -> new Source(it.getKey(), it.getValue()))
                      .toList())
              .call();
      if (!compiled) {
        throw new AssertionError("Compiled expressions are no Java:\n" + messages);
      }
      return files.loader();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + PACKAGE + "/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    MemoryFiles(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(className, bytes);
          return bytes;
        }
      };
    }

    ClassLoader loader() {
      return new ClassLoader(CompiledJava.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          ByteArrayOutputStream bytes = classes.get(name);
          if (bytes == null) {
            throw new ClassNotFoundException(name);
          }
          return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
      };
    }
  }
}
