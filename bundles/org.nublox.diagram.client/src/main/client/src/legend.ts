/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { byId } from './chrome';
import { TINTS } from './views';

const MOST = 12;

/** Says what the colours mean, when there are several. */
export function legend(boxes: any[], tags: boolean): void {
  const tints = new Map<string, number>();
  for (const box of boxes) if (box.args.kind !== 'NOTE' && !tints.has(box.args.group)) tints.set(box.args.group, box.args.tint % TINTS);
  const list = byId('legend');
  list.hidden = tints.size < 2;
  if (list.hidden) return;
  const items = [...tints].slice(0, MOST).map(([group, tint]) => item(group || (tags ? 'without a tag' : 'without a module'), `tint${tint}`));
  if (tints.size > MOST) items.push(item(`and ${tints.size - MOST} more`, ''));
  list.replaceChildren(...items);
}

function item(text: string, tint: string): HTMLElement {
  const entry = document.createElement('li');
  const sample = document.createElement('span');
  sample.className = 'sample ' + tint;
  entry.append(sample, text);
  return entry;
}
