/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, byId, Chrome, nameOf } from './chrome';
import { Keyboard } from './keyboard';

/** How this person looks at the model: which diagram, what of it, in which colours. */
export class Looking {
  private diagrams: string[] = [];
  diagram = '';

  constructor(private readonly chrome: Chrome) {
    for (const id of ['details', 'colours', 'module', 'types']) byId(id).addEventListener('change', () => this.apply());
    byId('diagram').addEventListener('change', () => {
      const chosen = byId<HTMLSelectElement>('diagram').value;
      if (chosen === '+') { byId<HTMLSelectElement>('diagram').value = this.diagram; this.create(); return; }
      this.open(chosen);
    });
    byId('new-diagram').addEventListener('close', () => {
      Keyboard.focus();
      const name = byId<HTMLInputElement>('new-diagram-name').value.trim();
      if (byId<HTMLDialogElement>('new-diagram').returnValue !== 'create' || !name) return;
      const boxes = this.chrome.selected().filter(id => id.startsWith('box:')).map(nameOf);
      this.chrome.edit('show', { diagram: name, ids: boxes.join(' ') });
      this.diagrams.push(name);
      this.fill();
      this.open(name);
    });
  }

  /** Asks for the name of a diagram of what is selected. */
  create(): void {
    byId<HTMLInputElement>('new-diagram-name').value = '';
    byId<HTMLDialogElement>('new-diagram').showModal();
  }

  /** The diagram of a part that is shown; empty for everything and for states. */
  get subject(): string { return this.states === undefined ? this.diagram : ''; }

  get byTags(): boolean { return byId<HTMLSelectElement>('colours').value === 'TAG'; }

  /** Lets no filter hide anything. */
  everything(): void {
    byId<HTMLSelectElement>('module').value = '';
    byId<HTMLInputElement>('types').checked = true;
    this.apply();
  }

  get others(): string[] { return this.diagrams.filter(d => d !== this.diagram); }

  /** Whether states are shown, and of which field. */
  get states(): string | undefined { return this.diagram.startsWith('=') ? this.diagram.substring(1) : undefined; }

  open(diagram: string): void {
    this.diagram = diagram;
    byId<HTMLSelectElement>('diagram').value = diagram;
    this.apply();
    setTimeout(() => this.chrome.fit(), 150);
  }

  private apply(): void {
    const module = byId<HTMLSelectElement>('module').value;
    this.chrome.dispatch({
      kind: 'nublox.view', diagram: this.diagram, modules: module ? [module] : [], types: byId<HTMLInputElement>('types').checked,
      details: byId<HTMLSelectElement>('details').value, colours: byId<HTMLSelectElement>('colours').value,
    });
  }

  /** What a picture is to show. */
  parameters(): [string, string][] {
    const module = byId<HTMLSelectElement>('module').value;
    const all: [string, string][] = [['diagram', this.diagram], ['types', String(byId<HTMLInputElement>('types').checked)], ['details', byId<HTMLSelectElement>('details').value], ['colours', byId<HTMLSelectElement>('colours').value]];
    return module ? [...all, ['module', module]] : all;
  }

  /** The lists, as the model is now. */
  async refresh(): Promise<void> {
    const [diagrams, states, modules, files] = await Promise.all([ask('diagrams'), ask('states'), ask('modules'), ask('files')]);
    this.diagrams = diagrams;
    this.fill(states);
    options('module', [['', 'All modules'], ...modules.map(m => [m, m] as [string, string])]);
    this.chrome.files(files);
    if (this.diagram && ![...diagrams, ...states.map(s => '=' + s)].includes(this.diagram)) this.open('');
  }

  private states_: string[] = [];

  private fill(states = this.states_): void {
    this.states_ = states;
    options('diagram', [['', 'Everything'], ...this.diagrams.map(d => [d, d] as [string, string]), ...states.map(s => ['=' + s, 'States of ' + s.split('.').slice(-2).join('.')] as [string, string]), ['+', 'New diagram…']], this.diagram);
  }
}

function options(id: string, items: [string, string][], value = byId<HTMLSelectElement>(id).value): void {
  const list = byId<HTMLSelectElement>(id);
  if (JSON.stringify([...list.options].map(o => [o.value, o.text])) !== JSON.stringify(items)) list.replaceChildren(...items.map(([key, text]) => new Option(text, key)));
  list.value = value;
}
