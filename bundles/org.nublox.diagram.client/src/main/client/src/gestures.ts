/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { Chrome, nameOf } from './chrome';

const START = 5;

interface Drag {
  /** What is dragged: a row, or the end of a line. */
  element: any;
  end?: 'source' | 'target';
  x: number;
  y: number;
  moving: boolean;
}

/**
 * Rows that are dragged to other places, ends of lines that are dragged to other boxes. These come
 * before the tools of the framework, which would move the box of a row.
 */
export class Gestures {
  private drag?: Drag;
  private readonly mark = document.createElement('div');

  constructor(private readonly chrome: Chrome) {
    // the framework puts an element of its own in the place of the drawing's
    const area = document.querySelector('main')!;
    this.mark.className = 'drop-mark';
    this.mark.hidden = true;
    document.body.append(this.mark);
    area.addEventListener('mousedown', e => this.down(e), true);
    window.addEventListener('mousemove', e => this.move(e), true);
    window.addEventListener('mouseup', e => this.up(e), true);
    window.addEventListener('keydown', e => { if (e.key === 'Escape' && this.drag) { this.end(); e.stopPropagation(); } }, true);
  }

  private down(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.shiftKey || event.metaKey || document.querySelector('.tool-button.clicked, .tool-button.active')) return;
    const target = event.target as Element;
    const handle = target.closest('.line-handle');
    const drawn = target.closest(handle ? '.line' : '.row');
    const element = drawn && this.chrome.element(drawn.id.replace(/^sprotty_/, ''));
    if (!element || (!handle && (element.parent.args.kind === 'ENUM' || element.parent.args.kind === 'NOTE'))) return;
    this.drag = { element, end: handle ? (handle.classList.contains('source') ? 'source' : 'target') : undefined, x: event.clientX, y: event.clientY, moving: false };
    if (handle) { event.stopPropagation(); event.preventDefault(); }
  }

  private move(event: MouseEvent): void {
    const drag = this.drag;
    if (!drag) return;
    if (event.buttons !== 1) { this.end(); return; }
    event.stopPropagation();
    if (!drag.moving && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < START) return;
    drag.moving = true;
    document.body.classList.add('dragging');
    const drop = drag.end ? this.box(event) : this.place(event);
    this.mark.hidden = !drop;
    if (drop) Object.assign(this.mark.style, { left: drop.area.left + 'px', top: drop.area.top + 'px', width: drop.area.width + 'px', height: drop.area.height + 'px' });
    this.mark.classList.toggle('whole', !!drag.end);
  }

  private up(event: MouseEvent): void {
    const drag = this.drag;
    this.end();
    if (!drag?.moving) return;
    if (drag.end) {
      const drop = this.box(event);
      // either end of a relation is where the relation of the other end leads to
      const line = drag.element;
      const relation = drag.end === 'target' ? nameOf(line.id) : line.args.inverse;
      if (!drop) return;
      if (relation) this.chrome.edit('retarget', { id: relation, target: nameOf(drop.box.id) });
      else this.chrome.edit('move', { id: nameOf(line.id), owner: nameOf(drop.box.id), before: '' });
      return;
    }
    const drop = this.place(event);
    if (drop) this.chrome.edit('move', { id: nameOf(drag.element.id), owner: nameOf(drop.box.id), before: drop.before ? nameOf(drop.before.id) : '' });
  }

  private end(): void {
    this.drag = undefined;
    this.mark.hidden = true;
    document.body.classList.remove('dragging');
  }

  private under(event: MouseEvent): any {
    const drawn = document.elementsFromPoint(event.clientX, event.clientY).map(e => e.closest('.box')).find(e => e);
    const box = drawn && this.chrome.element(drawn.id.replace(/^sprotty_/, ''));
    return box && { box, drawn };
  }

  private box(event: MouseEvent): { box: any; area: DOMRect } | undefined {
    const found = this.under(event);
    return found && (found.box.args.kind === 'ENTITY' || found.box.args.kind === 'ABSTRACT') ? { box: found.box, area: found.drawn.getBoundingClientRect() } : undefined;
  }

  /** Before which row of which box; after the last when there is none. */
  private place(event: MouseEvent): { box: any; before?: any; area: { left: number; top: number; width: number; height: number } } | undefined {
    const found = this.under(event);
    if (!found || found.box.args.kind === 'ENUM' || found.box.args.kind === 'NOTE') return undefined;
    const whole = found.drawn.getBoundingClientRect();
    const rows = found.box.children.filter((c: any) => c.type === 'label:row');
    for (const row of rows) {
      const area = document.getElementById('sprotty_' + row.id)?.getBoundingClientRect();
      if (area && event.clientY < area.top + area.height / 2) return { box: found.box, before: row, area: { left: whole.left, top: area.top - 1, width: whole.width, height: 2 } };
    }
    return { box: found.box, area: { left: whole.left, top: whole.bottom - 4, width: whole.width, height: 2 } };
  }
}
