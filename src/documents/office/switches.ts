/** Whether a switch such as `<w:strike/>` is on; without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
