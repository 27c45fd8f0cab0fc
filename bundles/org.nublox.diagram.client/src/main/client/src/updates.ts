/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import {
  Bounds, CanvasBoundsInitializer, CommandExecutionContext, FeedbackAwareSetModelCommand, FeedbackAwareUpdateModelCommand, GModelRoot, InitializeCanvasBoundsAction, InsertIndicator,
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';

const RANK: Record<string, number> = { 'node:frame': 0, 'edge:line': 1, 'node:box': 2 };

/**
 * Updates bring changed elements only, and the model that is drawn is the one that is changed: a copy of it would
 * be of ten thousand elements. What the client drew for itself goes, frames stay behind boxes.
 */
@injectable()
export class PartialUpdateCommand extends FeedbackAwareUpdateModelCommand {
  override execute(context: CommandExecutionContext): any {
    if (this.action.matches === undefined || this.action.animate) return super.execute(context);
    const root = context.root;
    this.oldRoot = root;
    this.newRoot = root;
    this.applyMatches(root, this.action.matches as any, context);
    return this.performUpdate(root, root, context);
  }

  protected override applyMatches(root: any, matches: any, context: any): void {
    for (const child of [...root.children]) {
      if (child.cssClasses?.includes('ghost-element') || child.type.startsWith('feedback') || child.type === InsertIndicator.TYPE) root.remove(child);
    }
    super.applyMatches(root, matches, context);
    (root.children as any[]).sort((a, b) => (RANK[a.type] ?? 3) - (RANK[b.type] ?? 3));
  }
}

const MARGIN = 40;

/** Where the drawing lies in the page; of no size while the page is not laid out. */
function canvas(): Bounds {
  const { left, top, width, height } = document.querySelector('#sprotty svg')?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
  return { x: left + window.scrollX, y: top + window.scrollY, width, height };
}

/** The first picture shows everything, and is drawn once: not at some place first and then moved. */
@injectable()
export class FittedModelCommand extends FeedbackAwareSetModelCommand {
  override execute(context: CommandExecutionContext): GModelRoot {
    const root = super.execute(context) as any;
    const area = canvas();
    const boxes = root.children.filter((child: any) => child.type === 'node:box').map((box: any) => box.bounds) as Bounds[];
    if (area.width <= 0 || area.height <= 0 || boxes.length === 0) return root;
    const left = boxes.reduce((all, box) => Math.min(all, box.x), Infinity), top = boxes.reduce((all, box) => Math.min(all, box.y), Infinity);
    const width = boxes.reduce((all, box) => Math.max(all, box.x + box.width), -Infinity) - left, height = boxes.reduce((all, box) => Math.max(all, box.y + box.height), -Infinity) - top;
    root.fitted = true;
    root.canvasBounds = area;
    root.zoom = Math.max(0.02, Math.min(1, area.width / (width + 2 * MARGIN), area.height / (height + 2 * MARGIN)));
    root.scroll = { x: left + (width - area.width / root.zoom) / 2, y: top + (height - area.height / root.zoom) / 2 };
    return root;
  }
}

/** Tells where the drawing is as soon as it is painted, also when that was known before. */
@injectable()
export class CanvasAnnouncer extends CanvasBoundsInitializer {
  private told?: any;

  override decorate(vnode: VNode, element: any): VNode {
    if (element instanceof GModelRoot && element !== this.told) {
      this.rootAndVnode = [element, vnode];
      this.told = element;
    }
    return vnode;
  }

  override postUpdate(): void {
    const drawing = this.rootAndVnode?.[1].elm;
    this.rootAndVnode = undefined;
    if (drawing) void this.actionDispatcher.dispatch(InitializeCanvasBoundsAction.create(this.getBoundsInPage(drawing as Element)));
  }
}
