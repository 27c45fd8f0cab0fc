/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { h, VNode, VNodeChildren } from 'snabbdom';

export interface Point { readonly x: number; readonly y: number }

const SVG = 'http://www.w3.org/2000/svg';

/** An element of SVG. */
export function svg(tag: string, attrs: Record<string, unknown>, children: VNodeChildren = [], ...classes: string[]): VNode {
  const cls = Object.fromEntries(classes.filter(c => c).map(c => [c, true]));
  return h(tag, { ns: SVG, attrs: attrs as Record<string, string | number | boolean>, class: cls }, children as any);
}

export function line(points: readonly Point[], ...classes: string[]): VNode {
  return svg('path', { d: 'M' + points.map(p => `${p.x} ${p.y}`).join('L') }, [], ...classes);
}

/** The icons of rows, around a middle; the same as in pictures. */
export function icon(mark: string, x: number, y: number): VNode {
  const at = { transform: `translate(${x},${y})` };
  switch (mark) {
    case 'KEY': return svg('g', at, [svg('circle', { cx: -3, cy: 0, r: 2.7 }), svg('path', { d: 'M-.3 0H6V3M3.2 0V2.4' })], 'icon', 'key');
    case 'COMPUTED': return svg('path', { ...at, d: 'M3.2-2.8V-4.2H-3.2L.8 0-3.2 4.2H3.2V2.8' }, [], 'icon', 'computed');
    case 'UNIQUE': return svg('g', at, [svg('rect', { x: -5, y: -5, width: 10, height: 10, rx: 2.5 }), svg('path', { d: 'M-1.6-1.6L.4-2.9V2.9' })], 'icon', 'unique');
    case 'PII': return svg('g', at, [svg('circle', { cx: 0, cy: -2.4, r: 2.3 }), svg('path', { d: 'M-4.4 4.8L-4 2.6-2.2 1.5H2.2L4 2.6 4.4 4.8' })], 'icon', 'pii');
    case 'REQUIRED': return svg('circle', { ...at, r: 3 }, [], 'icon', 'required');
    case 'LITERAL': return svg('circle', { ...at, r: 1.5 }, [], 'icon', 'required');
    default: return svg('circle', { ...at, r: 3 }, [], 'icon', 'optional');
  }
}

/** The sign at the end of a relation, away from the box along the line. */
export function end(many: string, owner: boolean, at: Point, next: Point): VNode[] {
  const angle = Math.atan2(next.y - at.y, next.x - at.x) * 180 / Math.PI;
  const parts: VNode[] = [];
  const bar = (d: number) => svg('path', { d: `M${d}-5.5V5.5` });
  const ring = (d: number) => svg('circle', { cx: d, cy: 0, r: 3.2 }, [], 'ring');
  const foot = () => svg('path', { d: 'M0-5.5L10 0 0 5.5' });
  if (owner && (many === 'ONE' || many === 'ZERO_OR_ONE')) parts.push(svg('path', { d: 'M0 0L7 4.5 14 0 7-4.5Z' }, [], 'diamond'));
  else if (many === 'MANY') parts.push(foot(), ring(13.5));
  else if (many === 'ONE_OR_MORE') parts.push(foot(), bar(12));
  else if (many === 'ZERO_OR_ONE') parts.push(bar(5), ring(10.5));
  else if (many === 'ONE') parts.push(bar(5), bar(9));
  return [svg('g', { transform: `translate(${at.x},${at.y}) rotate(${angle})` }, parts, 'end')];
}

export function triangle(at: Point, next: Point): VNode {
  const angle = Math.atan2(next.y - at.y, next.x - at.x) * 180 / Math.PI;
  return svg('path', { d: 'M0 0L11 6V-6Z', transform: `translate(${at.x},${at.y}) rotate(${angle})` }, [], 'triangle');
}

export function arrow(at: Point, next: Point): VNode {
  const angle = Math.atan2(next.y - at.y, next.x - at.x) * 180 / Math.PI;
  return svg('path', { d: 'M0 0L9 4V-4Z', transform: `translate(${at.x},${at.y}) rotate(${angle})` }, [], 'diamond');
}

/** Texts at an end: role above the line, multiplicity below it. */
export function endTexts(role: string, many: string, at: Point, next: Point): VNode[] {
  const parts: VNode[] = [];
  const flat = Math.abs(at.x - next.x) >= Math.abs(at.y - next.y);
  if (flat) {
    const d = next.x >= at.x ? 1 : -1;
    const anchor = d < 0 ? 'right' : 'left';
    if (role) parts.push(svg('text', { x: at.x + d * 18, y: at.y - 4 }, role as any, 'role', anchor));
    if (many) parts.push(svg('text', { x: at.x + d * 18, y: at.y + 12 }, many as any, 'many', anchor));
  } else {
    const dy = next.y >= at.y ? 28.5 : -18;
    if (role) parts.push(svg('text', { x: at.x + 6, y: at.y + dy }, role as any, 'role'));
    if (many) parts.push(svg('text', { x: at.x - 6, y: at.y + dy }, many as any, 'many', 'right'));
  }
  return parts;
}
