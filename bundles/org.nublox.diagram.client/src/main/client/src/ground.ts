/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */

export interface Rectangle { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

interface Taken extends Rectangle { readonly by: string }

const CELL = 64;

/** What is taken of a plane, found by squares, so that a question looks at a few rectangles only. */
export class Ground {
  private readonly cells = new Map<number, Taken[]>();

  /** @param by whom it does not hinder */
  take(by: string, { x, y, width, height }: Rectangle): void {
    const taken = { by, x, y, width, height };
    this.each(taken, 0, cell => {
      const there = this.cells.get(cell);
      if (there) there.push(taken);
      else this.cells.set(cell, [taken]);
      return true;
    });
  }

  /** Whether nobody else has anything of a rectangle, nor of what is nearer than a margin. */
  isFree(area: Rectangle, margin: number, by: string): boolean {
    const left = area.x - margin, top = area.y - margin, right = area.x + area.width + margin, bottom = area.y + area.height + margin;
    return this.each(area, margin, cell => (this.cells.get(cell) ?? []).every(
      t => t.by === by || t.x >= right || t.x + t.width <= left || t.y >= bottom || t.y + t.height <= top));
  }

  private each({ x, y, width, height }: Rectangle, margin: number, goOn: (cell: number) => boolean): boolean {
    for (let column = Math.floor((x - margin) / CELL); column <= Math.floor((x + width + margin) / CELL); column++) {
      for (let row = Math.floor((y - margin) / CELL); row <= Math.floor((y + height + margin) / CELL); row++) {
        if (!goOn(column * 65536 + row)) return false;
      }
    }
    return true;
  }
}
