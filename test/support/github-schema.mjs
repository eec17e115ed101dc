// Holds actions and workflows against GitHub's own parser: node github-schema.mjs FILE... prints a JSON list of faults.
// A process of its own, for the parser imports JSON in a way that Node takes only with the hook below.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { basename } from 'node:path';

const hook = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
const { parseAction } = await import('@actions/workflow-parser/actions/action-parser');
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const faults = process.argv.slice(2).flatMap((path) => {
  const file = { name: path, content: readFileSync(path, 'utf8') };
  const parse = /^action\.ya?ml$/.test(basename(path)) ? parseAction : parseWorkflow;
  return parse(file, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);
});
console.log(JSON.stringify(faults));
