/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GRID, isSnapping } from './arranging';
import type { Chrome } from './chrome';
import type { ToolsByKeyboard } from './palette';
import { inSight } from './steady';

const STEP = 20;
const FINE = 1;
const DIRECTIONS: Record<string, readonly [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PAGE = 100;
/** What the tools that need no box are called among the edits. */
const MAKES: Record<string, string> = { 'node:entity': 'entity', 'node:enum': 'enum', 'node:note': 'note' };
const MANY: Record<string, string> = { MANY: 'many', ONE_OR_MORE: 'one or more', ONE: 'one', ZERO_OR_ONE: 'one or none' };

function byId(id: string): HTMLElement | null { return document.getElementById(id); }

function nameOf(id: string): string { return id.substring(id.indexOf(':') + 1); }

/** What a screen reader says of an element. */
export function described(element: any): string {
  const facts = element?.args ?? {};
  switch (element?.type) {
    case 'node:box': {
      const rows = element.children.filter((c: any) => c.type === 'label:row').length;
      return `${element.name}, ${String(facts.kind ?? '').toLowerCase()}, ${facts.collapsed ? 'collapsed' : `${rows} ${rows === 1 ? 'row' : 'rows'}`}`;
    }
    case 'label:row': {
      const marks = String(facts.marks ?? '').toLowerCase().split(' ').filter(m => m);
      return [element.text, ...marks].join(', ');
    }
    case 'edge:line': {
      const [from, to] = [element.source?.name ?? '', element.target?.name ?? ''];
      if (facts.kind !== 'RELATION') return `${from} ${facts.kind === 'USE' ? 'uses' : 'extends'} ${to}`;
      return `relation: ${from}, ${MANY[facts.sourceMany] ?? ''}, to ${to}, ${MANY[facts.targetMany] ?? ''}`;
    }
    default: return '';
  }
}

const NOTHING = 'Select a box first: Ctrl+F finds one, the arrow keys go from one to the next.';

/** The drawing by keyboard: arrows go from box to box, Enter into a box, with Ctrl they move what is selected. */
export class Keyboard implements ToolsByKeyboard {
  constructor(private readonly chrome: Chrome) {
    // the element of the drawing is replaced when the drawing comes
    document.addEventListener('keydown', event => {
      const at = event.target as Element;
      if (!at.closest?.('#sprotty') || !byId('menu')?.hidden || document.querySelector('dialog[open]')) return;
      if (/INPUT|SELECT|TEXTAREA|BUTTON/.test(at.tagName) || at.closest('.tool-palette, .label-edit')) return;
      if (this.key(event)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }, true);
  }

  /** Puts the keyboard into the drawing. */
  static focus(): void {
    (document.querySelector('#sprotty svg.sprotty-graph') as SVGSVGElement | null)?.focus({ preventScroll: true });
  }

  /** Says what is selected, for those who do not see it. */
  say(): void {
    const ids = this.chrome.selected();
    const said = byId('said');
    if (said) said.textContent = ids.length > 1 ? `${ids.length} selected` : ids.length === 1 ? described(this.chrome.element(ids[0])) : '';
  }

  draw(): void { Keyboard.focus(); }

  remove(): void {
    if (this.chrome.selected().length) this.chrome.remove();
    else this.chrome.tell(NOTHING);
  }

  selectSeen(): void {
    const seen = this.chrome.boxes().filter(({ bounds: { x, y, width, height }, root }) => inSight(x, y, width, height, root));
    this.chrome.select(...seen.map(box => box.id));
    Keyboard.focus();
  }

  /** A tool of the palette, chosen without a pointer: it acts on what is selected. */
  make(type: string): void {
    const id = this.chrome.selected()[0] ?? '';
    const owner = id.startsWith('box:') ? nameOf(id) : id.startsWith('row:') ? nameOf(this.chrome.element(id).parent.id) : '';
    if (MAKES[type]) {
      const at = this.chrome.room();
      this.chrome.edit(MAKES[type], { home: this.chrome.home, text: 'Note', x: String(at.x), y: String(at.y) });
    }
    else if (!owner) this.chrome.tell(NOTHING);
    else if (type === 'node:field') this.chrome.edit('row', { owner });
    else this.relate(owner, type.substring(type.indexOf(':') + 1).replaceAll('-', '_').toUpperCase());
    if (type.startsWith('node:')) Keyboard.focus();
  }

  private relate(owner: string, kind: string): void {
    this.chrome.select('box:' + owner);
    // the properties are shown after the drawing
    requestAnimationFrame(() => setTimeout(() => {
      const select = byId('prop-kind') as HTMLSelectElement | null;
      if (select && kind) select.value = kind;
      byId('prop-target')?.focus();
    }, 30));
  }

  private key(event: KeyboardEvent): boolean {
    const direction = DIRECTIONS[event.key];
    const control = event.ctrlKey || event.metaKey;
    if (direction && event.altKey) { this.chrome.scroll(direction[0] * PAGE, direction[1] * PAGE); return true; }
    if (direction) return control ? this.move(direction, event.shiftKey ? FINE : STEP) : this.go(direction, event.shiftKey);
    if (control || event.altKey) return false;
    const element = this.element();
    switch (event.key) {
      case 'Enter': return this.enter(element);
      case 'Escape': return this.leave(element);
      case 'Insert': this.make('node:field'); return true;
      case 'n': case 'N': this.make('node:entity'); return true;
      case 'r': case 'R': this.make('edge:'); return true;
      case 'l': case 'L': return this.nextLine(element);
      case '+': case '=': this.chrome.zoom(1.25); return true;
      case '-': this.chrome.zoom(0.8); return true;
      default: return false;
    }
  }

  private element(): any {
    const id = this.chrome.selected()[0];
    return id ? this.chrome.element(id) : undefined;
  }

  /** Up and down in a box go from row to row, else to the next box that lies there, with Shift together with those before. */
  private go([dx, dy]: readonly [number, number], more: boolean): boolean {
    const ids = this.chrome.selected();
    const element = more ? this.chrome.element(ids[ids.length - 1]) : this.element();
    if (element?.type === 'label:row' && dy !== 0) {
      const rows = rowsOf(element.parent);
      return this.show(rows[rows.indexOf(element) + dy] ?? element.parent);
    }
    const from = element?.type === 'edge:line' ? element.source : element?.type === 'label:row' ? element.parent : element;
    if (!from) return this.show(this.first());
    const middle = center(from);
    let best: any, least = Infinity;
    for (const box of this.chrome.boxes()) {
      const at = center(box);
      const along = (at.x - middle.x) * dx + (at.y - middle.y) * dy;
      const across = Math.abs((at.x - middle.x) * dy) + Math.abs((at.y - middle.y) * dx);
      // what lies far to the side is not in that direction
      if (box === from || along <= 0 || across > 3 * along) continue;
      if (along + 2 * across < least) { least = along + 2 * across; best = box; }
    }
    if (!more) return this.show(best ?? from);
    // the last is the one from which it goes on
    if (best) {
      this.chrome.select(...ids.filter(id => id.startsWith('box:') && id !== best.id), best.id);
      this.chrome.reveal(best);
    }
    return true;
  }

  private first(): any {
    return this.chrome.boxes().reduce((a: any, b: any) => !a || b.bounds.x + b.bounds.y < a.bounds.x + a.bounds.y ? b : a, undefined);
  }

  private enter(element: any): boolean {
    if (!element) return this.show(this.first());
    if (element.type === 'node:box') return this.show(rowsOf(element)[0] ?? element);
    if (element.type === 'edge:line') return this.show(element.target);
    this.chrome.rename();
    return true;
  }

  private leave(element: any): boolean {
    if (!element) return false;
    if (element.type === 'label:row') return this.show(element.parent);
    if (element.type === 'edge:line') return this.show(element.source);
    this.chrome.select();
    return true;
  }

  /** The lines of a box, one after the other. */
  private nextLine(element: any): boolean {
    const box = element?.type === 'edge:line' ? this.chrome.element(this.linesOf ?? element.source.id) : element?.type === 'label:row' ? element.parent : element;
    if (!box) return false;
    this.linesOf = box.id;
    const lines = box.root.children.filter((c: any) => c.type === 'edge:line' && (c.source === box || c.target === box));
    return lines.length === 0 || this.show(lines[(lines.indexOf(element) + 1) % lines.length]);
  }

  private linesOf: string | undefined;

  private move([dx, dy]: readonly [number, number], step: number): boolean {
    const element = this.element();
    if (element?.type === 'label:row') {
      const rows = rowsOf(element.parent);
      const at = rows.indexOf(element), to = at + dy;
      if (dy === 0 || to < 0 || to >= rows.length) return true;
      const before = dy < 0 ? rows[to] : rows[to + 1];
      this.chrome.edit('move', { id: nameOf(element.id), owner: nameOf(element.parent.id), before: before ? nameOf(before.id) : '' });
      return true;
    }
    // on a grid the next line of it is the least
    const far = isSnapping() ? GRID * (step === FINE ? 1 : STEP / GRID) : step;
    const boxes = this.chrome.selected().map(id => this.chrome.element(id)).filter(e => e?.type === 'node:box');
    if (boxes.length === 0) return false;
    this.chrome.dispatch({
      kind: 'changeBounds', isOperation: true,
      newBounds: boxes.map(b => ({ elementId: b.id, newPosition: { x: b.position.x + dx * far, y: b.position.y + dy * far }, newSize: { width: -1, height: -1 } })),
    });
    return true;
  }

  private show(element: any): boolean {
    if (!element) return true;
    this.chrome.select(element.id);
    this.chrome.reveal(element);
    return true;
  }
}

function rowsOf(box: any): any[] { return box.children.filter((c: any) => c.type === 'label:row'); }

function center(box: any): { x: number; y: number } {
  return { x: box.bounds.x + box.bounds.width / 2, y: box.bounds.y + box.bounds.height / 2 };
}
