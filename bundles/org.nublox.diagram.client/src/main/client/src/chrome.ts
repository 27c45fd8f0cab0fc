/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { CenterAction, EditorContextService, FitToScreenAction, GLSPActionDispatcher, LayoutOperation, RedoAction, SelectAction, SelectAllAction, SelectionService, UndoAction } from '@eclipse-glsp/client';
import { EditLabelAction } from '@eclipse-glsp/client';
import { arranged, snap } from './arranging';
import { Completion } from './completion';
import { Gestures } from './gestures';
import { Inspector } from './inspector';
import { Keyboard } from './keyboard';
import { Looking } from './looking';
import { MiniMap } from './minimap';
import { onToolByKeyboard } from './palette';

export function byId<T extends HTMLElement>(id: string): T { return document.getElementById(id) as T; }

let hide: ReturnType<typeof setTimeout> | undefined;

/** A message at the lower edge, for some seconds. */
export function tell(message: string, severity = 'INFO'): void {
  if (!message || severity === 'NONE') return;
  const box = byId('message');
  box.textContent = message;
  box.dataset.severity = severity;
  clearTimeout(hide);
  hide = setTimeout(() => { box.textContent = ''; }, 6000);
}

let secret = '';

/** Asks the server a question that changes nothing. */
export async function ask<T = string>(question: string, ...parameters: [string, string][]): Promise<T[]> {
  const query = new URLSearchParams([['token', secret], ...parameters]);
  const answer = await fetch(`${question}?${query}`);
  return answer.ok ? answer.json() : [];
}

export function nameOf(id: string): string { return id.substring(id.indexOf(':') + 1); }

/** Shows what would go with elements; whether the person agrees. */
export async function confirmDeletion(ids: string[]): Promise<boolean> {
  const names = ids.filter(id => !id.startsWith('frame:') && !id.includes('>')).map(nameOf);
  const consequences = await ask('consequences', ...names.map(n => ['id', n] as [string, string]));
  if (consequences.length === 0) return true;
  const dialog = byId<HTMLDialogElement>('confirm');
  byId('confirm-title').textContent = `Delete ${names.join(', ')}?`;
  byId('confirm-list').replaceChildren(...consequences.map(text => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }));
  dialog.returnValue = 'cancel';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(dialog.returnValue === 'delete'), { once: true }));
}

/** Everything around the drawing: bar, search, menu, properties, overview. */
export class Chrome {
  private dispatcher!: GLSPActionDispatcher;
  private editor!: EditorContextService;
  private selection!: SelectionService;
  private readonly inspector = new Inspector(this);
  private namesKnown = false;
  private drawingMap: ReturnType<typeof setTimeout> | undefined;
  private readonly keyboard = new Keyboard(this);
  readonly looking = new Looking(this);
  /** The files of the model, and the one that new elements go to; empty for the fullest. */
  homes: string[] = [];
  home = '';
  /** What the server said about problems last: when it differs the repairs are asked for again. */
  faults = '';
  private copied: string[] = [];
  private readonly map = new MiniMap(() => this.editor?.modelRoot as any, (x, y) => this.centerAt(x, y));

