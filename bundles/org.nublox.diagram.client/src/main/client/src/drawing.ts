/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GGraphView, RenderingContext } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

const KEYS = 'Drawing. The arrow keys go from box to box, Enter goes into a box, Escape back; Control with arrows moves. '
  + 'N makes an entity, Insert a field, R relates, L follows lines, F2 renames, Delete deletes, Shift F10 opens the menu.';

/** The drawing as a whole: one stop of the Tab key, with a name. */
@injectable()
export class DrawingView extends GGraphView {
  override render(model: any, context: RenderingContext): any {
    const node = super.render(model, context);
    if (node?.data && context.targetKind === 'main') {
      node.data.attrs = { ...node.data.attrs, role: 'application', 'aria-label': KEYS, 'aria-roledescription': 'diagram' };
    }
    return node;
  }
}
