/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import 'reflect-metadata';
import {
  Action, BaseJsonrpcGLSPClient, CanvasBoundsInitializer, ConsoleLogger, ContainerConfiguration, DefaultTypes, DiagramLoader, EditorContextService, FeatureModule, FeedbackAwareUpdateModelCommand,
  GGraph, GLSPActionDispatcher, IDiagramOptions, LogLevel, RevealNamedElementActionProvider, STANDALONE_MODULE_CONFIG,
  SelectAction, SelectionService, SetModelCommand, TYPES, ToolPalette, bindAsService, bindOrRebind, copyPasteModule, configureActionHandler, configureDefaultModelElements, configureModelElement, createDiagramOptionsModule, deletableFeature,
  edgeIntersectionModule, editLabelFeature, initializeDiagramContainer, overrideModelElement, selectFeature, moveFeature, hoverFeedbackFeature, svgMetadataModule, standaloneCopyPasteModule,
} from '@eclipse-glsp/client';
import { Container, injectable } from 'inversify';
import { Chrome, confirmDeletion, tell } from './chrome';
import { ReadySocketProvider } from './connection';
import { DrawingView } from './drawing';
import { ReachablePalette } from './palette';
import { steadyRenderers } from './steady';
import { CanvasAnnouncer, FittedModelCommand, PartialUpdateCommand } from './updates';
import { Box, BoxView, FrameView, Line, LineView, Row, RowView, TitleView } from './views';
import { GLabel, GNode } from '@eclipse-glsp/client';
import { GridSnapper, snapped } from './arranging';
import './style.css';
import './tools.css';

/** How much is wrong, in words. */
function summary(markers: { kind: string }[]): string {
  const hints = markers.filter(marker => marker.kind === 'info').length, problems = markers.length - hints;
  const said = problems === 0 ? 'No problems' : problems === 1 ? 'One problem' : `${problems} problems`;
  return hints === 0 ? said + '.' : `${said}; ${hints === 1 ? 'one hint' : `${hints} hints`}.`;
}

/** Nothing is deleted that the person was not shown. */
@injectable()
class AskingDispatcher extends GLSPActionDispatcher {
  /** Whether somebody wants to know what is wrong. */
  private asked = false;

  override async dispatch(action: Action): Promise<void> {
    const given = action as any;
    if (action.kind === 'deleteElement' && !given.args?.shown) {
      if (!(await confirmDeletion(given.elementIds))) return;
      return super.dispatch({ ...action, args: { ...given.args, shown: true } } as any);
    }
    if (action.kind === 'createNode') return super.dispatch({ ...action, args: { ...given.args, home: chrome?.home ?? '' } } as any);
    if (action.kind === 'updateModel' && given.select?.length) {
      // what is new is shown as selected at once
      const shown = super.dispatch(action);
      void super.dispatch(SelectAction.setSelection(given.select));
      return shown;
    }
    if (action.kind === 'requestMarkers' && (action as any).reason === 'batch') this.asked = true;
    if (action.kind === 'setMarkers') {
      const markers: { kind: string }[] = (action as any).markers;
      chrome?.marked(JSON.stringify(markers));
      if (this.asked) tell(summary(markers));
      this.asked = false;
    }
    return super.dispatch(snapped(action));
  }
}

@injectable()
class Messages {
  handle(action: any): void { tell(action.message, action.severity); }
}

/** The host asks for elements. */
@injectable()
class Shown {
  handle(action: any): void { void chrome?.showing.show(action.names); }
}

const modelModule = new FeatureModule((bind, unbind, isBound, rebind) => {
  const context = { bind, unbind, isBound, rebind };
  bindOrRebind(context, TYPES.ILogger).to(ConsoleLogger).inSingletonScope();
  bindOrRebind(context, TYPES.LogLevel).toConstantValue(LogLevel.warn);
  configureDefaultModelElements(context);
  overrideModelElement(context, DefaultTypes.GRAPH, GGraph, DrawingView);
  configureModelElement(context, 'node:box', Box, BoxView);
  configureModelElement(context, 'node:frame', GNode, FrameView, { disable: [selectFeature, moveFeature, deletableFeature, hoverFeedbackFeature] });
  configureModelElement(context, 'label:title', GLabel, TitleView, { enable: [editLabelFeature] });
  configureModelElement(context, 'label:row', Row, RowView, { enable: [editLabelFeature, selectFeature, deletableFeature] });
  configureModelElement(context, 'edge:line', Line, LineView);
  rebind(GLSPActionDispatcher).to(AskingDispatcher).inSingletonScope();
  rebind(ToolPalette).to(ReachablePalette).inSingletonScope();
  rebind(FeedbackAwareUpdateModelCommand).to(PartialUpdateCommand);
  rebind(SetModelCommand).to(FittedModelCommand);
  rebind(CanvasBoundsInitializer).to(CanvasAnnouncer).inSingletonScope();
  rebind(TYPES.ModelRendererFactory).toFactory(steadyRenderers as any);
  bindOrRebind(context, TYPES.ISnapper).toConstantValue(new GridSnapper() as any);
  bind(Messages).toSelf().inSingletonScope();
  bind(Shown).toSelf().inSingletonScope();
  configureActionHandler(context, 'nublox.show', Shown);
  configureActionHandler(context, 'message', Messages);
  bindAsService(context, TYPES.ICommandPaletteActionProvider, RevealNamedElementActionProvider);
}, { featureId: Symbol('model') });

function createContainer(options: IDiagramOptions, ...configuration: ContainerConfiguration): Container {
  // what the first two find out is not shown, and takes its time with each picture; text of the language is copied, not elements of the drawing
  const unused = { remove: [edgeIntersectionModule, svgMetadataModule, copyPasteModule, standaloneCopyPasteModule] };
  return initializeDiagramContainer(new Container(), modelModule, createDiagramOptionsModule(options, { zoomLimits: { min: 0.02, max: 8 } }), STANDALONE_MODULE_CONFIG, unused, ...configuration);
}

const started = performance.now();
performance.mark('started');
const token = new URLSearchParams(location.search).get('token') ?? '';
const clientId = 'sprotty';
let client: BaseJsonrpcGLSPClient;
let chrome: Chrome | undefined;

async function connect(connectionProvider: any, isReconnecting = false): Promise<void> {
  performance.mark('connected');
  client = new BaseJsonrpcGLSPClient({ id: 'nublox', connectionProvider });
  const container = createContainer({ clientId, diagramType: 'nublox-model', glspClientProvider: async () => client, sourceUri: 'model' });
  const dispatcher = container.get(GLSPActionDispatcher);
  const editor = container.get(EditorContextService);
  chrome = chrome ?? new Chrome(token);
  chrome.attach(dispatcher, editor, container.get(SelectionService));
  (window as any).nublox = { dispatch: (a: any) => dispatcher.dispatch(a), root: () => editor.modelRoot, selected: () => container.get(SelectionService).getSelectedElementIDs(), started, showInDiagram: (names: string[] | string, x?: number, y?: number) => { void chrome!.showing.show(names, x, y); } };
  await container.get(DiagramLoader).load({ requestModelOptions: { isReconnecting } });
  performance.mark('loaded');
  chrome.loaded();
  (window as any).nublox.loaded = performance.now() - started;
}

new ReadySocketProvider(`ws://${location.host}/diagram?token=${token}`).listen({
  onConnection: connect,
  onReconnect: async connection => { client.stop(); await connect(connection, true); },
  logger: console as any,
});
