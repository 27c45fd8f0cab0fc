/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { VNode } from 'snabbdom';
import { Ground, Rectangle } from './ground';
import { svg } from './shapes';
import { FAR, TINTS } from './views';

/** Below this zoom the titles of boxes are smaller than what people read. */
export const SMALL = 0.77;

/** Below this one so are the notes under titles. */
export const TINY = 0.5;

/** Pixels of the screen; the second where the first does not fit. */
const SIZE = 10;
const LEAST = 9;
/** Rather this than to stick out of a box whose rows are read. */
const CRAMPED = 8;
const TITLE = 13;
const BASELINE = 21;
const LEADING = 1.15;
/** From the baseline to the top of capitals, in parts of the size. */
const CAPITALS = 0.73;
const PAD = 3;

/** Fewer letters of a name say nothing. */
const LETTERS = 4;

/** A box with so many lines may have its name over the edges of its neighbours, so many pixels of them. */
const HUB = 3;
const EDGE = 7;

/** Far away, where a name covers several boxes, names are so far from each other. */
const ROOM = 26;

/** A name on the screen, in pixels from the origin of the drawing. */
interface Name { x: number; y: number; size: number; lines: string[]; classes: string[] }

let pen: CanvasRenderingContext2D | null = null;
let widths = new Map<string, number>();
let drawn: { key: string; node: VNode } | undefined;

/** Forgets how wide texts are: the font has come. */
export function fontCame(): void {
  pen = null;
  widths = new Map();
  drawn = undefined;
}

/** The width of a text at the size of one pixel. */
function width(text: string): number {
  let known = widths.get(text);
  if (known === undefined) {
    pen ??= document.createElement('canvas').getContext('2d');
    if (!pen) return text.length * 0.6;
    pen.font = '600 100px Inter, sans-serif';
    known = pen.measureText(text).width / 100;
    widths.set(text, known);
  }
  return known;
}

/** Drawn as wide as it was measured: WebKitGTK sets small letters on whole pixels, a tenth wider. */
function measured(text: string) { return { textLength: round(width(text) * SIZE), lengthAdjust: 'spacingAndGlyphs' }; }

/** As much of a name as there is room for; undefined when that says nothing. */
function shortened(name: string, room: number, size: number): string | undefined {
  if (width(name) * size <= room) return name;
  let end = Math.min(name.length - 1, Math.floor(room / size / 0.45));
  while (end >= LETTERS && width(name.substring(0, end) + '…') * size > room) end--;
  return end >= LETTERS ? name.substring(0, end).trimEnd() + '…' : undefined;
}

function wordsOf(name: string): string[] { return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[_ ])/); }

/** Words in lines that are not wider than the room; undefined when one of them is. */
function wrapped(words: string[], room: number, size: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.length - 1;
    if (last >= 0 && width(lines[last] + word) * size <= room) lines[last] += word;
    else if (width(word) * size <= room + 0.01) lines.push(word);
    else return undefined;
  }
  return lines;
}

/**
 * The names of boxes and modules while the drawing is small: as large as people read, as on a map, instead of as
 * small as the boxes are. A name stays in its box, in several lines if need be, or goes beyond it where nobody
 * stands, or is shortened. Where not even that can be, the boxes with most lines have theirs.
 */
export function names(root: any): VNode {
  const zoom: number = root.zoom;
  if (zoom >= SMALL) {
    drawn = undefined;
    return svg('g', {}, [], 'names');
  }
  const boxes: any[] = [], frames: any[] = [], edges: any[] = [];
  let key = String(zoom);
  for (const child of root.children) {
    if (child.type === 'node:box') {
      const { x, y, width: w, height } = child.bounds;
      key += `|${child.name} ${x} ${y} ${w} ${height} ${child.args?.tint} ${child.selected ? 1 : 0}`;
      boxes.push(child);
    } else if (child.type === 'node:frame') {
      key += `|${child.args?.module} ${child.position.x} ${child.position.y}`;
      frames.push(child);
    } else if (child.type === 'edge:line') edges.push(child);
  }
  key += edges.length;
  if (drawn?.key === key) return drawn.node;
  const placed = all(frames, boxes, edges, zoom);
  const node = svg('g', { transform: `scale(${1 / zoom})`, 'aria-hidden': 'true' }, placed.map(name => svg(
    'text', { transform: `translate(${round(name.x)},${round(name.y)})` + (name.size === SIZE ? '' : ` scale(${round(name.size / SIZE)})`) },
    name.lines.map((line, i) => svg('tspan', { x: 0, y: round(i * SIZE * LEADING), ...measured(line) }, line as any)), ...name.classes)), 'names');
  drawn = { key, node };
  return node;
}

function round(value: number): number { return Math.round(value * 100) / 100; }

/** Modules are named in larger letters the smaller they are, and the letters rise above the frame. */
function ofModule(frame: any, zoom: number): Name {
  const size = Math.min(20, Math.max(12, 12 + (FAR - zoom) * 32));
  const { x, y } = frame.position;
  const baseline = Math.min(20 * zoom + size - 12 * Math.max(zoom, FAR), 46 * zoom - 2);
  const room = Math.max(frame.size.width * zoom - 8, 80);
  return { x: x * zoom + Math.max(4, 14 * zoom), y: y * zoom + baseline, size, lines: [shortened(frame.args?.module ?? '', room, size) ?? ''], classes: ['of-module', 'beyond', `tint${(frame.args?.tint ?? 0) % TINTS}`] };
}

