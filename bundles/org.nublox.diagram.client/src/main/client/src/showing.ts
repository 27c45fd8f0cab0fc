/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, Chrome, tell } from './chrome';

/** Shows elements in the diagram that is looked at, by their qualified names: adds them there, or goes to them. */
export class Showing {
  private awaited: string[] = [];

  constructor(private readonly chrome: Chrome) {}

  /** Whether an element is drawn at the moment. */
  isShown(name: string): boolean { return !!this.chrome.element('box:' + name) || !!this.chrome.element('row:' + name); }

  /** What becomes of one that is not. */
  get hint(): string { return this.chrome.looking.subject ? `add to ${this.chrome.looking.subject}` : 'show'; }

  /**
   * @param names qualified names of entities, enumerations, value types or their members
   * @param x where what is added is to be, in pixels of the window; without it, in the middle of what is seen
   */
  async show(names: string[] | string, x?: number, y?: number): Promise<void> {
    const wanted = (typeof names === 'string' ? names.split(/\s+/) : names).filter(name => name);
    const all = new Set(await ask('elements'));
    const known = wanted.filter(name => all.has(name));
    if (!known.length) {
      if (wanted.length) tell(`The model has no '${wanted.join("', '")}'.`, 'WARNING');
      return;
    }
    const looking = this.chrome.looking;
    const missing = known.filter(name => !this.isShown(name));
    if (missing.length && looking.states) looking.open('');
    else if (missing.length) {
      const boxes = [...new Set(missing.map(name => boxOf(name, all)))].filter(name => !this.chrome.element('box:' + name));
      if (!looking.subject) looking.everything();
      else if (boxes.length) {
        const at = x === undefined || y === undefined ? this.chrome.room() : this.chrome.spot(x, y);
        this.chrome.edit('show', { diagram: looking.subject, ids: boxes.join(' '), x: String(at.x), y: String(at.y) });
      }
    }
    this.awaited = known.map(name => (this.chrome.element('box:' + name) || boxOf(name, all) === name ? 'box:' : 'row:') + name);
    this.arrived();
  }

  /** Selects what was asked for as soon as it is drawn. */
  arrived(): void {
    const elements = this.awaited.map(id => this.chrome.element(id) ?? this.chrome.element('box:' + id.substring(4, id.lastIndexOf('.')))).filter(e => e);
    if (!this.awaited.length || elements.length < this.awaited.length) return;
    this.awaited = [];
    this.chrome.select(...elements.map(e => e.id));
    this.chrome.center(elements[0]);
  }
}

function boxOf(name: string, all: Set<string>): string {
  const owner = name.substring(0, name.lastIndexOf('.'));
  return all.has(owner) ? owner : name;
}
