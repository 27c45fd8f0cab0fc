/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */

export const GRID = 10;

interface Place { x: number; y: number }

/** Where boxes go that are aligned or distributed: an edit of one step. */
export function arranged(boxes: any[], how: string): any | undefined {
  const areas = boxes.map(b => ({ id: b.id, x: b.bounds.x, y: b.bounds.y, width: b.bounds.width, height: b.bounds.height }));
  if (areas.length < (how.startsWith('distribute') ? 3 : 2)) return undefined;
  const left = Math.min(...areas.map(a => a.x)), right = Math.max(...areas.map(a => a.x + a.width));
  const top = Math.min(...areas.map(a => a.y)), bottom = Math.max(...areas.map(a => a.y + a.height));
  const places = new Map<string, Place>();
  for (const a of areas) {
    switch (how) {
      case 'left': places.set(a.id, { x: left, y: a.y }); break;
      case 'center': places.set(a.id, { x: (left + right - a.width) / 2, y: a.y }); break;
      case 'right': places.set(a.id, { x: right - a.width, y: a.y }); break;
      case 'top': places.set(a.id, { x: a.x, y: top }); break;
      case 'middle': places.set(a.id, { x: a.x, y: (top + bottom - a.height) / 2 }); break;
      case 'bottom': places.set(a.id, { x: a.x, y: bottom - a.height }); break;
    }
  }
  if (how === 'distribute-x') spread(areas, 'x', 'width', right - left, places);
  if (how === 'distribute-y') spread(areas, 'y', 'height', bottom - top, places);
  return placing(boxes, places);
}

/** The same gap between neighbours; the outer two stay. */
function spread(areas: any[], at: 'x' | 'y', size: 'width' | 'height', room: number, places: Map<string, Place>): void {
  const sorted = [...areas].sort((a, b) => a[at] - b[at]);
  const gap = (room - sorted.reduce((sum, a) => sum + a[size], 0)) / (sorted.length - 1);
  let next = sorted[0][at];
  for (const a of sorted) {
    places.set(a.id, { x: a.x, y: a.y, [at]: next } as any);
    next += a[size] + gap;
  }
}

function placing(boxes: any[], places: Map<string, Place>): any {
  return {
    kind: 'changeBounds', isOperation: true,
    newBounds: boxes.map(b => ({ elementId: b.id, newPosition: places.get(b.id), newSize: { width: b.bounds.width, height: b.bounds.height } })),
  };
}

let snapping = false;

export function snap(on: boolean): void { snapping = on; }

export function isSnapping(): boolean { return snapping; }

/** With snapping what is moved comes to stand on lines of a grid. */
export class GridSnapper {
  snap(position: Place): Place {
    return snapping ? { x: Math.round(position.x / GRID) * GRID, y: Math.round(position.y / GRID) * GRID } : position;
  }
}

/** What is dropped stands on the grid, however it came there. */
export function snapped(action: any): any {
  if (!snapping || action.kind !== 'changeBounds') return action;
  const grid = new GridSnapper();
  return { ...action, newBounds: action.newBounds.map((b: any) => ({ ...b, newPosition: b.newPosition && grid.snap(b.newPosition) })) };
}
