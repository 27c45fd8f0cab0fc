/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GEdge, GEdgeView, GLabel, GNode, Point, RectangularNodeView, RenderingContext, ShapeView } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { described } from './keyboard';
import { arrow, end, endTexts, icon, line, svg, triangle } from './shapes';
import { inSight, SteadyView, UNSEEN } from './steady';

/** Below this zoom texts cannot be read, so only shapes are drawn. */
export const FAR = 0.35;

/** So many colours there are; then they begin again. */
export const TINTS = 6;

function far(element: any, context: RenderingContext): boolean {
  return context.targetKind !== 'hidden' && (element.root.zoom ?? 1) < FAR;
}

/** How much of an element is drawn at a zoom. */
function detail(zoom: number): string { return zoom >= FAR ? 'near' : 'far'; }

function state(element: any): string { return `${element.selected ? 's' : ''}${element.hoverFeedback ? 'h' : ''}${element.opacity === 1 ? '' : element.opacity ?? ''}${element.cssClasses?.join() ?? ''}`; }

/** An entity or type. Its name is what searches and screen readers know it by. */
export class Box extends GNode {
  get name(): string { return (this.children[0] as any)?.text ?? this.id; }
  get facts(): any { return (this as any).args ?? {}; }
}

export class Row extends GLabel {
  get name(): string { return this.text; }
  get facts(): any { return (this as any).args ?? {}; }
}

@injectable()
export class BoxView extends RectangularNodeView implements SteadyView {
  appearance(box: any): string | undefined {
    const { root, position: { x, y }, size: { width, height } } = box;
    if (!inSight(x, y, width, height, root)) return UNSEEN;
    const level = detail(root.zoom);
    let all = `${level} ${x} ${y} ${width} ${height} ${state(box)}`;
    if (level !== 'near' && box.args?.kind !== 'NOTE') return all;
    for (const child of box.children) {
      // the sign of a problem and what else others put into the box
      if (child.type !== 'label:row' && child.type !== 'label:title') return undefined;
      all += '|' + state(child);
    }
    return all;
  }

  override render(node: any, context: RenderingContext): VNode | undefined {
    const { width: w, height: ht } = node.size;
    const facts = node.args ?? {};
    const head = Math.min(facts.head ?? 32, ht);
    const classes = ['box', 'sprotty-node', `tint${(facts.tint ?? 0) % TINTS}`, node.selected ? 'selected' : '', node.hoverFeedback ? 'mouseover' : ''];
    const name = { role: 'img', 'aria-label': described(node) };
    const whole = ht <= head;
    if (facts.kind === 'NOTE') {
      const sheet = svg('rect', { width: w, height: ht, rx: 2 }, [], 'card');
      return svg('g', {}, [sheet, ...(context.renderChildren(node) as any), svg('rect', { width: w, height: ht, rx: 2 }, [], 'border')], ...classes, 'note-sheet');
    }
    if (facts.kind === 'STATE') classes.push('state');
    const parts: VNode[] = [
      svg('rect', { width: w, height: ht, rx: 6 }, [], 'card'),
      whole
        ? svg('rect', { width: w, height: ht, rx: 6 }, [], 'head')
        : svg('path', { d: `M0 ${head}V6a6 6 0 0 1 6-6H${w - 6}a6 6 0 0 1 6 6V${head}Z` }, [], 'head'),
    ];
    if (far(node, context)) {
      parts.push(svg('rect', { width: w, height: ht, rx: 6 }, [], 'border'));
      return svg('g', name, parts, ...classes);
    }
    if (facts.note) parts.push(svg('text', { x: 12, y: 36 }, facts.note, 'note'));
    if (facts.separator >= 0) parts.push(svg('path', { d: `M0 ${facts.separator}H${w}` }, [], 'rule'));
    parts.push(...(context.renderChildren(node) as any));
    parts.push(svg('rect', { width: w, height: ht, rx: 6 }, [], 'border'));
    return svg('g', name, parts, ...classes);
  }
}

@injectable()
export class TitleView extends ShapeView {
  override render(label: any, context: RenderingContext): VNode | undefined {
    return svg('g', {}, [svg('rect', { width: label.size.width, height: 30 }, [], 'grip'), svg('text', { x: 12, y: 21 }, label.text, 'title')]);
  }
}

@injectable()
export class RowView extends ShapeView {
  override render(row: any, context: RenderingContext): VNode | undefined {
    const facts = row.args ?? {};
    const marks = new Set<string>((facts.marks ?? '').split(' '));
    const w = row.size.width;
    let right = w - 12;
    const parts: VNode[] = [svg('rect', { x: 3, width: w - 6, height: row.size.height, rx: 4 }, [], 'grip')];
    const note = row.parent.args?.kind === 'NOTE';
    if (!note) parts.push(icon(facts.literal ? 'LITERAL' : marks.has('KEY') ? 'KEY' : marks.has('COMPUTED') ? 'COMPUTED' : marks.has('REQUIRED') ? 'REQUIRED' : '', 16, 10));
    for (const mark of ['PII', 'UNIQUE']) {
      if (marks.has(mark)) { parts.push(icon(mark, right - 5, 10)); right -= 16; }
    }
    parts.push(svg('text', { x: note ? 12 : 30, y: 14 }, facts.name, 'name'));
    if (facts.type) parts.push(svg('text', { x: right, y: 14 }, facts.type, 'type', 'right'));
    return svg('g', { transform: `translate(${row.position.x},${row.position.y})` }, parts, 'row', row.selected ? 'selected' : '');
  }
}

