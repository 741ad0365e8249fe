// The tool with which readers prove what they downloaded: every Linux has it, other systems may not.
import { spawnSync } from 'node:child_process';

export const HAS_SHA256SUM =
  spawnSync('sha256sum', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU') === true;
