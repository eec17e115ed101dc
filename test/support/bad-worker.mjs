// A worker for tests that fails for real on plans of certain names, and judges the others as the real one does.
import judgeTask from '../../dist/run/worker.js';

export default function judge(task) {
  if (task.path.includes('crash')) process.exit(7);
  if (task.path.includes('hang')) for (;;);
  if (task.path.includes('memory')) for (const hoard = []; ; ) hoard.push(new Array(100_000).fill(task.path));
  return judgeTask(task);
}
