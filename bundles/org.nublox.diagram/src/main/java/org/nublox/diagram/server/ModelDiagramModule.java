/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.di.DiagramModule;
import org.eclipse.glsp.server.di.MultiBinding;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.eclipse.glsp.server.features.validation.ModelValidator;
import org.eclipse.glsp.server.gmodel.GModelCutOperationHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.operations.LayoutOperationHandler;
import org.eclipse.glsp.server.operations.OperationHandler;
import org.nublox.diagram.edit.ModelDocument;

/** How the parts of the diagram are put together for one connection. */
final class ModelDiagramModule extends DiagramModule {
  /** The type of the diagram, by which the client asks for it. */
  static final String TYPE = "nublox-model";

  private final ModelDocument document;
  private final SharedSelection selection;

  ModelDiagramModule(ModelDocument document, SharedSelection selection) {
    this.document = document;
    this.selection = selection;
  }

  @Override
  public String getDiagramType() {
    return TYPE;
  }

  @Override
  protected void configureBase() {
    super.configureBase();
    bind(ModelDocument.class).toInstance(document);
    bind(SharedSelection.class).toInstance(selection);
    bind(ModelSubmissionHandler.class).to(Submission.class).in(Singleton.class);
  }

  @Override
  protected Class<? extends DiagramConfiguration> bindDiagramConfiguration() {
    return Configuration.class;
  }

  @Override
  protected Class<? extends GModelState> bindGModelState() {
    return DocumentState.class;
  }

  @Override
  protected Class<? extends SourceModelStorage> bindSourceModelStorage() {
    return DocumentStorage.class;
  }

  @Override
  protected Class<? extends GModelFactory> bindGModelFactory() {
    return SceneFactory.class;
  }

  @Override
  protected Class<? extends ModelValidator> bindModelValidator() {
    return Problems.class;
  }

  @Override
  protected Class<? extends LabelEditValidator> bindLabelEditValidator() {
    return LabelValidator.class;
  }

  @Override
  protected Class<? extends ToolPaletteItemProvider> bindToolPaletteItemProvider() {
    return Palette.class;
  }

  @Override
  protected void configureActionHandlers(MultiBinding<ActionHandler> binding) {
    super.configureActionHandlers(binding);
    binding.add(DocumentChanged.Handler.class);
    binding.add(LayoutsDue.Handler.class);
    binding.add(SharedSelection.Handler.class);
    binding.add(ViewChange.Handler.class);
  }

  @Override
  protected void configureOperationHandlers(MultiBinding<OperationHandler<?>> binding) {
    super.configureOperationHandlers(binding);
    binding.remove(GModelCutOperationHandler.class);
    binding.rebind(LayoutOperationHandler.class, Operations.Arrange.class);
    List.<Class<? extends OperationHandler<?>>>of(
            Operations.CreateNode.class,
            Operations.CreateEdge.class,
            Operations.Delete.class,
            Operations.Place.class,
            Operations.Ways.class,
            Operations.Label.class,
            Operations.Any.class)
        .forEach(binding::add);
  }
}