  constructor(token: string) {
    secret = token;
    const on = (id: string, event: string, action: (e: any) => void) => byId(id).addEventListener(event, action);
    on('first-entity', 'click', () => { this.edit('entity', {}); Keyboard.focus(); });
    on('undo', 'click', () => this.dispatch(UndoAction.create()));
    on('redo', 'click', () => this.dispatch(RedoAction.create()));
    on('fit', 'click', () => this.fit());
    on('arrange', 'click', () => this.dispatch(LayoutOperation.create(this.selected().length > 1 ? this.selected() : [])));
    on('align', 'change', e => {
      const edit = arranged(this.selected().filter(id => id.startsWith('box:')).map(id => this.element(id)), e.target.value);
      if (edit) this.dispatch(edit);
      else tell(e.target.value.startsWith('distribute') ? 'Select three boxes or more.' : 'Select two boxes or more.');
      e.target.value = '';
    });
    on('snap', 'click', () => {
      const now = byId('snap').getAttribute('aria-pressed') !== 'true';
      byId('snap').setAttribute('aria-pressed', String(now));
      snap(now);
    });
    new Gestures(this);
    new Completion(() => this.element(this.selected()[0]));
    on('export', 'change', e => {
      const link = document.createElement('a');
      link.href = 'export?' + new URLSearchParams([['token', token], ['as', e.target.value], ['theme', document.documentElement.dataset.theme ?? ''], ...this.looking.parameters()]);
      link.click();
      e.target.value = '';
    });
    on('theme', 'click', () => this.theme(document.documentElement.dataset.theme !== 'dark'));
    on('search', 'focus', () => this.listNames());
    on('search', 'change', () => this.find(byId<HTMLInputElement>('search').value));
    on('search', 'keydown', e => { if (e.key === 'Enter') { this.find(e.target.value); Keyboard.focus(); } });
    // the framework puts an element of its own in the place of the drawing's
    document.querySelector('main')!.addEventListener('contextmenu', e => {
      if (!(e.target as Element).closest('#sprotty')) return;
      e.preventDefault();
      setTimeout(() => this.menu(e.clientX, e.clientY), 30);
    }, true);
    document.addEventListener('pointerdown', e => { if (!byId('menu').contains(e.target as Node)) byId('menu').hidden = true; });
    document.addEventListener('keydown', e => this.key(e), true);
    onToolByKeyboard(type => this.keyboard.tool(type));
    this.theme(matchMedia('(prefers-color-scheme: dark)').matches);
  }

  attach(dispatcher: GLSPActionDispatcher, editor: EditorContextService, selection: SelectionService): void {
    this.dispatcher = dispatcher;
    this.editor = editor;
    this.selection = selection;
    selection.onSelectionChanged(() => { this.inspector.show(); this.keyboard.say(); });
    editor.onModelRootChanged(() => this.changed());
  }

  loaded(): void {
    this.fit();
    this.changed();
  }

  dispatch(action: any): void { void this.dispatcher.dispatch(action); }

  /** Asks for an edit. */
  edit(edit: string, values: Record<string, string>): void {
    this.dispatch({ kind: 'nublox.edit', isOperation: true, edit, with: values });
  }

  selected(): string[] { return this.selection?.getSelectedElementIDs() ?? []; }

  element(id: string): any { return id ? (this.editor.modelRoot as any).index.getById(id) : undefined; }

  boxes(): any[] { return (this.editor.modelRoot as any).children.filter((c: any) => c.type === 'node:box'); }

  /** Selects one element; without one, nothing. */
  select(id?: string): void {
    this.dispatch(SelectAction.setSelection(id ? [id] : []));
  }

  tell(message: string): void { tell(message, 'WARNING'); }

  /** Brings what lies outside of the window into it. */
  reveal(element: any): void {
    const root = this.editor.modelRoot as any;
    const box = element.type === 'label:row' ? element.parent : element;
    const { x, y, width, height } = box.bounds;
    const seen = root.canvasBounds;
    const inside = x >= root.scroll.x && y >= root.scroll.y && x + width <= root.scroll.x + seen.width / root.zoom && y + height <= root.scroll.y + seen.height / root.zoom;
    if (!inside && box.type === 'node:box') this.centerAt(x + width / 2, y + height / 2);
  }

  /** Makes the drawing larger around its middle. */
  zoom(factor: number): void {
    const root = this.editor.modelRoot as any;
    const zoom = Math.min(8, Math.max(0.02, root.zoom * factor));
    const middle = { x: root.scroll.x + root.canvasBounds.width / root.zoom / 2, y: root.scroll.y + root.canvasBounds.height / root.zoom / 2 };
    this.dispatch({ kind: 'viewport', elementId: root.id, animate: false, newViewport: { scroll: { x: middle.x - root.canvasBounds.width / zoom / 2, y: middle.y - root.canvasBounds.height / zoom / 2 }, zoom } });
  }

