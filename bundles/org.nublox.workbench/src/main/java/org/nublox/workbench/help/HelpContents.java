/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.help;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.nublox.workbench.views.ReadOnlyPage;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The documentation: its pages at the left, one of them at the right. */
public final class HelpContents extends ReadOnlyPage {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.help";

  private static final int DARK = 128;

  private TableViewer contents;
  private Browser browser;
  private Link instead;

  @Override
  public void createPartControl(Composite parent) {
    SashForm split = new SashForm(parent, SWT.HORIZONTAL);
    contents = new TableViewer(split, SWT.SINGLE | SWT.V_SCROLL);
    contents.setContentProvider(ArrayContentProvider.getInstance());
    contents.setLabelProvider(
        LabelProvider.createTextProvider(page -> ((HelpPages.Page) page).title()));
    contents.addSelectionChangedListener(
        event -> {
          if (event.getStructuredSelection().getFirstElement() instanceof HelpPages.Page page) {
            show(page);
          }
        });
    try {
      browser = new Browser(split, SWT.NONE);
      browser.addLocationListener(
          new LocationAdapter() {
            @Override
            public void changed(LocationEvent event) {
              follow(event.location);
            }
          });
    } catch (SWTError e) {
      // no library of a browser on this system
      instead = new Link(split, SWT.WRAP);
      instead.addListener(SWT.Selection, event -> Program.launch(event.text));
    }
    split.setWeights(24, 76);
    Color ground = contents.getTable().getBackground();
    boolean dark = ground.getRed() + ground.getGreen() + ground.getBlue() < 3 * DARK;
    Job job =
        Job.create("Preparing the help", (ICoreRunnable) (IProgressMonitor monitor) -> read(dark));
    job.setSystem(true);
    job.schedule();
  }

  /** In the background. */
  private void read(boolean dark) {
    Bundle bundle = FrameworkUtil.getBundle(HelpContents.class);
    Path folder = Platform.getStateLocation(bundle).append("help").toPath();
    try {
      List<HelpPages.Page> pages = HelpPages.write(bundle, folder, dark);
      getSite().getShell().getDisplay().asyncExec(() -> fill(pages));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void fill(List<HelpPages.Page> pages) {
    if (!contents.getTable().isDisposed()) {
      contents.setInput(pages);
      contents.setSelection(new StructuredSelection(pages.getFirst()));
    }
  }

  private void show(HelpPages.Page page) {
    String url = page.file().toUri().toString();
    if (browser != null) {
      if (!browser.getUrl().replaceFirst("#.*", "").equals(url)) {
        browser.setUrl(url);
      }
    } else {
      instead.setText(
          "There is no browser for windows on this system. On Debian and its kin, the package"
              + " libwebkit2gtk-4.1-0 brings it.\n\n<a href=\""
              + url
              + "\">Open \""
              + page.title()
              + "\" in the system's browser</a>");
    }
  }

  /** A link was followed: its page is the one that is selected. */
  private void follow(String location) {
    if (contents.getInput() instanceof List<?> pages) {
      for (Object page : pages) {
        if (location
                .replaceFirst("#.*", "")
                .equals(((HelpPages.Page) page).file().toUri().toString())
            && contents.getStructuredSelection().getFirstElement() != page) {
          contents.setSelection(new StructuredSelection(page), true);
        }
      }
    }
  }

  @Override
  public void setFocus() {
    contents.getTable().setFocus();
  }
}
