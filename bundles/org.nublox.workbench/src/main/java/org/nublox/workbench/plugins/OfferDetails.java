/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.nublox.plugin.Catalog;

/** What is known of one plug-in, with its first picture. */
final class OfferDetails {

  private static final int TEXT_WIDTH = 260;

  private final ScrolledComposite scrolled;
  private final Composite page;
  private final Label title;
  private final Label facts;
  private final Label description;
  private final Label picture;
  private Image image;

  /** The picture that is wanted: a later choice may come before an earlier picture does. */
  private URI wanted;

  OfferDetails(Composite parent) {
    scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
    page = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(page);
    title = label(SWT.NONE);
    title.setFont(JFaceResources.getHeaderFont());
    facts = label(SWT.WRAP);
    description = label(SWT.WRAP);
    picture = label(SWT.NONE);
    scrolled.setContent(page);
    scrolled.addListener(SWT.Dispose, event -> forget());
  }

  private Label label(int style) {
    Label label = new Label(page, style);
    GridDataFactory.fillDefaults()
        .hint(style == SWT.WRAP ? TEXT_WIDTH : SWT.DEFAULT, SWT.DEFAULT)
        .applyTo(label);
    return label;
  }

  void show(Optional<Offer> offer) {
    forget();
    title.setText(offer.map(Offer::name).orElse(""));
    facts.setText(offer.map(OfferDetails::facts).orElse("Choose a plug-in to read about it."));
    description.setText(offer.map(Offer::description).orElse(""));
    List<URI> pictures =
        offer.flatMap(Offer::said).map(Catalog.Entry::screenshots).orElse(List.of());
    wanted = pictures.isEmpty() ? null : pictures.get(0);
    layout();
    if (wanted != null) {
      load(wanted);
    }
  }

  private static String facts(Offer offer) {
    StringBuilder text = new StringBuilder(offer.id());
    if (!offer.kind().isEmpty()) {
      text.append("\n").append(offer.kind());
    }
    offer
        .said()
        .map(Catalog.Entry::nublox)
        .filter(range -> !range.isEmpty())
        .ifPresent(range -> text.append("\nfor NuBlox ").append(range));
    return text.toString();
  }

  private void load(URI address) {
    Job job =
        Job.create(
            "Picture of a plug-in",
            monitor -> {
              try (InputStream in = Catalog.open(address)) {
                ImageData data = new ImageData(in);
                scrolled.getDisplay().asyncExec(() -> loaded(address, data));
              } catch (IOException | SWTException e) {
                // without it, then: the text says what the plug-in is
              }
              return Status.OK_STATUS;
            });
    job.setSystem(true);
    job.schedule();
  }

  private void loaded(URI address, ImageData data) {
    if (!scrolled.isDisposed() && Objects.equals(address, wanted)) {
      image = new Image(scrolled.getDisplay(), data);
      picture.setImage(image);
      layout();
    }
  }

  private void layout() {
    page.setSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    page.layout();
  }

  private void forget() {
    wanted = null;
    if (image != null) {
      if (!picture.isDisposed()) {
        picture.setImage(null);
      }
      image.dispose();
      image = null;
    }
  }
}
