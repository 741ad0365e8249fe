// Runs before every command, in any Node since 12.17: says in plain words what is missing, where Node would show a stack.
// With the name of a command it then runs that: node src/commands/preflight.js build --root folder
// So no syntax newer than that here, and Node's modules by their old names.
import { existsSync, readFileSync, realpathSync } from 'fs';
import module from 'module';
import { dirname, join } from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

/**
 * What stands in the way on this machine.
 * @param {object} machine
 * @param {string} machine.node the version that runs, such as "20.20.2"
 * @param {string} machine.npmBrings the version that `npm ci` installs for this kind of machine, or "" where it has none
 * @param {boolean} machine.isInstalled whether that one is there already
 * @param {readonly string[]} machine.missing the libraries that are not installed
 * @returns {string} plain words with the cure, or "" when all is well
 */
export function obstacle(machine) {
  const isOld = !runsTypeScript(machine.node);
  const tooOld = `This is Node ${machine.node}. Denominator needs Node 22.18 or newer, which runs TypeScript as it is.`;

  if (isOld && machine.npmBrings === '') {
    return lines([tooOld, 'fix: install Node 24 (https://nodejs.org), then run: npm ci']);
  }
  if (machine.missing.length > 0) {
    return lines([`The libraries are not installed here: ${some(machine.missing)}.`, 'fix: run: npm ci']);
  }
  if (isOld && machine.isInstalled) {
    return lines([
      tooOld,
      `Node ${machine.npmBrings} is already here, in node_modules, and npm uses it by itself.`,
      'fix: start it through npm: npm run build, npm run check, npm start or npm test',
    ]);
  }
  if (isOld) {
    return lines([
      tooOld,
      `npm installs Node ${machine.npmBrings} for this folder only, unless it is told to leave out optional packages.`,
      'fix: run: npm ci --include=optional',
    ]);
  }
  return '';
}

/**
 * Node strips types by itself since 22.18 and 23.6.
 * @param {string} version
 */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** @param {readonly string[]} names */
function some(names) {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** @param {readonly string[]} texts */
function lines(texts) {
  return texts.map((text, index) => (index === 0 ? text : `    ${text}`)).join('\n');
}

/** The same, of the machine that this runs on. */
export function standsInTheWay() {
  return obstacle(thisMachine());
}

/**
 * Runs a command in this process, of what Node has compiled before; half of a short command's time is compiling.
 * @param {string} command
 * @returns {Promise<unknown>}
 */
function run(command) {
  const here = dirname(fileURLToPath(import.meta.url));
  if (module.enableCompileCache) module.enableCompileCache(join(here, '../../node_modules/.cache/compiled'));
  const file = join(here, `${command}.ts`);
  process.argv.splice(1, 2, file);
  return import(pathToFileURL(file).href);
}

function thisMachine() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const modules = join(root, 'node_modules');
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return {
    node: process.versions.node,
    npmBrings: wanted.optionalDependencies[`node-${system}-${process.arch}`] || '',
    isInstalled: existsSync(join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')),
    missing: Object.keys(wanted.dependencies).filter((name) => !existsSync(join(modules, name))),
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = standsInTheWay();
  const [, , command] = process.argv;
  if (text !== '') {
    console.error(text);
    process.exitCode = 1;
  } else if (command !== undefined) {
    void run(command);
  }
}
