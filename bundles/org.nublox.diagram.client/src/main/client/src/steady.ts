/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GModelElement, ModelRenderer, ModelRendererFactory, TYPES, ViewRegistry } from '@eclipse-glsp/client';
import type { interfaces } from 'inversify';
import { VNode } from 'snabbdom';

/** What is said of an element that lies outside of the window. */
export const UNSEEN = '';

/** A view that can say what its picture depends on. */
export interface SteadyView {
  /**
   * Everything that decides how an element is drawn now, beside what never changes in its life; {@link UNSEEN}
   * when it is not drawn at all, undefined when it is to be drawn anew each time.
   */
  appearance(element: any): string | undefined;
}

/** Whether a rectangle lies in the window, at least in part. */
export function inSight(x: number, y: number, width: number, height: number, root: any): boolean {
  const { canvasBounds: canvas, scroll, zoom } = root;
  const left = (x - scroll.x) * zoom, top = (y - scroll.y) * zoom;
  return left <= canvas.width && left + width * zoom >= 0 && top <= canvas.height && top + height * zoom >= 0;
}

/**
 * Draws what looks as it did before only once: the same node of the virtual document again, which costs nothing
 * to compare. After an edit thousands of elements are the same and a few are not.
 */
export class SteadyRenderer extends ModelRenderer {
  private static keys = 0;
  private readonly drawn = new WeakMap<object, { appearance: string; node: VNode }>();

  override renderElement(element: Readonly<GModelElement>): VNode | undefined {
    const view = this.viewRegistry.get(element.type) as Partial<SteadyView>;
    const appearance = this.targetKind === 'main' ? view.appearance?.(element) : undefined;
    if (appearance === undefined) return this.keyed(element);
    if (appearance === UNSEEN) {
      this.drawn.delete(element);
      return undefined;
    }
    const before = this.drawn.get(element);
    if (before?.appearance === appearance) return before.node;
    const node = this.keyed(element);
    if (node) this.drawn.set(element, { appearance, node });
    return node;
  }

  /** A picture belongs to a place in the drawing, and not to a name: it stays when the element has another one. */
  private keyed(element: any): VNode | undefined {
    const node = super.renderElement(element);
    if (node && this.targetKind === 'main' && element.parent === element.root) node.key = element.pictureKey ??= ++SteadyRenderer.keys;
    return node;
  }
}

/** Makes the renderers of the framework. */
export function steadyRenderers(context: interfaces.Context): ModelRendererFactory {
  return (kind, processors, args = {}) => new SteadyRenderer(context.container.get<ViewRegistry>(TYPES.ViewRegistry), kind, processors, args);
}
