/** The lines that are gone, each as often as it is gone. */
export function missingFrom(after: readonly string[], before: readonly string[]): string[] {
  const left = [...after];
  return before.filter((line) => {
    const at = left.indexOf(line);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
