/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */

const STEP = 100;

/** The whole drawing in a corner, with a frame around what is seen; a click goes there, arrow keys move it. */
export class MiniMap {
  private readonly canvas = document.getElementById('map') as HTMLCanvasElement;
  private seen = '';
  private scale = 1;
  private left = 0;
  private top = 0;

  constructor(private readonly root: () => any, go: (x: number, y: number) => void, by: (dx: number, dy: number) => void) {
    const follow = (e: PointerEvent) => {
      if (e.buttons === 1) go(e.offsetX / this.scale + this.left, e.offsetY / this.scale + this.top);
    };
    this.canvas.addEventListener('pointerdown', follow);
    this.canvas.addEventListener('pointermove', follow);
    this.canvas.addEventListener('keydown', e => {
      const steps: Record<string, readonly [number, number]> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
      if (!steps[e.key]) return;
      e.preventDefault();
      by(...steps[e.key]);
    });
    // the viewport has no listener of its own
    setInterval(() => {
      const root = this.root();
      const now = root?.scroll ? `${root.scroll.x} ${root.scroll.y} ${root.zoom}` : '';
      if (now !== this.seen) { this.seen = now; this.draw(); }
    }, 150);
  }

  draw(): void {
    const root = this.root();
    const boxes = root?.children?.filter((c: any) => c.type === 'node:box') ?? [];
    const pen = this.canvas.getContext('2d');
    if (!pen) return;
    const { width, height } = this.canvas;
    pen.clearRect(0, 0, width, height);
    if (!boxes.length) return;
    const right = Math.max(...boxes.map((b: any) => b.bounds.x + b.bounds.width)), bottom = Math.max(...boxes.map((b: any) => b.bounds.y + b.bounds.height));
    this.left = Math.min(...boxes.map((b: any) => b.bounds.x)) - 40;
    this.top = Math.min(...boxes.map((b: any) => b.bounds.y)) - 40;
    this.scale = Math.min(width / (right + 40 - this.left), height / (bottom + 40 - this.top));
    const style = getComputedStyle(document.documentElement);
    const rect = (x: number, y: number, w: number, h: number) => [(x - this.left) * this.scale, (y - this.top) * this.scale, Math.max(1, w * this.scale), Math.max(1, h * this.scale)] as const;
    pen.fillStyle = style.getPropertyValue('--line');
    for (const box of boxes) pen.fillRect(...rect(box.bounds.x, box.bounds.y, box.bounds.width, box.bounds.height));
    pen.strokeStyle = style.getPropertyValue('--focus');
    pen.lineWidth = 1.5;
    const canvas = root.canvasBounds;
    if (canvas) pen.strokeRect(...rect(root.scroll.x, root.scroll.y, canvas.width / root.zoom, canvas.height / root.zoom));
  }
}
