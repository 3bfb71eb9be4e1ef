/** What the page's document is made of; all of it comes from the editor, none of it from files. */
export interface Page {
  /** The id of the element the script fills. */
  readonly root: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Random for every document: at least 128 bits, base64 or hexadecimal. */
  readonly nonce: string;
  /** `asWebviewUri` of the page's script in `dist`. */
  readonly scriptUri: string;
  /** `asWebviewUri` of its style sheet in `media`. */
  readonly styleUri: string;
  /** The language of the sentences, for screen readers: `en`, `pt-br`. */
  readonly lang: string;
  readonly title: string;
}

/**
 * The document of a page. It loads one script and one style sheet and nothing else: no
 * inline script or style, no picture, no connection, nowhere to send a form to.
 */
export function pageHtml(page: Page): string {
  const { root, cspSource, nonce, scriptUri, styleUri, lang, title } = page;
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
<main id="${escaped(root)}"></main>
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
