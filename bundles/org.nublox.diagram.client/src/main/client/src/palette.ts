/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ToolPalette } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** Who makes something with a tool that was chosen by keyboard. */
let chosen: (type: string) => void = () => undefined;

export function onToolByKeyboard(action: (type: string) => void): void { chosen = action; }

function pressable(element: HTMLElement, press: () => void): void {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    press();
  });
}

/** The palette with buttons that have names and can be reached and pressed by keyboard, in the order of the page. */
@injectable()
export class ReachablePalette extends ToolPalette {
  protected override initializeContents(container: HTMLElement): void {
    super.initializeContents(container);
    container.setAttribute('role', 'toolbar');
    container.setAttribute('aria-orientation', 'vertical');
  }

  protected override createHeaderTools(): HTMLElement {
    const tools = super.createHeaderTools();
    for (const tool of Array.from(tools.children) as HTMLElement[]) pressable(tool, () => tool.click());
    return tools;
  }

  protected override createHeaderSearchField(): HTMLInputElement {
    const field = super.createHeaderSearchField();
    field.setAttribute('aria-label', 'Find a tool');
    return field;
  }

  protected override createToolButton(item: any, index: number): HTMLElement {
    const button = super.createToolButton(item, index);
    pressable(button, () => chosen(item.actions?.[0]?.elementTypeId ?? ''));
    return button;
  }
}
