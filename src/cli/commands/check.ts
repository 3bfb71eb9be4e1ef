import { checkRepository } from '../../core/context/check';
import type { RepoPath } from '../../core/paths';
import { changedSince } from '../../host/tracked';
import { type Call, type Command, DONE, FOUND_ERRORS } from '../command';
import { cannotCompare } from '../comparison';
import { writeReport } from '../report';
import { problemsLog, sarifText } from '../sarif';
import { problemLine, problemView } from '../views/problem';

export const check: Command = {
  name: 'check',
  arguments: '',
  summary: 'What is wrong in the files Steward reads; exit code 1 where there are errors.',
  options: {
    changed: { type: 'string', value: 'REF', help: 'only files changed since REF' },
    sarif: { type: 'string', value: 'FILE', help: 'also write the problems as SARIF 2.1.0' },
  },
  most: 0,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, text } = call;
  const problems = await checkRepository(repository, await concernedBy(call));
  for (const problem of problems) {
    await output.result(
      () => problemView(problem),
      () => problemLine(problem),
    );
  }
  const sarif = text('sarif');
  if (sarif !== null) writeReport(call, sarif, sarifText(call, problemsLog(problems)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  await output.lines(`${counted(problems.length, 'problem')}, ${counted(errors, 'error')}`);
  return errors > 0 ? FOUND_ERRORS : DONE;
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** The files to look at; null for all. */
async function concernedBy({ root, text }: Call): Promise<ReadonlySet<RepoPath> | null> {
  const ref = text('changed');
  if (ref === null) return null;
  const changed = await changedSince(root, ref);
  if (changed.kind === 'gap') throw cannotCompare(ref, changed.gap);
  return new Set(changed.output);
}
