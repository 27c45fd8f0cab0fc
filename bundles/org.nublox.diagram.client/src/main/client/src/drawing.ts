/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GGraphView, RenderingContext } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { names, SMALL, TINY } from './names';
import { svg } from './shapes';
import { FAR } from './views';

const KEYS = 'Drawing. The arrow keys go from box to box, Enter goes into a box, Escape back; Control with arrows moves, Shift selects more, Alt scrolls. '
  + 'N makes an entity, Insert a field, R relates, L follows lines, F2 renames, Delete deletes, Shift F10 opens the menu.';

/**
 * The drawing as a whole: one stop of the Tab key, with a name. Lines come with their ways, so none are sought
 * here, nor the places where they cross.
 */
@injectable()
export class DrawingView extends GGraphView {
  override render(model: any, context: RenderingContext): any {
    const { scroll, zoom } = model;
    const named = context.targetKind === 'main' ? { role: 'application', 'aria-label': KEYS, 'aria-roledescription': 'diagram' } : {};
    const children = context.renderChildren(model);
    if (context.targetKind === 'main') children.push(names(model));
    const content = svg('g', { transform: `scale(${zoom}) translate(${-scroll.x},${-scroll.y})` }, children);
    const node = svg('svg', named, [content], 'sprotty-graph', zoom < SMALL ? 'small' : '', zoom < TINY ? 'tiny' : '', zoom < FAR ? 'far' : '');
    node.data!.style = { ...this.getGridStyle(model, context) } as any;
    return node;
  }
}