  private changed(): void {
    byId('empty').hidden = this.boxes().length > 0;
    this.namesKnown = false;
    this.inspector.show();
    this.keyboard.say();
    // the edit is shown first
    clearTimeout(this.drawingMap);
    this.drawingMap = setTimeout(() => this.map.draw(), 120);
    clearTimeout(this.later);
    this.later = setTimeout(() => { void this.looking.refresh(); }, 200);
  }

  /** Thousands of names: listed when somebody is about to search. */
  private listNames(): void {
    if (this.namesKnown) return;
    this.namesKnown = true;
    const names: string[] = [];
    for (const box of this.boxes()) {
      names.push(nameOf(box.id));
      for (const row of box.children) if (row.type === 'label:row') names.push(nameOf(row.id));
    }
    byId('names').replaceChildren(...names.slice(0, 5000).map(name => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }));
  }

  /** Problems came or went. */
  marked(faults: string): void {
    if (faults === this.faults) return;
    this.faults = faults;
    this.inspector.show();
  }

  private later?: ReturnType<typeof setTimeout>;

  fit(): void {
    this.dispatch(FitToScreenAction.create(this.boxes().map(b => b.id), { padding: 40, maxZoom: 1, animate: false }));
  }

  private centerAt(x: number, y: number): void {
    const root = this.editor.modelRoot as any;
    const bounds = root.canvasBounds;
    this.dispatch({ kind: 'viewport', elementId: root.id, animate: false, newViewport: { scroll: { x: x - bounds.width / root.zoom / 2, y: y - bounds.height / root.zoom / 2 }, zoom: root.zoom } });
  }

  private find(text: string): void {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return;
    const all = this.boxes().flatMap(b => [b, ...b.children.filter((c: any) => c.type === 'label:row')]);
    const found = all.find(e => nameOf(e.id).toLowerCase() === wanted)
      ?? all.find(e => nameOf(e.id).toLowerCase().split('.').pop() === wanted)
      ?? all.find(e => nameOf(e.id).toLowerCase().includes(wanted));
    if (!found) { tell(`Nothing is called '${text}'.`); return; }
    this.select(found.id);
    const box = found.type === 'node:box' ? found : found.parent;
    this.dispatch(CenterAction.create([box.id], { animate: false, retainZoom: true }));
  }

  private theme(dark: boolean): void {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    byId('theme').setAttribute('aria-pressed', String(dark));
    this.map.draw();
  }

  private key(event: KeyboardEvent): void {
    const typing = /INPUT|SELECT|TEXTAREA/.test((event.target as HTMLElement).tagName) || byId<HTMLDialogElement>('confirm').open;
    const menu = byId('menu');
    if (!menu.hidden) {
      const items = [...menu.querySelectorAll('button')];
      const at = items.indexOf(document.activeElement as HTMLButtonElement);
      if (event.key === 'Escape' || event.key === 'Tab') { menu.hidden = true; Keyboard.focus(); }
      else if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus();
      else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const stop = () => { event.preventDefault(); event.stopPropagation(); };
    if (control && event.key.toLowerCase() === 'f' && !event.shiftKey) { stop(); byId('search').focus(); byId<HTMLInputElement>('search').select(); }
    else if (control && event.shiftKey && event.key.toLowerCase() === 'f') { stop(); this.fit(); }
    else if (typing) return;
    else if (control && event.key.toLowerCase() === 'z') { stop(); this.dispatch(event.shiftKey ? RedoAction.create() : UndoAction.create()); }
    else if (control && event.key.toLowerCase() === 'y') { stop(); this.dispatch(RedoAction.create()); }
    else if (control && event.key.toLowerCase() === 'a') { stop(); this.dispatch(SelectAllAction.create(true)); }
    else if (control && event.key.toLowerCase() === 'c') { stop(); this.copy(); }
    else if (control && event.key.toLowerCase() === 'v') { stop(); this.paste(); }
    else if (control && event.key.toLowerCase() === 'd') { stop(); this.copy(); this.paste(); }
    else if (event.key === 'F2') { stop(); this.rename(); }
    else if (event.key === 'Delete' || event.key === 'Backspace') { stop(); this.remove(); }
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) { stop(); this.menu(innerWidth / 2, innerHeight / 3); }
  }

  /** Begins to write in place. */
  rename(): void {
    const id = this.selected()[0];
    if (!id || id.startsWith('line:')) { byId('inspector').querySelector<HTMLInputElement>('input')?.focus(); return; }
    this.dispatch(EditLabelAction.create(id.startsWith('box:') ? 'title:' + nameOf(id) : id));
  }

  remove(): void {
    const ids = this.selected();
    if (ids.length) this.dispatch({ kind: 'deleteElement', isOperation: true, elementIds: ids });
  }

  copy(): void {
    const ids = this.selected().filter(id => (id.startsWith('box:') || id.startsWith('row:')) && !nameOf(id).startsWith('#'));
    if (!ids.length) return;
    this.copied = ids;
    tell(ids.length === 1 ? `Copied ${nameOf(ids[0])}.` : `Copied ${ids.length} elements.`);
  }

  /** Fields go into the box that is selected, or beside themselves; boxes beside what they were copied from. */
  paste(): void {
    if (!this.copied.length) { tell('Nothing was copied.'); return; }
    const selected = this.element(this.selected()[0] ?? '');
    const box = selected?.type === 'label:row' ? selected.parent : selected?.type === 'node:box' ? selected : undefined;
    const boxes = this.copied.filter(id => id.startsWith('box:'));
    const rows = this.copied.filter(id => id.startsWith('row:'));
    const first = this.element(boxes[0] ?? '');
    const at: Record<string, string> = boxes.length ? { x: String((first?.bounds.x ?? 0) + 40), y: String((first?.bounds.y ?? 0) + 40) } : {};
    const ids = boxes.length ? boxes : rows;
    this.edit('copy', { ids: ids.map(nameOf).join(' '), owner: box && !boxes.length ? nameOf(box.id) : '', ...at });
  }

  private menu(x: number, y: number): void {
    const id = this.selected()[0];
    const items: [string, () => void][] = [];
    if (id?.startsWith('box:')) {
      const closed = this.element(id)?.args?.collapsed;
      items.push(['Add a field', () => this.edit('row', { owner: nameOf(id) })]);
      items.push([closed ? 'Expand' : 'Collapse', () => this.edit('collapse', { id: nameOf(id), closed: String(!closed) })]);
    }
    const chosen = this.selected().filter(s => s.startsWith('box:')).map(nameOf);
    if (id && !id.startsWith('line:') && !nameOf(id).startsWith('#')) items.push(['Copy', () => this.copy()]);
    if (this.copied.length) items.push(['Paste', () => this.paste()]);
    if (chosen.length && !this.looking.states) {
      items.push(['New diagram of these…', () => this.looking.create()]);
      for (const diagram of this.looking.others) items.push([`Show in ${diagram}`, () => this.edit('show', { diagram, ids: chosen.join(' ') })]);
      if (this.looking.diagram) items.push([`Hide in ${this.looking.diagram}`, () => this.edit('hide', { diagram: this.looking.diagram, ids: chosen.join(' ') })]);
    }
    if (id && !id.startsWith('line:')) items.push(['Rename', () => this.rename()]);
    if (id) items.push(['Delete', () => this.remove()]);
    if (this.selected().length > 1) items.push(['Arrange these', () => this.dispatch(LayoutOperation.create(this.selected()))]);
    if (!id) items.push(['New entity', () => this.edit('entity', { home: this.home })], ['New enumeration', () => this.edit('enum', { home: this.home })], ['New note', () => this.edit('note', { text: 'Note', x: '40', y: '40' })], ['Arrange everything', () => this.dispatch(LayoutOperation.create([]))]);
    const menu = byId('menu');
    menu.replaceChildren(...items.map(([label, action]) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.setAttribute('role', 'menuitem');
      button.addEventListener('click', () => { menu.hidden = true; Keyboard.focus(); action(); });
      return button;
    }));
    menu.hidden = false;
    menu.style.left = Math.min(x, innerWidth - menu.offsetWidth - 8) + 'px';
    menu.style.top = Math.min(y, innerHeight - menu.offsetHeight - 8) + 'px';
    menu.querySelector('button')?.focus();
  }
}
