/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { Chrome, nameOf, question, tell } from './chrome';

const ASIDE = 40;

/** Copies elements as text of the language, and makes elements of such text: of this window, of another one, of a text editor. */
export class Clipboard {
  private ids: string[] = [];
  private text = '';

  constructor(private readonly chrome: Chrome) {
    // these need no permission, unlike the clipboard of scripts
    document.addEventListener('copy', e => {
      if (busy(e) || !this.take()) return;
      e.clipboardData?.setData('text/plain', this.text);
      e.preventDefault();
    });
    document.addEventListener('paste', e => {
      const text = e.clipboardData?.getData('text/plain');
      if (busy(e) || !text) return;
      e.preventDefault();
      this.give(text);
    });
    // WebKit asks first, where no text is selected
    for (const kind of ['beforecopy', 'beforepaste']) document.addEventListener(kind, e => { if (!busy(e)) e.preventDefault(); });
  }

  get isEmpty(): boolean { return !this.text; }

  /** From a menu. */
  copy(): void { document.execCommand('copy'); }

  /** From a menu, which cannot ask for what other programs copied. */
  paste(): void { this.give(this.text); }

  duplicate(): void { if (this.take()) this.give(this.text); }

  private take(): boolean {
    const ids = this.chrome.selected().filter(id => (id.startsWith('box:') || id.startsWith('row:')) && !nameOf(id).startsWith('#'));
    const boxes = ids.filter(id => id.startsWith('box:'));
    const taken = boxes.length ? boxes : ids;
    if (!taken.length) return false;
    // the event is over before an answer would come
    const request = new XMLHttpRequest();
    request.open('GET', question('words', ...taken.map(id => ['id', nameOf(id)] as [string, string])), false);
    request.send();
    const text = request.status === 200 ? JSON.parse(request.responseText)[0] : undefined;
    if (!text) { tell('This cannot be copied.', 'WARNING'); return false; }
    this.ids = taken;
    this.text = text;
    tell(taken.length === 1 ? `Copied ${nameOf(taken[0])}.` : `Copied ${taken.length} elements.`);
    return true;
  }

  /** Fields go into the box that is selected, or beside themselves; boxes beside what they were copied from, or to where there is room. */
  private give(text: string): void {
    const selected = this.chrome.element(this.chrome.selected()[0] ?? '');
    const box = selected?.type === 'label:row' ? selected.parent : selected?.type === 'node:box' ? selected : undefined;
    const own = text.replaceAll('\r\n', '\n') === this.text && this.ids.every(id => this.chrome.element(id));
    const first = own && this.ids[0].startsWith('box:') ? this.chrome.element(this.ids[0]).bounds : undefined;
    const at = first ? { x: first.x + ASIDE, y: first.y + ASIDE } : this.chrome.room();
    const place = { x: String(at.x), y: String(at.y) };
    const owner = box ? nameOf(box.id) : '';
    if (own) this.chrome.edit('copy', { ids: this.ids.map(nameOf).join(' '), owner: first ? '' : owner, ...(first ? place : {}) });
    else this.chrome.edit('paste', { text, owner, home: this.chrome.home, ...place });
  }
}

/** Whether a person edits or has marked plain text. */
function busy(event: Event): boolean {
  return /INPUT|SELECT|TEXTAREA/.test((event.target as HTMLElement)?.tagName ?? '') || !!document.querySelector('dialog[open]') || !!getSelection()?.toString();
}
