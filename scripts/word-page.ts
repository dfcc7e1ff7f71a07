import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page that shows the printed pages of a Word report side by side. Needs LibreOffice and Poppler. */
export function wordPage(...audit: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hpp-word-'));
  try {
    const report = join(folder, 'report.docx');
    execFileSync('node', ['bin/hpp.js', ...audit, '--format', 'docx', '--output', report]);
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, report], { stdio: 'ignore' });
    execFileSync('pdftoppm', ['-r', '75', '-png', join(folder, 'report.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((file) => file.endsWith('.png'));
    const images = pages.toSorted().map((file) => imageOf(readFileSync(join(folder, file))));
    return `<body style="margin:0;padding:16px;background:#d8dde0;display:flex;gap:16px">${images.join('')}</body>`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function imageOf(bytes: Buffer): string {
  return `<img style="width:50%" src="data:image/png;base64,${bytes.toString('base64')}">`;
}
