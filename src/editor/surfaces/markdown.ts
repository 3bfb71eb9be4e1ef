/**
 * Repository text for a Markdown string: shown exactly as written. Everything that Markdown, HTML,
 * icons or autolinks would read as more than text is escaped; line breaks become blanks.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$<>&:@/]/g, (character) => `&#${character.charCodeAt(0)};`);
}
