/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, byId, Chrome, nameOf } from './chrome';
import { noteText, problems } from './details';

const CARDINALITIES = ['0..1', '1', '0..*', '1..*'];

/** The properties of what is selected. Everything that the mouse can do can be done here by keyboard. */
export class Inspector {
  private shown = '';
  private waiting = false;

  constructor(private readonly chrome: Chrome) {}

  /** Shows what is selected as soon as the drawing of it is painted: some lists here are as long as the model. */
  show(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => setTimeout(() => {
      this.waiting = false;
      this.showNow();
    }));
  }

  private showNow(): void {
    const panel = byId('inspector');
    const ids = this.chrome.selected();
    const element = ids.length === 1 ? this.chrome.element(ids[0]) : undefined;
    const state = JSON.stringify([ids, this.chrome.homes, this.chrome.looking.diagram, this.chrome.faults, element?.args, element?.text, element?.children?.map((c: any) => [c.id, c.text, c.args])]);
    if (state === this.shown) return;
    this.shown = state;
    // where the person was goes on
    const focused = panel.contains(document.activeElement) ? (document.activeElement as HTMLElement).id : '';
    panel.replaceChildren(...this.content(ids, element));
    if (focused) document.getElementById(focused)?.focus();
  }

  private content(ids: string[], element: any): HTMLElement[] {
    if (ids.length > 1) return [heading(`${ids.length} selected`), button('delete', 'Delete', () => this.chrome.remove(), 'danger')];
    if (!element) return this.nothing();
    switch (element.type) {
      case 'node:box': return this.box(element);
      case 'label:row': return this.row(element);
      case 'edge:line': return this.line(element);
      default: return this.nothing();
    }
  }

  private nothing(): HTMLElement[] {
    const hint = document.createElement('p');
    hint.textContent = 'Select something to see its properties. F2 renames, Delete deletes, Ctrl+F finds.';
    return [
      heading('Model'), hint,
      ...(this.chrome.homes.length > 1 ? [labelled(select('home', [['', 'where most are'], ...this.chrome.homes.map(h => [h, h] as [string, string])], this.chrome.home, value => { this.chrome.home = value; }), 'New elements go to')] : []),
      button('new-entity', 'New entity', () => this.chrome.edit('entity', { home: this.chrome.home })),
      button('new-enum', 'New enumeration', () => this.chrome.edit('enum', { home: this.chrome.home })),
      button('arrange-anew', 'Arrange anew', () => this.chrome.edit('arrange', {})),
      ...(this.chrome.looking.diagram && !this.chrome.looking.states ? [button('discard', 'Remove this diagram', () => { this.chrome.edit('discard', { diagram: this.chrome.looking.diagram }); })] : []),
    ];
  }

  private box(box: any): HTMLElement[] {
    const id = nameOf(box.id);
    if (box.args.kind === 'NOTE') return [heading('note'), noteText(this.chrome, id), button('delete', 'Delete', () => this.chrome.remove(), 'danger')];
    if (box.args.kind === 'STATE') {
      const states = this.chrome.boxes().filter(b => b.args.kind === 'STATE').map(b => nameOf(b.id));
      const target = choice('target', 'Becomes', states.map(s => [s, s.split('.').pop()!] as [string, string]), states.find(s => s !== id) ?? id);
      return [heading('state'), field('name', 'Name', box.name, value => this.chrome.edit('rename', { id, name: value })), target,
        button('relate', 'New transition', () => this.chrome.edit('transition', { field: this.chrome.looking.states!, source: id, target: target.querySelector('select')!.value }))];
    }
    const entity = box.args.kind === 'ENTITY' || box.args.kind === 'ABSTRACT';
    const entities = this.chrome.boxes().filter(b => b.args.kind === 'ENTITY' || b.args.kind === 'ABSTRACT').map(b => nameOf(b.id));
    const parts = [
      heading(box.args.kind.toLowerCase()),
      field('name', 'Name', box.name, value => this.chrome.edit('rename', { id, name: value })),
      button('add-field', box.args.kind === 'ENUM' ? 'Add a literal' : 'Add a field', () => this.chrome.edit('row', { owner: id })),
      button('collapse', box.args.collapsed ? 'Expand' : 'Collapse', () => this.chrome.edit('collapse', { id, closed: String(!box.args.collapsed) })),
    ];
    if (entity) {
      const target = choice('target', 'Relate to', entities, id);
      const kind = choice('kind', 'As', [['MANY_TO_ONE', 'many to one'], ['OWNS_MANY', 'owns many'], ['ONE_TO_ONE', 'one to one'], ['MANY_TO_MANY', 'many to many'], ['EXTENDS', 'extends']], 'MANY_TO_ONE');
      parts.push(target, kind, button('relate', 'Relate', () => {
        const values = { source: id, target: target.querySelector('select')!.value, kind: kind.querySelector('select')!.value };
        this.chrome.edit(values.kind === 'EXTENDS' ? 'extend' : 'relation', values);
      }));
    }
    parts.push(problems(this.chrome, id), button('delete', 'Delete', () => this.chrome.remove(), 'danger'));
    return parts;
  }

  private row(row: any): HTMLElement[] {
    const id = nameOf(row.id);
    const box = row.parent;
    const owner = nameOf(box.id);
    const text: string = row.text;
    const colon = text.indexOf(':');
    const relation = text.includes(': -> ');
    const parts = [heading(box.args.kind === 'ENUM' ? 'literal' : 'field'),
      field('name', 'Name', colon < 0 ? text : text.substring(0, colon), value => this.chrome.edit('rename', { id, name: value }))];
    if (colon >= 0 && !relation) {
      const type = field('type', 'Type', text.substring(colon + 1).trim(), value => this.chrome.edit('type', { id, type: value }));
      const list = document.createElement('datalist');
      list.id = 'types';
      type.querySelector('input')!.setAttribute('list', 'types');
      void ask('types', ['of', owner]).then(types => list.replaceChildren(...types.map(t => new Option(t, t))));
      parts.push(type, list);
    }
    if (box.args.kind !== 'ENUM') {
      const marks = new Set((row.args.marks ?? '').split(' '));
      for (const flag of box.args.kind === 'VALUE' ? ['REQUIRED', 'PII'] : ['KEY', 'REQUIRED', 'UNIQUE', 'PII']) {
        parts.push(check('flag-' + flag, flag.toLowerCase(), marks.has(flag), on => this.chrome.edit('flag', { id, flag, on: String(on) })));
      }
      const rows = box.children.filter((c: any) => c.type === 'label:row');
      const at = rows.indexOf(row);
      const move = (before: any) => this.chrome.edit('move', { id, owner, before: before ? nameOf(before.id) : '' });
      parts.push(button('up', 'Up', () => { if (at > 0) move(rows[at - 1]); }), button('down', 'Down', () => { if (at < rows.length - 1) move(rows[at + 2]); }));
      const owners = this.chrome.boxes().filter(b => b.args.kind === 'ENTITY' || b.args.kind === 'ABSTRACT' || (b.args.kind === 'VALUE' && !relation)).map(b => nameOf(b.id));
      parts.push(labelled(select('owner', owners, owner, value => this.chrome.edit('move', { id, owner: value, before: '' })), 'Of'));
    }
    parts.push(button('delete', 'Delete', () => this.chrome.remove(), 'danger'));
    return parts;
  }

  private line(line: any): HTMLElement[] {
    const id = nameOf(line.id);
    const facts = line.args;
    if (facts.kind === 'TRANSITION') {
      return [heading('transition'), field('name', 'Name', facts.sourceRole, value => this.chrome.edit('rename', { id: id.split('|')[0], name: value })), button('delete', 'Delete', () => this.chrome.remove(), 'danger')];
    }
    if (facts.kind !== 'RELATION') {
      const text = document.createElement('p');
      text.textContent = id.replace('>', facts.kind === 'USE' ? ' uses ' : ' extends ');
      return [heading(facts.kind.toLowerCase()), text];
    }
    const end = (key: string, relation: string, role: string, many: string) => [
      field('role-' + key, `${relation.split('.').slice(-2).join('.')}`, role, value => this.chrome.edit('rename', { id: relation, name: value })),
      labelled(select('many-' + key, CARDINALITIES, many, value => this.chrome.edit('cardinality', { id: relation, cardinality: value })), 'leads to'),
    ];
    const entities = this.chrome.boxes().filter(b => b.args.kind === 'ENTITY' || b.args.kind === 'ABSTRACT').map(b => nameOf(b.id));
    // where it begins is where the relation of the other end leads to; without one it is a member that moves
    const begin = (value: string) => facts.inverse ? this.chrome.edit('retarget', { id: facts.inverse, target: value }) : this.chrome.edit('move', { id, owner: value, before: '' });
    const begins = labelled(select('begins', entities, nameOf(line.sourceId), begin), 'from');
    const leads = labelled(select('leads', entities, nameOf(line.targetId), value => this.chrome.edit('retarget', { id, target: value })), 'to');
    const parts = [heading('relation'), begins, leads, ...end('target', id, facts.targetRole, facts.targetText)];
    if (facts.inverse) parts.push(...end('source', facts.inverse, facts.sourceRole, facts.sourceText));
    parts.push(button('delete', 'Delete', () => this.chrome.remove(), 'danger'));
    return parts;
  }
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
}

