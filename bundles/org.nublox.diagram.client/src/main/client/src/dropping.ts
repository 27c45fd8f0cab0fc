/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import type { Showing } from './showing';

/** What elements are dragged as, beside plain text: their qualified names, in lines. */
export const ELEMENTS = 'application/x-nublox-element';

/** Gives names to a drag that begins. */
export function carry(event: DragEvent, names: string[]): void {
  event.dataTransfer?.setData(ELEMENTS, names.join('\n'));
  event.dataTransfer?.setData('text/plain', names.join('\n'));
}

/** Takes elements that are dropped on the drawing: from the list of what was found, from an explorer, from another window. */
export function acceptDrops(showing: Showing): void {
  const main = document.querySelector('main')!;
  const takes = (event: DragEvent) => !!(event.target as Element).closest?.('#sprotty') && [ELEMENTS, 'text/plain'].some(type => event.dataTransfer?.types.includes(type));
  main.addEventListener('dragover', event => {
    if (!takes(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
  });
  main.addEventListener('drop', event => {
    if (!takes(event)) return;
    event.preventDefault();
    const data = event.dataTransfer!;
    void showing.show(data.getData(ELEMENTS) || data.getData('text/plain'), event.clientX, event.clientY);
  });
}
