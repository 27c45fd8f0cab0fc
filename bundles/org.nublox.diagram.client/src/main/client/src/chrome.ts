/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { EditorContextService, GLSPActionDispatcher, LayoutOperation, RedoAction, SelectAction, SelectAllAction, SelectionService, UndoAction } from '@eclipse-glsp/client';
import { EditLabelAction } from '@eclipse-glsp/client';
import { arranged, snap } from './arranging';
import { Clipboard } from './clipboard';
import { Completion } from './completion';
import { acceptDrops } from './dropping';
import { Finding } from './finding';
import { everything } from './fitting';
import { Gestures } from './gestures';
import { Inspector } from './inspector';
import { Keyboard } from './keyboard';
import { legend } from './legend';
import { Looking } from './looking';
import { Item, Menu } from './menu';
import { MiniMap } from './minimap';
import { fontCame } from './names';
import { onToolsByKeyboard } from './palette';
import { Showing } from './showing';

const ALIGNMENTS = [['left', 'Left edges'], ['center', 'Centers'], ['right', 'Right edges'], ['top', 'Top edges'], ['middle', 'Middles'], ['bottom', 'Bottom edges'], ['distribute-x', 'Same gaps across'], ['distribute-y', 'Same gaps down']];
const PICTURES = [['svg', 'SVG'], ['png', 'PNG'], ['pdf', 'PDF']];

/** What a new box may take, until it is drawn. */
const ROOM = { width: 190, height: 110 };
const AROUND = 30;

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

/** The address of a question that changes nothing. */
export function question(name: string, ...parameters: [string, string][]): string {
  return `${name}?${new URLSearchParams([['token', secret], ...parameters])}`;
}

