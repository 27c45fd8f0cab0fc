/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, byId, tell } from './chrome';
import { carry } from './dropping';
import type { Showing } from './showing';

const MOST = 12;

/** The field that finds elements, whatever the diagram shows: arrows choose, Enter goes there; what is found can be dragged. */
export class Finding {
  private readonly input = byId<HTMLInputElement>('search');
  private readonly list = byId('found');
  private names?: Promise<string[]>;
  private found: string[] = [];
  private at = -1;

  constructor(private readonly showing: Showing, private readonly leave: () => void) {
    this.input.addEventListener('focus', () => { void this.load(); });
    this.input.addEventListener('input', () => { void this.propose(); });
    this.input.addEventListener('keydown', e => this.key(e));
    // a name that is dragged keeps the list open
    document.addEventListener('pointerdown', e => { if (!this.list.contains(e.target as Node) && e.target !== this.input) this.hide(); });
  }

  /** The model is another now. */
  changed(): void { this.names = undefined; }

  begin(): void {
    this.input.focus();
    this.input.select();
  }

  private load(): Promise<string[]> {
    return this.names ??= ask('elements');
  }

  private async matches(): Promise<string[]> {
    const wanted = this.input.value.trim().toLowerCase();
    if (!wanted) return [];
    const rank = (name: string) => {
      const whole = name.toLowerCase();
      const last = whole.substring(whole.lastIndexOf('.') + 1);
      return whole === wanted || last === wanted ? 0 : last.startsWith(wanted) ? 1 : whole.includes(wanted) ? 2 : 3;
    };
    const ranked = (await this.load()).map(name => ({ name, rank: rank(name) })).filter(n => n.rank < 3);
    // what is here comes before what is elsewhere, and what fits better before both
    return ranked.sort((a, b) => a.rank - b.rank || Number(this.showing.isShown(b.name)) - Number(this.showing.isShown(a.name))).map(n => n.name);
  }

  private async propose(): Promise<void> {
    this.found = (await this.matches()).slice(0, MOST);
    this.at = -1;
    this.input.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...this.found.map((name, i) => this.item(name, i)));
    this.open(this.found.length > 0 && document.activeElement === this.input);
    const area = this.input.getBoundingClientRect();
    Object.assign(this.list.style, { left: area.left + 'px', top: area.bottom + 3 + 'px', minWidth: area.width + 'px' });
  }

  private item(name: string, i: number): HTMLElement {
    const item = document.createElement('li');
    item.id = 'found-' + i;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.draggable = true;
    item.textContent = name;
    if (!this.showing.isShown(name)) {
      const hint = document.createElement('small');
      hint.textContent = this.showing.hint;
      item.append(hint);
    }
    item.addEventListener('click', () => this.take(name));
    item.addEventListener('dragstart', e => carry(e, [name]));
    item.addEventListener('dragend', () => this.hide());
    return item;
  }

  private open(now: boolean): void {
    this.list.hidden = !now;
    this.input.setAttribute('aria-expanded', String(now));
  }

  private hide(): void { this.open(false); }

  private key(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && !this.list.hidden) {
      this.at = (this.at + step + (this.at < 0 && step < 0 ? 1 : 0) + this.found.length) % this.found.length;
      [...this.list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === this.at)));
      this.input.setAttribute('aria-activedescendant', 'found-' + this.at);
      event.preventDefault();
    } else if (event.key === 'Enter') {
      const chosen = this.at < 0 ? undefined : this.found[this.at];
      if (chosen) this.take(chosen);
      else void this.matches().then(([best]) => best ? this.take(best) : this.missing());
    } else if (event.key === 'Escape' && !this.list.hidden) {
      this.hide();
      event.preventDefault();
    } else if (event.key === 'Tab') this.hide();
  }

  private missing(): void {
    if (this.input.value.trim()) tell(`Nothing is called '${this.input.value}'.`);
    this.leave();
  }

  private take(name: string): void {
    this.hide();
    this.leave();
    void this.showing.show([name]);
  }
}
