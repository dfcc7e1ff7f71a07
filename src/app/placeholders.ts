/** How many placeholders of `hpp init` still stand in a trust file: each is marked by a comment at the end of its line. */
export function countPlaceholders(text: string): number {
  return text.match(/\s# placeholder: /g)?.length ?? 0;
}
