/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import {
  Bounds, CanvasBoundsInitializer, CommandExecutionContext, FeedbackAwareSetModelCommand, FeedbackAwareUpdateModelCommand, GModelRoot, InitializeCanvasBoundsAction, InsertIndicator,
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { everything } from './fitting';
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
    this.performUpdate(root, root, context);
    // with a cause it is drawn at once: the time until the next frame is that of drawing
    return { model: root, modelChanged: true, cause: this.action };
  }

  protected override applyMatches(root: any, matches: any, context: any): void {
    for (const child of [...root.children]) {
      if (child.cssClasses?.includes('ghost-element') || child.type.startsWith('feedback') || child.type === InsertIndicator.TYPE) root.remove(child);
    }
    const before = [...root.children] as any[];
    super.applyMatches(root, matches, context);
    this.keepPlaces(root, before);
  }

  /**
   * What comes stands where something of its type was, best where it was itself, and takes over the picture of that: an
   * element that is drawn at another place among its siblings costs the browser the layout of all of them.
   */
  private keepPlaces(root: any, before: any[]): void {
    const places = new Map<any, number>(before.map((child, place) => [child, place]));
    const now = new Set<any>(root.children), gone = new Map<string, any>(), free = new Map<string, any[]>();
    const follow = (element: any, old: any) => {
      places.set(element, places.get(old)!);
      element.pictureKey = old.pictureKey;
    };
    for (const old of before) if (!now.has(old)) gone.set(old.id, old);
    const others = (root.children as any[]).filter(child => {
      const old = places.has(child) ? undefined : gone.get(child.id);
      if (old) { follow(child, old); gone.delete(old.id); }
      return !places.has(child);
    });
    for (const old of [...gone.values()].reverse()) {
      if (!free.has(old.type)) free.set(old.type, []);
      free.get(old.type)!.push(old);
    }
    for (const element of others) {
      const old = free.get(element.type)?.pop();
      if (old) follow(element, old);
    }
    const place = (element: any) => places.get(element) ?? before.length;
    (root.children as any[]).sort((a, b) => (RANK[a.type] ?? 3) - (RANK[b.type] ?? 3) || place(a) - place(b));
  }
}

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
    const seen = everything(root, area);
    if (area.width <= 0 || area.height <= 0 || !seen) return root;
    root.fitted = true;
    root.canvasBounds = area;
    Object.assign(root, seen);
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
