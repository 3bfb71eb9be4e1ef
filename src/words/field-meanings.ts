import type { Translate } from './translate';

/** What the fields of a debt item are for, by path; those of a list are the same. */
const DEBT_FIELDS: Readonly<Record<string, (t: Translate) => string>> = {
  id: (t) => t('The name that comments and links use, such as DEBT-12.'),
  title: (t) => t('What is owed, in one line.'),
  summary: (t) => t('What is wrong, and why it is so.'),
  kind: (t) => t('What kind of debt it is.'),
  severity: (t) => t('How much it hurts.'),
  status: (t) => t('How far paying it back has come.'),
  owner: (t) => t('Who answers for it.'),
  fixed_by: (t) => t('Who pays it back.'),
  principal: (t) => t('What it costs to pay back: a size, or hours.'),
  'principal.size': (t) => t('A rough size, from xs to xl.'),
  'principal.hours': (t) => t('Hours of work.'),
  interest: (t) => t('What it costs while it stays.'),
  'interest.amount': (t) => t('How much it costs when it is felt.'),
  'interest.probability': (t) => t('How likely it is to be felt.'),
  'interest.note': (t) => t('How it is felt.'),
  intent: (t) => t('Whether it was taken on knowingly.'),
  prudence: (t) => t('Whether it was weighed when it was taken on.'),
  created: (t) => t('The day it was written down.'),
  review_by: (t) => t('The day by which to look at it again.'),
  due: (t) => t('The day by which to pay it back.'),
  decision: (t) => t('Who accepted the debt, until when and why.'),
  'decision.accepted_by': (t) => t('Who accepted it.'),
  'decision.date': (t) => t('The day it was accepted.'),
  'decision.until': (t) => t('The day on which the acceptance ends.'),
  'decision.reason': (t) => t('Why it may stay.'),
  'decision.adr': (t) => t('The path of the decision record that says so.'),
  anchors: (t) => t('Where in the code it sits.'),
  'anchors.path': (t) => t('The file, from the root of the repository.'),
  'anchors.range': (t) => t('The first and the last line, such as [42, 58].'),
  'anchors.commit': (t) => t('The commit in which the lines were right.'),
  'anchors.quote': (t) => t('The lines themselves, to find them again.'),
  'anchors.prefix': (t) => t('What stood before them.'),
  'anchors.suffix': (t) => t('What stood after them.'),
  'anchors.symbol': (t) => t('The function or type they are in.'),
  line: (t) => t('The line in the file.'),
  scope: (t) => t('The code it concerns, beyond its lines.'),
  'scope.paths': (t) => t('Globs from the root of the repository.'),
  links: (t) => t('What belongs to it elsewhere.'),
  'links.issues': (t) => t('Issues, by number or address.'),
  'links.prs': (t) => t('Pull requests, by number or address.'),
  'links.adrs': (t) => t('Decision records, by id or path.'),
  'links.relates': (t) => t('Other items that have to do with it.'),
  'links.blocks': (t) => t('Items that wait for this one.'),
  exit_criteria: (t) => t('What must be true for it to be paid back.'),
  realized: (t) => t('What it took in the end.'),
  'realized.principal': (t) => t('The work it took, such as 12h.'),
  'realized.interest': (t) => t('What it cost while it stayed.'),
  log: (t) => t('What happened, and what was said about it.'),
  'log.date': (t) => t('The day of the entry.'),
  'log.by': (t) => t('Who wrote it.'),
  'log.note': (t) => t('What happened, or was said.'),
  tags: (t) => t('Words to find it by.'),
};

/** What a field of a debt item is for; null where there is nothing to say. */
export function debtFieldMeaning(t: Translate, path: string): string | null {
  // In a list, the fields stand below its own key.
  const own = path.replace(/^items\./, '');
  return Object.hasOwn(DEBT_FIELDS, own) ? (DEBT_FIELDS[own]?.(t) ?? null) : null;
}