@injectable()
export class FrameView extends RectangularNodeView {
  override render(node: any, context: RenderingContext): VNode | undefined {
    const facts = node.args ?? {};
    return svg('g', {}, [
      svg('rect', { width: node.size.width, height: node.size.height, rx: 10 }, [], 'frame'),
      svg('text', { x: 14, y: 20 }, facts.module, 'frame-title'),
    ], 'module', `tint${(facts.tint ?? 0) % TINTS}`);
  }
}

/** While a box is dragged its lines go straight; where it is dropped the server routes them anew. */
function points(edge: any): Point[] {
  const corner = (n: any) => `${Math.round(n.position.x)},${Math.round(n.position.y)}`;
  const { source, target } = edge;
  if (!source || !target || edge.args?.corners === `${corner(source)} ${corner(target)}`) return edge.routingPoints;
  const a = source.bounds, b = target.bounds;
  const gap = 20;
  if (b.x - (a.x + a.width) >= gap || a.x - (b.x + b.width) >= gap) {
    const forth = b.x > a.x;
    const p = { x: forth ? a.x + a.width : a.x, y: a.y + a.height / 2 }, q = { x: forth ? b.x : b.x + b.width, y: b.y + b.height / 2 };
    const x = (p.x + q.x) / 2;
    return [p, { x, y: p.y }, { x, y: q.y }, q];
  }
  const down = b.y > a.y;
  const p = { x: a.x + a.width / 2, y: down ? a.y + a.height : a.y }, q = { x: b.x + b.width / 2, y: down ? b.y : b.y + b.height };
  const y = (p.y + q.y) / 2;
  return [p, { x: p.x, y }, { x: q.x, y }, q];
}

/** By which an end can be taken: beside the box, which lies above lines. */
function handle(at: Point, next: Point, end: string): VNode {
  const length = Math.hypot(next.x - at.x, next.y - at.y) || 1;
  return svg('circle', { cx: at.x + (next.x - at.x) / length * 7, cy: at.y + (next.y - at.y) / length * 7, r: 5 }, [], 'line-handle', end);
}

@injectable()
export class LineView extends GEdgeView implements SteadyView {
  appearance(edge: any): string | undefined {
    if (edge.args?.kind === undefined) return undefined;
    const route = points(edge);
    if (route.length < 2) return UNSEEN;
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity, way = '';
    for (const { x, y } of route) {
      left = Math.min(left, x); right = Math.max(right, x);
      top = Math.min(top, y); bottom = Math.max(bottom, y);
      way += ` ${x} ${y}`;
    }
    if (!inSight(left, top, right - left, bottom - top, edge.root)) return UNSEEN;
    return (edge.root.zoom >= FAR ? 'near ' : 'far ') + state(edge) + way;
  }

  override render(edge: any, context: RenderingContext): any {
    const facts = edge.args ?? {};
    if (facts.kind === undefined) return super.render(edge, context); // the one that is being drawn
    const route = points(edge);
    if (route.length < 2) return undefined;
    const first = route[0], second = route[1], last = route[route.length - 1], beforeLast = route[route.length - 2];
    const parts: VNode[] = [line(route, 'stroke')];
    if (!far(edge, context)) {
      parts.push(line(route, 'hit'));
      if (facts.kind === 'INHERITANCE') parts.push(triangle(last, beforeLast));
      if (facts.kind === 'TRANSITION') parts.push(arrow(last, beforeLast), ...endTexts(facts.sourceRole, '', first, second));
      if (facts.kind === 'RELATION') {
        parts.push(...end(facts.sourceMany, facts.sourceOwner, first, second), ...end(facts.targetMany, facts.targetOwner, last, beforeLast));
        parts.push(...endTexts(facts.sourceRole, facts.sourceText, first, second), ...endTexts(facts.targetRole, facts.targetText, last, beforeLast));
      }
    }
    if (edge.selected && facts.kind === 'RELATION') parts.push(handle(first, second, 'source'), handle(last, beforeLast, 'target'));
    return svg('g', {}, parts, 'sprotty-edge', 'line', facts.kind.toLowerCase(), edge.selected ? 'selected' : '', edge.hoverFeedback ? 'mouseover' : '');
  }
}

export class Line extends GEdge {
  get name(): string { return this.id.substring(this.id.indexOf(':') + 1); }
  get facts(): any { return (this as any).args ?? {}; }
}
