/** What the page's document is made of; all of it comes from the editor, none of it from files. */
export interface LogPage {
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Random for every document: at least 128 bits, base64 or hexadecimal. */
  readonly nonce: string;
  /** `asWebviewUri` of `dist/log.js`. */
  readonly scriptUri: string;
  /** `asWebviewUri` of `media/log.css`. */
  readonly styleUri: string;
  /** The language of the sentences, for screen readers: `en`, `pt-br`. */
  readonly lang: string;
  readonly title: string;
}

/**
 * The document of the sidebar page. It loads one script and one style sheet and nothing else: no
 * inline script or style, no picture, no connection, nowhere to send a form to.
 */
export function logPageHtml(page: LogPage): string {
  const { cspSource, nonce, scriptUri, styleUri, lang, title } = page;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(styleUri)}">
</head>
<body>
<main id="log"></main>
<script nonce="${escaped(nonce)}" src="${escaped(scriptUri)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
