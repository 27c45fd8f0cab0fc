/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */

export type Item = [label: string, action: () => void];

/** A list of actions at some place: arrows, Home and End choose, Enter takes, Escape leaves. */
export class Menu {
  private readonly element = document.getElementById('menu')!;
  private back: () => void = () => undefined;

  constructor() {
    document.addEventListener('pointerdown', e => { if (!this.element.contains(e.target as Node)) this.element.hidden = true; });
  }

  /** Opens it; where the keyboard was before it is afterwards. */
  open(items: Item[], x: number, y: number, back: () => void): void {
    this.back = back;
    this.element.replaceChildren(...items.map(([label, action]) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.setAttribute('role', 'menuitem');
      button.addEventListener('click', () => { this.close(); action(); });
      return button;
    }));
    this.element.hidden = false;
    this.element.style.left = Math.max(8, Math.min(x, innerWidth - this.element.offsetWidth - 8)) + 'px';
    this.element.style.top = Math.max(8, Math.min(y, innerHeight - this.element.offsetHeight - 8)) + 'px';
    this.element.querySelector('button')?.focus();
  }

  /** Lets a button open it with the same items always. */
  of(button: HTMLElement, items: Item[]): void {
    button.addEventListener('click', () => {
      const area = button.getBoundingClientRect();
      this.open(items, area.left, area.bottom + 3, () => button.focus());
    });
  }

  private close(): void {
    this.element.hidden = true;
    this.back();
  }

  /** Whether the key was for the menu. */
  key(event: KeyboardEvent): boolean {
    if (this.element.hidden) return false;
    const items = [...this.element.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to: Record<string, number> = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
    if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key in to) items[to[event.key]].focus();
    else return false;
    return true;
  }
}
