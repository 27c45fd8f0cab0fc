/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ask, Chrome } from './chrome';

interface Problem { severity: string; message: string; repairs: string[] }

/** What is wrong with a box, each with what repairs it. */
export function problems(chrome: Chrome, box: string): HTMLElement {
  const list = document.createElement('div');
  list.className = 'problems';
  void ask<Problem>('problems', ['of', box]).then(found => list.replaceChildren(...found.flatMap(problem => {
    const text = document.createElement('p');
    text.className = 'problem ' + problem.severity.toLowerCase();
    text.textContent = problem.message;
    return [text, ...problem.repairs.map(title => {
      const repair = document.createElement('button');
      repair.className = 'repair';
      repair.textContent = title;
      repair.addEventListener('click', () => chrome.edit('repair', { box, message: problem.message, title }));
      return repair;
    })];
  })));
  return list;
}

/** The text of a note, in lines. */
export function noteText(chrome: Chrome, id: string): HTMLElement {
  const label = document.createElement('label');
  const name = document.createElement('span');
  name.textContent = 'Text';
  const area = document.createElement('textarea');
  area.id = 'prop-text';
  area.rows = 6;
  void ask('note', ['of', id], ['diagram', chrome.looking.diagram]).then(([text]) => { area.value = text ?? ''; });
  area.addEventListener('change', () => chrome.edit('note', { id, text: area.value }));
  area.addEventListener('keydown', e => e.stopPropagation());
  label.append(name, area);
  return label;
}
