/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */
import { GLSPConnectionHandler, GLSPWebSocketProvider } from '@eclipse-glsp/client';

/** Connects to the server: for the first time by the socket that was opened before this script was there. */
export class ReadySocketProvider extends GLSPWebSocketProvider {
  protected override createWebSocket(url: string): WebSocket {
    const ready = (window as any).nubloxSocket as WebSocket | undefined;
    (window as any).nubloxSocket = undefined;
    return ready && ready.readyState <= WebSocket.OPEN ? ready : super.createWebSocket(url);
  }

  override listen(handler: GLSPConnectionHandler, isReconnecting = false): ReturnType<GLSPWebSocketProvider['listen']> {
    const connection = super.listen(handler, isReconnecting);
    // nobody is told any more of what happened before
    if (this.webSocket.readyState === WebSocket.OPEN) this.webSocket.onopen?.(new Event('open'));
    return connection;
  }
}
