'use strict';
/* global document, window, location, URLSearchParams */
// Stands in for the editor: see harness.html.

const theme = new URLSearchParams(location.search).get('theme') ?? 'dark';
const bodyClass = { light: 'vscode-light', dark: 'vscode-dark', contrast: 'vscode-high-contrast' };
document.documentElement.className = theme;
document.addEventListener('DOMContentLoaded', () => {
  document.body.className = bodyClass[theme] ?? '';
});

const choices = {
  people: [
    { value: '@acme/payments', detail: 'Payments' },
    { value: '@dev-a', detail: 'Dev A' },
    { value: 'Wilhelmina Featherstonehaugh-Cholmondeley', detail: '' },
  ],
  scopes: ['src/**', 'db/**'],
  changed: { files: 2, scope: ['src/a.ts', 'src/b.ts'] },
  records: [{ path: 'docs/adr/0007-retry.md', name: 'ADR-7 Retry in the client' }],
  folders: ['docs/adr', 'packages/checkout/docs/adr'],
  giver: '@cto',
  privateFolder: '/home/cto/notes',
};

const targets = {
  decision: { label: 'ADR-13', path: 'docs/adr/0013-….md' },
  delegation: { label: 'DEL-4', path: '.steward/delegations/DEL-4.yml' },
  debt: { label: 'DEBT-8', path: '.steward/debt/DEBT-8.yml' },
};

const place = {
  owner: '@acme/payments',
  place: 'src/checkout/order.ts:32-33',
  quote: '    await release(reservation);\n    throw error;',
};

function answer(message) {
  const { type, form } = message;
  const { label, path } = targets[form] ?? {};
  switch (type) {
    case 'ready':
      return { type: 'init', l10n: {}, choices, drafts: {} };
    case 'target':
      return { type: 'target', form, request: message.request, label, path };
    case 'follow':
      return { type: 'prefill', form, prefill: place };
    case 'submit':
      return { type: 'created', form, label, path, token: 'token' };
    case 'undo':
      return { type: 'undone', form, label };
    default:
      return null;
  }
}

window.acquireVsCodeApi = () => {
  let state;
  return {
    getState: () => state,
    setState: (kept) => {
      state = kept;
    },
    postMessage: (message) => {
      console.log(message);
      const answered = answer(message);
      if (answered !== null) window.postMessage(answered, '*');
    },
  };
};