function button(id: string, text: string, action: () => void, ...classes: string[]): HTMLElement {
  const element = document.createElement('button');
  element.id = 'do-' + id;
  element.textContent = text;
  element.classList.add(...classes);
  element.addEventListener('click', action);
  return element;
}

function labelled(control: HTMLElement, text: string): HTMLElement {
  const label = document.createElement('label');
  const name = document.createElement('span');
  name.textContent = text;
  label.append(name, control);
  return label;
}

function field(id: string, text: string, value: string, changed: (value: string) => void): HTMLElement {
  const input = document.createElement('input');
  input.id = 'prop-' + id;
  input.value = value;
  input.spellcheck = false;
  input.addEventListener('change', () => { if (input.value !== value) changed(input.value); });
  input.addEventListener('keydown', e => {
    e.stopPropagation();
    if (e.key === 'Escape') input.value = value;
  });
  return labelled(input, text);
}

function check(id: string, text: string, on: boolean, changed: (on: boolean) => void): HTMLElement {
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.id = 'prop-' + id;
  input.checked = on;
  input.addEventListener('change', () => changed(input.checked));
  const label = labelled(input, text);
  label.classList.add('check');
  return label;
}

function select(id: string, options: (string | [string, string])[], value: string, changed: (value: string) => void): HTMLSelectElement {
  const element = document.createElement('select');
  element.id = 'prop-' + id;
  for (const option of options) {
    const [key, text] = typeof option === 'string' ? [option, option] : option;
    element.append(new Option(text, key, key === value, key === value));
  }
  // arrows pass by what is not meant: by keyboard it counts when it is left
  let passing = false;
  const leave = () => {
    if (passing && element.value !== value) changed(element.value);
    passing = false;
  };
  element.addEventListener('keydown', e => {
    if (e.key === 'Enter') leave();
    else if (e.key === 'Escape') element.value = value;
    else if (e.key !== 'Tab') passing = true;
  });
  element.addEventListener('pointerdown', () => { passing = false; });
  element.addEventListener('change', () => { if (!passing) changed(element.value); });
  element.addEventListener('blur', leave);
  return element;
}

function choice(id: string, text: string, options: (string | [string, string])[], value: string): HTMLElement {
  return labelled(select(id, options, value, () => undefined), text);
}
