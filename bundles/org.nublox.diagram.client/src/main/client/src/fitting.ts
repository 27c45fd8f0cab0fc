/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { Bounds } from '@eclipse-glsp/client';

/** Free on all sides, in pixels of the screen: names of a small drawing rise above it, or end beside it. */
const MARGIN = 28;

/** At most so near. */
const NEAREST = 1;
const FARTHEST = 0.02;

/** What shows all boxes and frames in the middle of a window; undefined when there are none, or no window. */
export function everything(root: any, window: Bounds): { scroll: { x: number; y: number }; zoom: number } | undefined {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const { type, bounds } of root.children) {
    if (type !== 'node:box' && type !== 'node:frame') continue;
    left = Math.min(left, bounds.x); right = Math.max(right, bounds.x + bounds.width);
    top = Math.min(top, bounds.y); bottom = Math.max(bottom, bounds.y + bounds.height);
  }
  if (right < left || window.width <= 0 || window.height <= 0) return undefined;
  const margin = Math.min(MARGIN, window.width / 8, window.height / 8);
  const zoom = Math.max(FARTHEST, Math.min(NEAREST, (window.width - 2 * margin) / (right - left), (window.height - 2 * margin) / (bottom - top)));
  return { zoom, scroll: { x: (left + right - window.width / zoom) / 2, y: (top + bottom - window.height / zoom) / 2 } };
}
