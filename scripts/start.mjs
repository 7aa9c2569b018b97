// `npm start`: from an empty machine to a running product. Node 20, no dependencies.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMachine } from './bootstrap/check-machine.mjs';
import { endWithNpm } from './bootstrap/end-with-npm.mjs';
import { install, isInstalled } from './bootstrap/install.mjs';
import { continueOnWorkspaceNode } from './bootstrap/workspace-node.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
const mustInstall = !isInstalled(root);

endWithNpm();
checkMachine(root, mustInstall);
if (mustInstall) await install(root);
await continueOnWorkspaceNode(root, join(scripts, 'supervise.ts'), process.argv.slice(2));
