/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.repository.AuthenticationFailedException;
import org.eclipse.equinox.internal.p2.repository.DownloadStatus;
import org.eclipse.equinox.internal.p2.repository.Transport;

/**
 * How p2 gets files: by the HTTP client of Java. The transport that p2 usually has brings eleven
 * bundles along.
 *
 * <p>An {@code http:} address is asked as it is, since one who types it wants it; content is
 * checked by the checksums of the site's index.
 */
final class WebTransport extends Transport {

  private static final String OWNER = "org.nublox.plugin";
  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT)
          .build();

  @Override
  public URI getSecureLocation(URI location) {
    return location;
  }

  @Override
  public IStatus download(URI address, OutputStream target, IProgressMonitor monitor) {
    try (InputStream in = stream(address, monitor)) {
      byte[] buffer = new byte[64 * 1024];
      long size = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (monitor != null && monitor.isCanceled()) {
          throw new OperationCanceledException();
        }
        target.write(buffer, 0, read);
        size += read;
      }
      DownloadStatus status = new DownloadStatus(IStatus.OK, OWNER, "");
      status.setFileSize(size);
      return status;
    } catch (FileNotFoundException e) {
      return new DownloadStatus(IStatus.ERROR, OWNER, 1203, "There is no " + address, e);
    } catch (CoreException e) {
      return e.getStatus();
    } catch (IOException e) {
      return failed(address, e);
    }
  }

  @Override
  public InputStream stream(URI address, IProgressMonitor monitor)
      throws FileNotFoundException, CoreException, AuthenticationFailedException {
    if (!isWeb(address)) {
      try {
        return address.toURL().openStream();
      } catch (FileNotFoundException e) {
        throw e;
      } catch (IOException e) {
        throw new CoreException(failed(address, e));
      }
    }
    return ask(address, "GET", HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  @Override
  public long getLastModified(URI address, IProgressMonitor monitor)
      throws CoreException, FileNotFoundException, AuthenticationFailedException {
    if (!isWeb(address)) {
      try {
        URLConnection connection = address.toURL().openConnection();
        return connection.getLastModified();
      } catch (IOException e) {
        throw new CoreException(failed(address, e));
      }
    }
    return lastModified(ask(address, "HEAD", HttpResponse.BodyHandlers.discarding()).headers());
  }

  private <T> HttpResponse<T> ask(URI address, String method, HttpResponse.BodyHandler<T> handler)
      throws FileNotFoundException, CoreException, AuthenticationFailedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(ANSWER)
            .build();
    try {
      HttpResponse<T> response = client.send(request, handler);
      int code = response.statusCode();
      if (code == 404 || code == 410) {
        throw new FileNotFoundException(address.toString());
      }
      if (code == 401 || code == 407) {
        throw new AuthenticationFailedException();
      }
      if (code >= 400) {
        throw new CoreException(failed(address, new IOException("the server answers " + code)));
      }
      return response;
    } catch (FileNotFoundException | AuthenticationFailedException e) {
      throw e;
    } catch (IOException e) {
      throw new CoreException(failed(address, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationCanceledException();
    }
  }

  private static long lastModified(HttpHeaders headers) {
    try {
      return headers
          .firstValue("last-modified")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(time -> time.toInstant().toEpochMilli())
          .orElse(0L);
    } catch (DateTimeParseException e) {
      return 0L;
    }
  }

  private static boolean isWeb(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  private static Status failed(URI address, IOException cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new DownloadStatus(IStatus.ERROR, OWNER, 1002, address + ": " + why, cause);
  }
}
