import { inOneLine } from '../yaml/yaml-text.ts';

/** A workflow for GitHub that audits a trust file at each change. The path reaches the shell as a variable only. */
export function workflowText(trustFile: string, version: string): string {
  return `# Audits the trust file at each change, and shows what is wrong at its line.
name: Harmed Patient Pathway
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  audit:
    runs-on: ubuntu-latest
    env:
      TRUST_FILE: ${inOneLine(trustFile)}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes hpp-audit@${version} audit "$TRUST_FILE" --format github --report sarif=hpp.sarif
      # The findings as a file that other tools can show, also when the audit ends with errors.
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: hpp
          path: hpp.sarif
`;
}