/** What boxes and names take; names only stand where both let them. */
interface Taken { boxes: Ground; names: Ground }

function all(frames: any[], boxes: any[], edges: any[], zoom: number): Name[] {
  const lines = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.sourceId, edge.targetId]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const weight = (box: any) => (box.selected ? 1e6 : 0) + (lines.get(box.id) ?? 0);
  const ordered = boxes.map(box => ({ box, weight: weight(box) })).sort((a, b) => b.weight - a.weight || (a.box.id < b.box.id ? -1 : 1));
  const taken = { boxes: new Ground(), names: new Ground() };
  for (const { box } of ordered) taken.boxes.take(box.id, area(box, zoom));
  const found: Name[] = [];
  const take = (name: Name | undefined) => {
    if (!name) return false;
    taken.names.take('', extent(name));
    found.push(name);
    return true;
  };
  for (const frame of frames) take(ofModule(frame, zoom));
  const left = ordered.filter(({ box, weight: its }) => !take(ofBox(box, zoom, its >= HUB, taken)) && its >= HUB);
  for (const { box } of left) take(overOthers(box, zoom, taken.names));
  return found;
}

function area(box: any, zoom: number): Rectangle {
  const { x, y, width: w, height } = box.bounds;
  return { x: x * zoom, y: y * zoom, width: w * zoom, height: height * zoom };
}

/** What a name covers. */
function extent({ x, y, size, lines }: Name): Rectangle {
  return { x, y: y - CAPITALS * size, width: Math.max(...lines.map(width)) * size, height: (CAPITALS + 0.25) * size + (lines.length - 1) * size * LEADING };
}

/** A name in its box, or beside it where there is room. */
function ofBox(box: any, zoom: number, hub: boolean, taken: Taken): Name | undefined {
  const at = area(box, zoom);
  const pad = Math.min(12 * zoom, 8);
  const inner = at.width - 2 * Math.min(pad, PAD);
  const near = zoom >= FAR;
  const tint = `tint${(box.args?.tint ?? 0) % TINTS}`;
  const name = (size: number, texts: string[], ...more: string[]): Name => {
    const top = Math.min(size * CAPITALS + 2.5, Math.max(0, (at.height - size * CAPITALS) / 2) + size * CAPITALS);
    return { x: at.x + pad, y: at.y + (near ? Math.max(BASELINE * zoom, top) : top), size, lines: texts, classes: [tint, ...(box.args?.kind === 'NOTE' ? ['of-note'] : []), ...more] };
  };
  const inside = (candidate: Name) => taken.names.isFree(extent(candidate), 0, box.id) ? candidate : undefined;
  const beyond = (size: number, texts: string[]) => {
    const candidate = name(size, texts, 'beyond');
    return taken.boxes.isFree(extent(candidate), PAD, box.id) && taken.names.isFree(extent(candidate), PAD, box.id) ? candidate : undefined;
  };
  if (box.selected) return name(SIZE, [box.name], 'beyond', 'selected');
  const words = wordsOf(box.name);
  const fitting = (at.width - pad - PAD) / width(box.name);
  const cramped = near && fitting >= CRAMPED && fitting < SIZE ? inside(name(fitting, [box.name])) : undefined;
  if (cramped) return cramped;
  for (const size of [SIZE, LEAST]) {
    let found = width(box.name) * size <= inner ? inside(name(size, [box.name])) : undefined;
    if (!found && !near) {
      const several = wrapped(words, inner, size);
      if (several && several.length * size * LEADING + 2 <= at.height) found = inside(name(size, several));
    }
    found ??= beyond(size, [box.name]);
    if (!found && !near) found = beyond(size, wrapped(words, Math.max(...words.map(width)) * size, size)!);
    if (found) return found;
  }
  // the rows below a title say more than its first letters
  if (near) return name(Math.max(TITLE * zoom, Math.min(LEAST, inner / width(box.name))), [shortened(box.name, inner, TITLE * zoom) ?? box.name]);
  if (hub) {
    const over = name(LEAST, wrapped(words, Math.max(...words.map(width)) * LEAST, LEAST)!, 'beyond');
    if (taken.boxes.isFree(extent(over), -EDGE, box.id) && taken.names.isFree(extent(over), PAD, box.id)) return over;
  }
  const some = shortened(box.name, inner, LEAST);
  return some === undefined ? undefined : inside(name(LEAST, [some]));
}

/** Far away: over its own box and others, which are too small to be told apart, but not near another name. */
function overOthers(box: any, zoom: number, ground: Ground): Name | undefined {
  const { x, y, height } = area(box, zoom);
  const name: Name = { x: x + 12 * zoom, y: y + (height + SIZE * CAPITALS) / 2, size: SIZE, lines: [box.name], classes: ['beyond', `tint${(box.args?.tint ?? 0) % TINTS}`] };
  return ground.isFree(extent(name), ROOM, box.id) ? name : undefined;
}
