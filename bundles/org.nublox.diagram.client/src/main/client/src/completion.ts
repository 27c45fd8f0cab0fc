/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, nameOf } from './chrome';

/** Proposes types while one is written in the place of a row: arrows choose, Tab or Enter takes. */
export class Completion {
  private readonly list = document.createElement('ul');
  private input?: HTMLInputElement;
  private types: string[] = [];
  private at = -1;

  constructor(private readonly edited: () => any) {
    this.list.id = 'completion';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Types');
    this.list.hidden = true;
    document.body.append(this.list);
    // the field of the framework comes and goes
    document.addEventListener('focusin', e => { void this.begin(e.target as HTMLElement); });
    document.addEventListener('focusout', () => this.hide());
    document.addEventListener('input', e => { if (e.target === this.input) this.show(); }, true);
    window.addEventListener('keydown', e => this.key(e), true);
  }

  private async begin(target: HTMLElement): Promise<void> {
    if (!target.closest('.label-edit') || target.tagName !== 'INPUT') return;
    const row = this.edited();
    if (row?.type !== 'label:row' || row.parent.args.kind === 'ENUM' || !row.text.includes(':') || row.text.includes(': ->')) return;
    this.types = await ask('types', ['of', nameOf(row.parent.id)]);
    this.input = target as HTMLInputElement;
    this.input.setAttribute('aria-controls', 'completion');
  }

  private show(): void {
    const input = this.input!;
    const colon = input.value.indexOf(':');
    const written = input.value.substring(colon + 1).trim().toLowerCase();
    const fitting = colon < 0 ? [] : this.types.filter(t => t.toLowerCase().startsWith(written) && t.toLowerCase() !== written).slice(0, 8);
    this.at = -1;
    this.list.replaceChildren(...fitting.map((type, i) => {
      const item = document.createElement('li');
      item.id = 'completion-' + i;
      item.setAttribute('role', 'option');
      item.textContent = type;
      item.addEventListener('mousedown', e => { e.preventDefault(); this.take(type); });
      return item;
    }));
    this.list.hidden = fitting.length === 0;
    const area = input.getBoundingClientRect();
    Object.assign(this.list.style, { left: area.left + 'px', top: area.bottom + 2 + 'px' });
  }

  private hide(): void {
    this.list.hidden = true;
    this.input = undefined;
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden || !this.input) return;
    const items = [...this.list.children] as HTMLElement[];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : items.length - (this.at < 0 ? 0 : 1))) % items.length;
      items.forEach((item, i) => item.setAttribute('aria-selected', String(i === this.at)));
      this.input.setAttribute('aria-activedescendant', items[this.at].id);
    } else if ((event.key === 'Tab' || event.key === 'Enter') && (this.at >= 0 || event.key === 'Tab')) {
      this.take(items[Math.max(0, this.at)].textContent!);
    } else if (event.key === 'Escape') {
      this.list.hidden = true;
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private take(type: string): void {
    const input = this.input!;
    input.value = input.value.substring(0, input.value.indexOf(':') + 1) + ' ' + type;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    this.list.hidden = true;
  }
}
