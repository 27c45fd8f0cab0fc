/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Measures how long an editor waits for the language server with one file open, and no folder:
 * {@code java EditorLatency.java FILE COMMAND...}, for example {@code ... large.nbx nublox lsp}.
 * Each request is sent five times, once the file has been checked; the median is printed. Then a
 * letter is typed into a field's name near the middle.
 */
class EditorLatency {
  private static final int ROUNDS = 5;
  private static final Pattern LENGTH = Pattern.compile("(?i)Content-Length: (\\d+)");

  private final InputStream in;
  private final OutputStream out;
  private int requests;

  private EditorLatency(Process server) {
    in = server.getInputStream();
    out = server.getOutputStream();
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Process server =
        new ProcessBuilder(List.of(args).subList(1, args.length))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      new EditorLatency(server).measure(file.toUri().toString(), Files.readString(file));
    } finally {
      server.destroy();
    }
  }

  private void measure(String uri, String text) throws IOException {
    List<String> lines = text.lines().toList();
    System.out.printf("%d lines, %d characters%n", lines.size(), text.length());
    long start = System.nanoTime();
    request(
        "initialize",
        "{\"processId\":null,\"rootUri\":null,\"capabilities\":{\"textDocument\":{\"documentSymbol\":"
            + "{\"hierarchicalDocumentSymbolSupport\":true},\"foldingRange\":{}}}}");
    send("\"method\":\"initialized\",\"params\":{}");
    print("start of the server", start);
    start = System.nanoTime();
    send(
        "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":%s,\"languageId\":\"nbx\",\"version\":1,\"text\":%s}}"
            .formatted(quoted(uri), quoted(text)));
    await("\"method\":\"textDocument/publishDiagnostics\"");
    print("opened and checked", start);
    int line = lines.size() / 2;
    while (!lines.get(line).strip().startsWith("ref0 ->")) {
      line++;
    }
    String document = "\"textDocument\":{\"uri\":%s}".formatted(quoted(uri));
    String target =
        document
            + ",\"position\":{\"line\":%d,\"character\":%d}"
                .formatted(line, lines.get(line).indexOf("->") + 3);
    median("textDocument/documentSymbol", "{" + document + "}");
    median("textDocument/foldingRange", "{" + document + "}");
    median("textDocument/semanticTokens/full", "{" + document + "}");
    median("textDocument/completion", "{" + target + "}");
    median("textDocument/hover", "{" + target + "}");
    median("textDocument/definition", "{" + target + "}");
    long[] times = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      start = System.nanoTime();
      int column = lines.get(line).indexOf("ref0") + 4;
      send(
          ("\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":%s,\"version\":%d},\"contentChanges\":[{\"range\":"
                  + "{\"start\":{\"line\":%d,\"character\":%d},\"end\":{\"line\":%d,\"character\":%d}},\"text\":\"x\"}]}")
              .formatted(quoted(uri), 2 + round, line, column, line, column));
      await("\"method\":\"textDocument/publishDiagnostics\"");
      times[round] = System.nanoTime() - start;
    }
    System.out.printf("typed to checked: %d ms%n", middle(times));
  }

  private void median(String method, String params) throws IOException {
    long[] times = new long[ROUNDS];
    int length = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      length = request(method, params).length();
      times[round] = System.nanoTime() - start;
    }
    System.out.printf(
        "%s: %d ms, first %d ms, %d characters%n",
        method, middle(times.clone()), times[0] / 1_000_000, length);
  }

  private static long middle(long[] times) {
    return LongStream.of(times).sorted().skip(times.length / 2).findFirst().orElseThrow()
        / 1_000_000;
  }

  private static void print(String what, long start) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }

  private String request(String method, String params) throws IOException {
    requests++;
    send("\"id\":%d,\"method\":\"%s\",\"params\":%s".formatted(requests, method, params));
    String answer = await("\"id\":%d,".formatted(requests));
    if (answer.contains("\"error\":")) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer;
  }

  private void send(String rest) throws IOException {
    byte[] body = ("{\"jsonrpc\":\"2.0\"," + rest + "}").getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  /** The next message that has this near its beginning. */
  private String await(String mark) throws IOException {
    while (true) {
      StringBuilder header = new StringBuilder();
      while (header.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the server has ended");
        }
        header.append((char) next);
      }
      Matcher length = LENGTH.matcher(header);
      if (!length.find()) {
        throw new IOException("no length in " + header);
      }
      byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
      String message = new String(body, StandardCharsets.UTF_8);
      String start = message.substring(0, Math.min(200, message.length()));
      if (start.replace("\"id\":\"", "\"id\":").replace("\",", ",").contains(mark.replace("\",", ","))
          || start.contains(mark)) {
        return message;
      }
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