/** Asks the server a question that changes nothing. */
export async function ask<T = string>(name: string, ...parameters: [string, string][]): Promise<T[]> {
  const answer = await fetch(question(name, ...parameters));
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
  private drawingMap: ReturnType<typeof setTimeout> | undefined;
  private readonly keyboard = new Keyboard(this);
  private sizes?: ResizeObserver;
  readonly looking = new Looking(this);
  /** The files of the model, and the one that new elements go to; empty for the fullest. */
  homes: string[] = [];
  home = '';
  /** What the server said about problems last: when it differs the repairs are asked for again. */
  faults = '';
  private readonly menu = new Menu();
  private readonly clipboard = new Clipboard(this);
  readonly showing = new Showing(this);
  private readonly finding = new Finding(this.showing, () => Keyboard.focus());
  private readonly map = new MiniMap(() => this.editor?.modelRoot as any, (x, y) => this.centerAt(x, y), (dx, dy) => this.scroll(dx, dy));

  constructor(token: string) {
    secret = token;
    const on = (id: string, event: string, action: (e: any) => void) => byId(id).addEventListener(event, action);
    on('first-entity', 'click', () => {
      if (this.looking.subject) this.finding.begin();
      else { this.edit('entity', { home: this.home }); Keyboard.focus(); }
    });
    on('undo', 'click', () => this.dispatch(UndoAction.create()));
    on('redo', 'click', () => this.dispatch(RedoAction.create()));
    on('fit', 'click', () => this.fit());
    on('arrange', 'click', () => this.dispatch(LayoutOperation.create(this.selected().length > 1 ? this.selected() : [])));
    this.menu.of(byId('align'), ALIGNMENTS.map(([how, label]) => [label, () => this.align(how)]));
    this.menu.of(byId('export'), PICTURES.map(([kind, label]) => [label, () => this.save(kind)]));
    on('snap', 'click', () => {
      const now = byId('snap').getAttribute('aria-pressed') !== 'true';
      byId('snap').setAttribute('aria-pressed', String(now));
      snap(now);
    });
    new Gestures(this);
    new Completion(() => this.element(this.selected()[0]));
    on('theme', 'click', () => this.theme(document.documentElement.dataset.theme !== 'dark'));
    acceptDrops(this.showing);
    // the framework puts an element of its own in the place of the drawing's
    document.querySelector('main')!.addEventListener('contextmenu', e => {
      if (!(e.target as Element).closest('#sprotty')) return;
      e.preventDefault();
      setTimeout(() => this.openMenu(e.clientX, e.clientY), 30);
    }, true);
    document.addEventListener('keydown', e => this.key(e), true);
    onToolsByKeyboard(this.keyboard);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.theme(dark.matches);
    dark.addEventListener('change', e => this.theme(e.matches));
  }

  attach(dispatcher: GLSPActionDispatcher, editor: EditorContextService, selection: SelectionService): void {
    this.dispatcher = dispatcher;
    this.editor = editor;
    this.selection = selection;
    selection.onSelectionChanged(() => { this.inspector.show(); this.keyboard.say(); });
    editor.onModelRootChanged(() => this.changed());
  }

  loaded(): void {
    // the first picture shows everything, unless the page had no size yet
    if (!(this.editor.modelRoot as any).fitted) this.fit();
    this.changed();
    void document.fonts.load('600 10px Inter').then(() => { fontCame(); this.scroll(0, 0); });
    if (this.sizes) return;
    // after the framework
    const later = () => setTimeout(() => this.follow(), 50);
    this.sizes = new ResizeObserver(later);
    for (const beside of ['inspector', 'legend']) this.sizes.observe(byId(beside));
    addEventListener('resize', later);
  }

  /** The framework measures where it lies together with the palette. */
  private follow(): void {
    const drawing = document.querySelector('#sprotty svg.sprotty-graph');
    if (!drawing) return;
    const { x, y, width, height } = drawing.getBoundingClientRect();
    const known = (this.editor.modelRoot as any).canvasBounds;
    if (width && (known.x !== x || known.y !== y || known.width !== width || known.height !== height)) this.dispatch({ kind: 'initializeCanvasBounds', newCanvasBounds: { x, y, width, height } });
  }

  dispatch(action: any): void { void this.dispatcher.dispatch(action); }

  /** Asks for an edit. */
  edit(edit: string, values: Record<string, string>): void {
    this.dispatch({ kind: 'nublox.edit', isOperation: true, edit, with: values });
  }

  selected(): string[] { return this.selection?.getSelectedElementIDs() ?? []; }

  element(id: string): any { return id ? (this.editor.modelRoot as any).index.getById(id) : undefined; }

  boxes(): any[] { return (this.editor.modelRoot as any).children.filter((c: any) => c.type === 'node:box'); }

  /** Selects elements and nothing else. */
  select(...ids: string[]): void {
    this.dispatch(SelectAction.setSelection(ids));
  }

  private align(how: string): void {
    const edit = arranged(this.selected().filter(id => id.startsWith('box:')).map(id => this.element(id)), how);
    if (edit) this.dispatch(edit);
    else tell(how.startsWith('distribute') ? 'Select three boxes or more.' : 'Select two boxes or more.');
  }

  private save(kind: string): void {
    const link = document.createElement('a');
    link.href = question('export', ['as', kind], ['theme', document.documentElement.dataset.theme ?? ''], ...this.looking.parameters());
    link.click();
  }

  /** Where a place of the window is on the drawing. */
  spot(x: number, y: number): { x: number; y: number } {
    const root = this.editor.modelRoot as any;
    return { x: Math.round(root.scroll.x + (x - root.canvasBounds.x) / root.zoom), y: Math.round(root.scroll.y + (y - root.canvasBounds.y) / root.zoom) };
  }

  /** Where there is room for a box, as near to the middle of what is seen as it can be. */
  room(): { x: number; y: number } {
    const root = this.editor.modelRoot as any;
    const seen = root.canvasBounds;
    const middle = this.spot(seen.x + seen.width / 2, seen.y + seen.height / 2);
    const start = { x: middle.x - ROOM.width / 2, y: middle.y - ROOM.height / 2 };
    const taken = this.boxes().map(box => box.bounds);
    const free = (x: number, y: number) => taken.every(b => x + ROOM.width <= b.x || b.x + b.width <= x || y + ROOM.height <= b.y || b.y + b.height <= y);
    for (let far = 0; far < 200; far++) {
      for (let turn = 0; turn < Math.max(1, 6 * far); turn++) {
        const angle = turn * Math.PI * 2 / Math.max(1, 6 * far);
        const x = Math.round(start.x + Math.cos(angle) * far * AROUND), y = Math.round(start.y + Math.sin(angle) * far * AROUND);
        if (free(x, y)) return { x, y };
      }
    }
    return start;
  }

  /** Moves what is seen. */
  scroll(dx: number, dy: number): void {
    const root = this.editor.modelRoot as any;
    this.dispatch({ kind: 'viewport', elementId: root.id, animate: false, newViewport: { scroll: { x: root.scroll.x + dx / root.zoom, y: root.scroll.y + dy / root.zoom }, zoom: root.zoom } });
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
    const boxes = this.boxes();
    this.emptiness(boxes.length === 0);
    legend(boxes, this.looking.byTags);
    this.finding.changed();
    this.showing.arrived();
    this.inspector.show();
    this.keyboard.say();
    // the edit is shown first
    clearTimeout(this.drawingMap);
    this.drawingMap = setTimeout(() => this.map.draw(), 120);
    clearTimeout(this.later);
    this.later = setTimeout(() => { void this.looking.refresh(); }, 200);
  }

  /** Where nothing is drawn the next step is said. */
  private emptiness(empty: boolean): void {
    const subject = this.looking.subject;
    byId('empty').hidden = !empty;
    byId('empty-title').textContent = subject ? `Nothing is in '${subject}' yet` : 'Nothing is drawn yet';
    byId('empty-text').textContent = subject
      ? 'Find an element and press Enter, or drag it here from the list. The menu of a box in Everything adds it as well.'
      : 'Begin with an entity, a thing that your application keeps: a customer, an order. Or write one in the text of the model; it appears here.';
    byId('first-entity').textContent = subject ? 'Find an element' : 'New entity';
  }

  /** New elements may go to these. */
  files(homes: string[]): void {
    this.homes = homes;
    if (this.home && !homes.includes(this.home)) this.home = '';
    this.inspector.show();
  }

  /** Problems came or went. */
  marked(faults: string): void {
    if (faults === this.faults) return;
    this.faults = faults;
    this.inspector.show();
  }

  private later?: ReturnType<typeof setTimeout>;

  /** Shows everything. */
  fit(): void {
    const root = this.editor.modelRoot as any;
    const newViewport = everything(root, root.canvasBounds);
    if (newViewport) this.dispatch({ kind: 'viewport', elementId: root.id, animate: false, newViewport });
  }

  private centerAt(x: number, y: number): void {
    const root = this.editor.modelRoot as any;
    const bounds = root.canvasBounds;
    this.dispatch({ kind: 'viewport', elementId: root.id, animate: false, newViewport: { scroll: { x: x - bounds.width / root.zoom / 2, y: y - bounds.height / root.zoom / 2 }, zoom: root.zoom } });
  }

  /** Moves what is seen to the middle of an element. */
  center(element: any): void {
    const { x, y, width, height } = (element.type === 'label:row' ? element.parent : element).bounds;
    this.centerAt(x + width / 2, y + height / 2);
  }

  private theme(dark: boolean): void {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    byId('theme').setAttribute('aria-pressed', String(dark));
    this.map.draw();
  }

  private key(event: KeyboardEvent): void {
    const typing = /INPUT|SELECT|TEXTAREA/.test((event.target as HTMLElement).tagName) || !!document.querySelector('dialog[open]');
    if (this.menu.key(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    const stop = () => { event.preventDefault(); event.stopPropagation(); };
    if (control && event.key.toLowerCase() === 'f' && !event.shiftKey) { stop(); this.finding.begin(); }
    else if (control && event.shiftKey && event.key.toLowerCase() === 'f') { stop(); this.fit(); }
    else if (typing) return;
    else if (control && event.key.toLowerCase() === 'z') { stop(); this.dispatch(event.shiftKey ? RedoAction.create() : UndoAction.create()); }
    else if (control && event.key.toLowerCase() === 'y') { stop(); this.dispatch(RedoAction.create()); }
    else if (control && event.key.toLowerCase() === 'a') { stop(); this.dispatch(SelectAllAction.create(true)); }
    else if (control && event.key.toLowerCase() === 'd') { stop(); this.clipboard.duplicate(); }
    else if (event.key === 'F2') { stop(); this.rename(); }
    else if (event.key === 'Delete' || event.key === 'Backspace') { stop(); this.remove(); }
    else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) { stop(); this.openMenu(innerWidth / 2, innerHeight / 3); }
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

  private openMenu(x: number, y: number): void {
    const id = this.selected()[0];
    const items: Item[] = [];
    if (id?.startsWith('box:')) {
      const closed = this.element(id)?.args?.collapsed;
      items.push(['Add a field', () => this.edit('row', { owner: nameOf(id) })]);
      items.push([closed ? 'Expand' : 'Collapse', () => this.edit('collapse', { id: nameOf(id), closed: String(!closed) })]);
    }
    const chosen = this.selected().filter(s => s.startsWith('box:')).map(nameOf);
    if (id && !id.startsWith('line:') && !nameOf(id).startsWith('#')) items.push(['Copy', () => this.clipboard.copy()]);
    if (!this.clipboard.isEmpty) items.push(['Paste', () => this.clipboard.paste()]);
    if (chosen.length && !this.looking.states) {
      items.push(['New diagram of these…', () => this.looking.create()]);
      for (const diagram of this.looking.others) items.push([`Show in ${diagram}`, () => this.edit('show', { diagram, ids: chosen.join(' ') })]);
      if (this.looking.diagram) items.push([`Hide in ${this.looking.diagram}`, () => this.edit('hide', { diagram: this.looking.diagram, ids: chosen.join(' ') })]);
    }
    if (id && !id.startsWith('line:')) items.push(['Rename', () => this.rename()]);
    if (id) items.push(['Delete', () => this.remove()]);
    if (this.selected().length > 1) items.push(['Arrange these', () => this.dispatch(LayoutOperation.create(this.selected()))]);
    if (!id) {
      const at = this.room();
      const place = { x: String(at.x), y: String(at.y) };
      items.push(
        ['New entity', () => this.edit('entity', { home: this.home, ...place })], ['New enumeration', () => this.edit('enum', { home: this.home, ...place })], ['New note', () => this.edit('note', { text: 'Note', ...place })],
        ['Arrange everything', () => this.dispatch(LayoutOperation.create([]))], ['Arrange everything anew', () => this.edit('arrange', {})],
      );
    }
    this.menu.open(items, x, y, () => Keyboard.focus());
  }
}
