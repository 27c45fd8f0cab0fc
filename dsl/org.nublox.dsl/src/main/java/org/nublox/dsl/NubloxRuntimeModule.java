/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import com.google.inject.Binder;
import com.google.inject.name.Names;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.formatting.IIndentationInformation;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.scoping.impl.AbstractDeclarativeScopeProvider;
import org.eclipse.xtext.serializer.sequencer.IHiddenTokenSequencer;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.validation.IResourceValidator;
import org.nublox.dsl.conversion.NubloxValueConverters;
import org.nublox.dsl.formatting2.TwoBlanks;
import org.nublox.dsl.messages.LinkingMessages;
import org.nublox.dsl.messages.SyntaxMessages;
import org.nublox.dsl.naming.NubloxQualifiedNames;
import org.nublox.dsl.naming.NubloxResourceDescriptions;
import org.nublox.dsl.resource.NubloxResource;
import org.nublox.dsl.scoping.ModuleScopes;
import org.nublox.dsl.serializer.CommentKeepingTokens;
import org.nublox.dsl.serializer.WrittenValues;
import org.nublox.dsl.validation.NubloxResourceValidator;

/** Which class plays which part in the language. */
public class NubloxRuntimeModule extends AbstractNubloxRuntimeModule {

  @Override
  public Class<? extends IValueConverterService> bindIValueConverterService() {
    return NubloxValueConverters.class;
  }

  @Override
  public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
    return NubloxQualifiedNames.class;
  }

  /** The index tells the tables of entities as well. */
  public Class<? extends IDefaultResourceDescriptionStrategy>
      bindIDefaultResourceDescriptionStrategy() {
    return NubloxResourceDescriptions.class;
  }

  /** Syntax errors in words for people. */
  public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
    return SyntaxMessages.class;
  }

  /** Unknown names with their nearest candidates. */
  public Class<? extends ILinkingDiagnosticMessageProvider>
      bindILinkingDiagnosticMessageProvider() {
    return LinkingMessages.class;
  }

  /** Two blanks. */
  public Class<? extends IIndentationInformation> bindIIndentationInformation() {
    return TwoBlanks.class;
  }

  /** Keeps comments when a changed model is written. */
  public Class<? extends IHiddenTokenSequencer> bindIHiddenTokenSequencer() {
    return CommentKeepingTokens.class;
  }

  /** Writes defaults where the language has a word for them. */
  public Class<? extends ITransientValueService> bindITransientValueServiceOfSerializer() {
    return WrittenValues.class;
  }

  @Override
  public Class<? extends XtextResource> bindXtextResource() {
    return NubloxResource.class;
  }

  /** Leaves out what only follows from something else. */
  public Class<? extends IResourceValidator> bindIResourceValidator() {
    return NubloxResourceValidator.class;
  }

  @Override
  public void configureIScopeProviderDelegate(Binder binder) {
    binder
        .bind(IScopeProvider.class)
        .annotatedWith(Names.named(AbstractDeclarativeScopeProvider.NAMED_DELEGATE))
        .to(ModuleScopes.class);
  }
}
