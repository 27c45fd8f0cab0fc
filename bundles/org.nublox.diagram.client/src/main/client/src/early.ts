/* Copyright (c) 2026 NuBlox contributors. SPDX-License-Identifier: EPL-2.0 */

// Connects before the large script is there: the server gets ready while the browser reads it.
(window as any).nubloxSocket = new WebSocket(`ws://${location.host}/diagram?token=${new URLSearchParams(location.search).get('token') ?? ''}`);
