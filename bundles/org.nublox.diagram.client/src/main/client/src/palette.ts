/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { ToolPalette } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/** What tools do that were chosen by keyboard: there is no pointer to place or mark something with. */
export interface ToolsByKeyboard {
  /** One that makes something of a type. */
  make(type: string): void;
  /** Goes on in the drawing. */
  draw(): void;
  /** Deletes what is selected. */
  remove(): void;
  /** Selects what is seen. */
  selectSeen(): void;
}

let byKeyboard: ToolsByKeyboard | undefined;

export function onToolsByKeyboard(tools: ToolsByKeyboard): void { byKeyboard = tools; }

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

function named(element: HTMLElement, name: string): HTMLElement {
  element.title = name;
  element.setAttribute('aria-label', name);
  return element;
}

const NEXT: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows go from button to button, as in every toolbar; Tab does as well. */
function byArrows(toolbar: HTMLElement): void {
  toolbar.addEventListener('keydown', event => {
    const at = event.target as HTMLElement;
    if (at.tagName === 'INPUT' || event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = Array.from(toolbar.querySelectorAll<HTMLElement>('[role=button]')).filter(b => b.getClientRects().length > 0);
    const index = buttons.indexOf(at);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : index + (NEXT[event.key] ?? 0);
    if (index < 0 || to === index) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[(to + buttons.length) % buttons.length].focus();
  });
}

/** The palette with buttons that have names and can be reached and pressed by keyboard, in the order of the page. */
@injectable()
export class ReachablePalette extends ToolPalette {
  private searching?: HTMLElement;

  protected override initializeContents(container: HTMLElement): void {
    super.initializeContents(container);
    container.setAttribute('aria-label', 'Tools');
    container.setAttribute('role', 'toolbar');
    container.setAttribute('aria-orientation', 'vertical');
    byArrows(container);
  }

  protected override createDefaultToolButton(): HTMLElement {
    const button = named(super.createDefaultToolButton(), 'Select and move');
    pressable(button, () => { button.click(); byKeyboard?.draw(); });
    return button;
  }

  protected override createMouseDeleteToolButton(): HTMLElement {
    const button = named(super.createMouseDeleteToolButton(), 'Delete');
    pressable(button, () => byKeyboard?.remove());
    return button;
  }

  protected override createMarqueeToolButton(): HTMLElement {
    const button = named(super.createMarqueeToolButton(), 'Select an area');
    pressable(button, () => byKeyboard?.selectSeen());
    return button;
  }

  protected override createValidateButton(): HTMLElement {
    const button = named(super.createValidateButton(), 'Check the model');
    pressable(button, () => button.click());
    return button;
  }

  protected override createResetViewportButton(): HTMLElement {
    const button = named(super.createResetViewportButton(), 'Full size');
    pressable(button, () => button.click());
    return button;
  }

  protected override createSearchButton(): HTMLElement {
    const button = named(super.createSearchButton(), 'Find a tool');
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => this.tellSearch());
    pressable(button, () => { button.click(); this.tellSearch(); });
    this.searching = button;
    return button;
  }

  /** Enter takes the first tool that is found, Escape closes the field. */
  protected override createHeaderSearchField(): HTMLInputElement {
    const field = super.createHeaderSearchField();
    field.setAttribute('aria-label', 'Find a tool');
    field.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        field.style.display = 'none';
        this.tellSearch();
        this.searching?.focus();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        this.bodyDiv?.querySelector<HTMLElement>('.tool-button[role=button]')?.focus();
      } else return;
      event.stopPropagation();
    });
    return field;
  }

  private tellSearch(): void {
    this.searching?.setAttribute('aria-expanded', String(this.searchField?.style.display !== 'none'));
  }

  override changeActiveButton(button?: HTMLElement): void {
    super.changeActiveButton(button);
    for (const each of Array.from(this.containerElement?.querySelectorAll('.header-tools [role=button], .tool-button') ?? [])) {
      if (each.classList.contains('clicked')) each.setAttribute('aria-pressed', 'true');
      else each.removeAttribute('aria-pressed');
    }
  }

  protected override createToolButton(item: any, index: number): HTMLElement {
    const button = super.createToolButton(item, index);
    pressable(button, () => byKeyboard?.make(item.actions?.[0]?.elementTypeId ?? ''));
    return button;
  }
}
