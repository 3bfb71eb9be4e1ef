import type { DecisionStatus } from '../record';
import type { LinkSide } from './link-target';

const COLUMNS = ['accepted', 'proposed', 'draft', 'rejected', 'deprecated', 'superseded'] as const;
const SIDES = ['superseded-by', 'supersedes', 'amended-by', 'amends'] as const;

/** What links are introduced with in a record. */
export type Phrases = Readonly<Record<LinkSide, string>>;

export const ENGLISH: Phrases = {
  'superseded-by': 'Superseded by',
  supersedes: 'Supersedes',
  'amended-by': 'Amended by',
  amends: 'Amends',
};

/**
 * Statuses in the languages records are met in, one set a line, in the order of `COLUMNS`; then,
 * where a language has them, the phrases of links in the order of `SIDES`. Words that change with
 * the gender of "decision" have a set for each.
 */
const SETS: readonly (readonly string[])[] = [
  'akzeptiert|vorgeschlagen|entwurf|abgelehnt|veraltet|ersetzt' +
    '|Ersetzt durch|Ersetzt|Ergänzt durch|Ergänzt',
  'angenommen|vorgeschlagen|entwurf|verworfen|überholt|abgelöst' +
    '|Abgelöst durch|Ersetzt|Ergänzt durch|Ergänzt',
  'accepté|proposé|brouillon|rejeté|obsolète|remplacé' +
    '|Remplacé par|Remplace|Modifié par|Modifie',
  'acceptée|proposée|brouillon|rejetée|obsolète|remplacée' +
    '|Remplacée par|Remplace|Modifiée par|Modifie',
  'aceptado|propuesto|borrador|rechazado|obsoleto|reemplazado' +
    '|Reemplazado por|Reemplaza a|Modificado por|Modifica a',
  'aceptada|propuesta|borrador|rechazada|obsoleta|reemplazada' +
    '|Reemplazada por|Reemplaza a|Modificada por|Modifica a',
  'aceito|proposto|rascunho|rejeitado|descontinuado|substituído' +
    '|Substituído por|Substitui|Alterado por|Altera',
  'aceita|proposta|rascunho|rejeitada|descontinuada|substituída' +
    '|Substituída por|Substitui|Alterada por|Altera',
  'accettato|proposto|bozza|rifiutato|deprecato|sostituito' +
    '|Sostituito da|Sostituisce|Modificato da|Modifica',
  'accettata|proposta|bozza|rifiutata|deprecata|sostituita' +
    '|Sostituita da|Sostituisce|Modificata da|Modifica',
  'geaccepteerd|voorgesteld|concept|afgewezen|verouderd|vervangen' +
    '|Vervangen door|Vervangt|Gewijzigd door|Wijzigt',
  'zaakceptowany|proponowany|szkic|odrzucony|przestarzały|zastąpiony' +
    '|Zastąpiony przez|Zastępuje|Zmieniony przez|Zmienia',
  'zaakceptowana|proponowana|szkic|odrzucona|przestarzała|zastąpiona' +
    '|Zastąpiona przez|Zastępuje|Zmieniona przez|Zmienia',
  '承認|提案|草案|却下|非推奨|置き換え',
  '承認済み|提案中|下書き|却下済み|廃止済み|置き換え済み',
  '已接受|提议|草稿|已拒绝|已弃用|已取代',
].map((set) => set.split('|'));

/**
 * The word for a status in the language of the one it follows; null where that is English, or no
 * language known. Going back gives the first word again.
 */
export function wordLike(old: string, from: DecisionStatus, to: DecisionStatus): string | null {
  return setOf(old, from)?.[columnOf(to)] ?? null;
}

/** The phrases of links in the language of a status word. */
export function phrasesLike(word: string, status: DecisionStatus): Phrases {
  const phrases = setOf(word, status)?.slice(COLUMNS.length) ?? [];
  return phrases.length < SIDES.length ? ENGLISH : fromColumns(phrases);
}

function fromColumns(phrases: readonly string[]): Phrases {
  const phrase = (side: LinkSide): string => phrases[SIDES.indexOf(side)] ?? ENGLISH[side];
  return {
    'superseded-by': phrase('superseded-by'),
    supersedes: phrase('supersedes'),
    'amended-by': phrase('amended-by'),
    amends: phrase('amends'),
  };
}

function setOf(word: string, status: DecisionStatus): readonly string[] | undefined {
  const wanted = word.normalize('NFC').toLowerCase();
  const column = columnOf(status);
  return column < 0 ? undefined : SETS.find((words) => words[column] === wanted);
}

function columnOf(status: DecisionStatus): number {
  return COLUMNS.findIndex((column) => column === status);
}
