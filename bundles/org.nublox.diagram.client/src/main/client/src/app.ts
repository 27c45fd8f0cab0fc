/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import 'reflect-metadata';
import {
  Action, BaseJsonrpcGLSPClient, ConsoleLogger, ContainerConfiguration, DefaultTypes, DiagramLoader, EditorContextService, FeatureModule, FeedbackAwareUpdateModelCommand,
  GGraph, GLSPActionDispatcher, GLSPWebSocketProvider, IDiagramOptions, InsertIndicator, LogLevel, RevealNamedElementActionProvider, STANDALONE_MODULE_CONFIG,
  SelectionService, TYPES, ToolPalette, bindAsService, bindOrRebind, configureActionHandler, configureDefaultModelElements, configureModelElement, createDiagramOptionsModule, deletableFeature,
  editLabelFeature, initializeDiagramContainer, overrideModelElement, selectFeature, moveFeature, hoverFeedbackFeature,
} from '@eclipse-glsp/client';
import { Container, injectable } from 'inversify';
import { Chrome, confirmDeletion, tell } from './chrome';
import { DrawingView } from './drawing';
import { ReachablePalette } from './palette';
import { Box, BoxView, FrameView, Line, LineView, Row, RowView, TitleView } from './views';
import { GLabel, GNode } from '@eclipse-glsp/client';
import { GridSnapper, snapped } from './arranging';
import './style.css';
import './tools.css';

/** Nothing is deleted that the person was not shown. */
@injectable()
class AskingDispatcher extends GLSPActionDispatcher {
  override async dispatch(action: Action): Promise<void> {
    const deletion = action as any;
    if (action.kind === 'deleteElement' && !deletion.args?.shown) {
      if (!(await confirmDeletion(deletion.elementIds))) return;
      return super.dispatch({ ...action, args: { ...deletion.args, shown: true } } as any);
    }
    if (action.kind === 'createNode') return super.dispatch({ ...action, args: { ...deletion.args, home: chrome?.home ?? '' } } as any);
    if (action.kind === 'setMarkers') chrome?.marked(JSON.stringify((action as any).markers));
    return super.dispatch(snapped(action));
  }
}

const RANK: Record<string, number> = { 'node:frame': 0, 'edge:line': 1, 'node:box': 2 };

/** Updates bring changed elements only: what the client drew for itself goes, frames stay behind boxes. */
@injectable()
class PartialUpdateCommand extends FeedbackAwareUpdateModelCommand {
  protected override applyMatches(root: any, matches: any, context: any): void {
    for (const child of [...root.children]) {
      if (child.cssClasses?.includes('ghost-element') || child.type.startsWith('feedback') || child.type === InsertIndicator.TYPE) root.remove(child);
    }
    super.applyMatches(root, matches, context);
    (root.children as any[]).sort((a, b) => (RANK[a.type] ?? 3) - (RANK[b.type] ?? 3));
  }
}

@injectable()
class Messages {
  handle(action: any): void { tell(action.message, action.severity); }
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
  bindOrRebind(context, TYPES.ISnapper).toConstantValue(new GridSnapper() as any);
  bind(Messages).toSelf().inSingletonScope();
  configureActionHandler(context, 'message', Messages);
  bindAsService(context, TYPES.ICommandPaletteActionProvider, RevealNamedElementActionProvider);
}, { featureId: Symbol('model') });

function createContainer(options: IDiagramOptions, ...configuration: ContainerConfiguration): Container {
  return initializeDiagramContainer(new Container(), modelModule, createDiagramOptionsModule(options, { zoomLimits: { min: 0.02, max: 8 } }), STANDALONE_MODULE_CONFIG, ...configuration);
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
  (window as any).nublox = { dispatch: (a: any) => dispatcher.dispatch(a), root: () => editor.modelRoot, selected: () => container.get(SelectionService).getSelectedElementIDs(), started };
  await container.get(DiagramLoader).load({ requestModelOptions: { isReconnecting } });
  performance.mark('loaded');
  chrome.loaded();
  (window as any).nublox.loaded = performance.now() - started;
}

const provider = new GLSPWebSocketProvider(`ws://${location.host}/diagram?token=${token}`);
provider.listen({
  onConnection: connect,
  onReconnect: async connection => { client.stop(); await connect(connection, true); },
  logger: console as any,
});
