import type { DecisionStatus } from './record';

// What records call their parts and statuses, in the languages they are met in: English, German,
// French, Spanish, Portuguese, Italian, Dutch, Polish, Japanese, Chinese. Words are lower case;
// `|` stands between them. A word with several meanings stands nowhere: unknown stays unknown.

export type KnownStatus = Exclude<DecisionStatus, `other:${string}`>;

const STATUSES: Readonly<Record<KnownStatus, readonly string[]>> = {
  accepted: [
    'accepted|approved|implemented|decided|adopted|active|living|final',
    'akzeptiert|angenommen|genehmigt|beschlossen|entschieden|freigegeben|umgesetzt|aktiv|final',
    'accepté|acceptée|approuvé|approuvée|validé|validée|adopté|adoptée|décidé|décidée|actif|active',
    'aceptado|aceptada|aprobado|aprobada|adoptado|adoptada|implementado|implementada|decidido',
    'aceito|aceita|aceite|aprovado|aprovada|adotado|adotada|decidida|vigente|ativo|ativa',
    'accettato|accettata|approvato|approvata|adottato|adottata|deciso|decisa|implementato|attivo',
    'geaccepteerd|aanvaard|goedgekeurd|besloten|vastgesteld|actief',
    'zaakceptowany|zaakceptowana|zaakceptowane|zaakceptowano|przyjęty|przyjęta|przyjęte',
    'zatwierdzony|zatwierdzona|zatwierdzone|wdrożony|wdrożona|akceptowany|akceptowana',
    '承認済み|承認|採択|採択済み|採用|採用済み|受理|決定済み|已接受|已采纳|已采用|已批准|已通过|采纳|接受|批准',
    '已決定|已核准|已接納|已採用',
  ],
  proposed: [
    'proposed|proposal|pending|review|in review|under review|under discussion',
    'vorgeschlagen|vorschlag|in diskussion|in prüfung|in bearbeitung|offen|ausstehend',
    'proposé|proposée|proposition|en discussion|en revue|en attente',
    'propuesto|propuesta|pendiente|en revisión|en discusión',
    'proposto|proposta|pendente|em revisão|em discussão|em análise',
    'in revisione|in discussione|in attesa',
    'voorgesteld|voorstel|in behandeling|ter beoordeling|ter discussie',
    'proponowany|proponowana|proponowane|zaproponowany|zaproponowana|zaproponowane|propozycja',
    'w trakcie oceny|oczekujący',
    '提案中|提案済み|提案|検討中|レビュー中|承認待ち|提议|提議|提案中|已提议|已提出|建议|待定|待审|评审中|讨论中|审核中',
  ],
  draft: [
    'draft|entwurf|brouillon|ébauche|borrador|rascunho|bozza|concept|szkic|wersja robocza',
    '下書き|草案|ドラフト|草稿',
  ],
  rejected: [
    'rejected|withdrawn|declined',
    'abgelehnt|verworfen|zurückgezogen',
    'rejeté|rejetée|refusé|refusée|retiré|retirée',
    'rechazado|rechazada|retirado|descartado|descartada',
    'rejeitado|rejeitada|recusado|recusada|descartado',
    'rifiutato|rifiutata|respinto|respinta|scartato|scartata|ritirato',
    'afgewezen|verworpen|ingetrokken',
    'odrzucony|odrzucona|odrzucone|wycofany|wycofana',
    '却下|却下済み|不採用|棄却|否決|已拒绝|已否决|拒绝|否决|已拒絕|已撤回',
  ],
  deprecated: [
    'deprecated|obsolete|retired',
    'veraltet|überholt|obsolet|abgekündigt',
    'obsolète|déprécié|dépréciée|caduc|caduque|abandonné|abandonnée',
    'obsoleto|obsoleta|deprecado|deprecada|en desuso',
    'depreciado|depreciada|descontinuado|descontinuada',
    'deprecato|deprecata|verouderd|vervallen',
    'przestarzały|przestarzała|przestarzałe|nieaktualny|nieaktualna|nieaktualne',
    '非推奨|廃止|廃止済み|已弃用|已废弃|已过时|弃用|废弃|已棄用|已廢棄|过时',
  ],
  superseded: [
    'superseded|superceded|replaced|reverted',
    'ersetzt|abgelöst|remplacé|remplacée|reemplazado|reemplazada|sustituido|sustituida',
    'substituído|substituída|suplantado|suplantada|sostituito|sostituita|superato|superata',
    'vervangen|zastąpiony|zastąpiona|zastąpione',
    '置き換え済み|置換済み|差し替え済み|置き換え|已取代|已被取代|被取代|已替代|已被替代|被替代|已替换|已被替换|替代',
  ],
};

/** What links to other records are introduced with. */
export const RELATIONS = {
  'superseded-by': words(
    'superseded by|superceded by|superseded with|replaced by|reverted by|obsoleted by',
    'ersetzt durch|abgelöst durch|überholt durch|remplacé par|remplacée par',
    'reemplazado por|reemplazada por|sustituido por|sustituida por',
    'substituído por|substituída por|suplantado por|suplantada por',
    'sostituito da|sostituita da|superato da|superata da|vervangen door',
    'zastąpiony przez|zastąpiona przez|zastąpione przez',
  ),
  supersedes: words(
    'supersedes|supercedes|replaces|obsoletes|ersetzt|löst ab|remplace|reemplaza a|reemplaza',
    'sustituye a|sustituye|substitui|sostituisce|vervangt|zastępuje',
  ),
  'amended-by': words(
    'amended by|clarified by|modified by|ergänzt durch|geändert durch|präzisiert durch',
    'amendé par|amendée par|modifié par|modifiée par|complété par|complétée par',
    'modificado por|modificada por|enmendado por|enmendada por|alterado por|alterada por',
    'modificato da|modificata da|gewijzigd door|aangevuld door|zmieniony przez|zmieniona przez',
  ),
  amends: words(
    'amends|clarifies|modifies|ergänzt|ändert|präzisiert|amende|modifie|complète',
    'enmienda a|modifica a|enmienda|modifica|altera|wijzigt|zmienia|uzupełnia',
  ),
} as const;

export type Relation = keyof typeof RELATIONS;

/** What says that a relation concerns a part of a record. */
export const PARTLY = words(
  'partly|partially|in part|some parts of|parts of|part of|some aspects of|aspects of',
  'teilweise|partiellement|en partie|parcialmente|en parte|em parte|parzialmente|in parte',
  'gedeeltelijk|deels|częściowo',
);

/** Names of fields in headers and front matter; `-` stands for blanks. */
const FIELDS = {
  status: 'status|adr-status|statut|estado|stato|stan|ステータス|状態|状态|狀態',
  date: 'date|datum|fecha|data|dato|日付|作成日|日期',
  'decision-date':
    'decision-date|date-of-decision|date-decided|decided-on|entscheidungsdatum|date-de-décision|' +
    'fecha-de-decisión|data-da-decisão|data-decisione|決定日|決定日付|决策日期|決策日期',
  deciders:
    'deciders|decided-by|entscheider|entscheidungsträger|entschieden-von|décideurs|décideur|' +
    'décisionnaires|décisionnaire|decisores|decisor|decisori|beslissers|beslisser|' +
    'decydenci|decydent|podejmujący-decyzję|決定者|意思決定者|决策者|決策者|决策人|决定者',
  'decision-makers': 'decision-makers|decision-maker',
  decision: 'decision|entscheidung|décision|decisión|decisão|decisione|besluit|decyzja|決定|决策',
  consulted: 'consulted|konsultiert|consultés|consultado|consultados|geconsulteerd',
  informed: 'informed|informiert|informés|informado|informados|geïnformeerd',
  supersedes: 'supersedes|supercedes|replaces|ersetzt|remplace|reemplaza|substitui|sostituisce',
  'superseded-by':
    'superseded-by|superceded-by|replaced-by|ersetzt-durch|abgelöst-durch|remplacé-par|' +
    'reemplazado-por|sustituido-por|substituído-por|sostituito-da|vervangen-door|zastąpiony-przez',
  amends: 'amends|clarifies|ergänzt|amende|enmienda|modifica|altera|wijzigt|zmienia',
  'amended-by': 'amended-by|clarified-by|ergänzt-durch|amendé-par|modificado-por|alterado-por',
  scope: 'scope',
  'review-by': 'review-by|reviewby|next-review|review-date',
  confirmed: 'confirmed',
} as const;

export type FieldName = keyof typeof FIELDS;

/** Names of sections other than English, by the English one. */
const SECTIONS = {
  status: 'statut|estado|stato|stan|ステータス|状態|状态|狀態|estado de la decisión',
  date: 'datum|fecha|data|日付|日期|決定日',
  deciders:
    'entscheider|décideurs|décisionnaires|decisores|decisori|beslissers|決定者|决策者|決策者',
  context:
    'kontext|hintergrund|ausgangslage|contexte|contexto|contesto|kontekst|achtergrond|' +
    'コンテキスト|背景|文脈|上下文|背景与问题|コンテクスト',
  'context and problem statement':
    'kontext und problemstellung|kontext und problembeschreibung|contexte et problématique|' +
    'contexte et énoncé du problème|contexte et problème|contexto y planteamiento del problema|' +
    'contexto y problema|contexto e declaração do problema|contexto e problema|' +
    'contesto e definizione del problema|contesto e problema|context en probleemstelling|' +
    'kontekst i opis problemu|背景と課題|コンテキストと問題提起|背景和问题陈述|上下文和问题陈述',
  decision:
    'entscheidung|getroffene entscheidung|décision|décision prise|decisión|decisión tomada|' +
    'decisão|decisão tomada|decisione|besluit|beslissing|decyzja|podjęta decyzja|' +
    '決定|決定事項|決定内容|决策|决定|決策',
  'decision outcome':
    'entscheidungsergebnis|ergebnis der entscheidung|résultat de la décision|' +
    'résultat de décision|resultado de la decisión|resultado da decisão|' +
    'risultato della decisione|uitkomst van de beslissing|wynik decyzji|決定結果|决策结果',
  'considered options':
    'betrachtete optionen|erwogene optionen|betrachtete alternativen|options considérées|' +
    'options envisagées|opciones consideradas|opciones evaluadas|opções consideradas|' +
    'opzioni considerate|overwogen opties|afgewogen opties|rozważane opcje|検討した選択肢|' +
    '考慮した選択肢|考虑的选项|备选方案',
  'decision drivers':
    'entscheidungstreiber|entscheidungskriterien|facteurs de décision|critères de décision|' +
    'factores de decisión|fatores de decisão|direcionadores da decisão|fattori decisionali|' +
    'czynniki decyzji|決定要因|决策驱动因素',
  consequences:
    'konsequenzen|folgen|auswirkungen|conséquences|consecuencias|consequências|conseguenze|' +
    'gevolgen|consequenties|konsekwencje|結果|影響|帰結|后果|後果|影响',
  options: 'optionen|opciones|opções|opzioni|opties|opcje|選択肢|选项',
  alternatives:
    'alternativen|alternativas|alternative|alternatieven|alternatywy|代替案|替代方案|替代選項|' +
    'alternatives considérées|alternatives envisagées|alternativas consideradas',
  links: 'liens|enlaces|collegamenti|linki|リンク|链接|liens et références',
  references:
    'referenzen|références|referencias|referências|riferimenti|verwijzingen|参考|参照|参考资料',
  'related decisions':
    'verwandte entscheidungen|décisions liées|decisiones relacionadas|decisões relacionadas|' +
    '関連する決定|関連する意思決定|相关决策',
  scope: 'geltungsbereich',
  changelog:
    'change log|change history|history|revision history|version history|revisions|' +
    'document history|änderungshistorie|historique|historial|histórico|変更履歴|变更历史|变更记录',
} as const;

const FIELD_NAMES = reversed(FIELDS);
const SECTION_NAMES = reversed(SECTIONS);

/** Every known status word with what it comes to, longer ones first. */
export const STATUS_WORDS: readonly (readonly [word: string, status: KnownStatus])[] = (
  Object.keys(STATUSES) as KnownStatus[]
)
  .flatMap((status) => words(...STATUSES[status]).map((word) => [word, status] as const))
  .sort(([one], [other]) => other.length - one.length);

/** The field a lower-case name with `-` for blanks means; null for others. */
export function fieldNamed(name: string): FieldName | null {
  return FIELD_NAMES.get(name) ?? null;
}

/** The English name of a section; names of no known meaning stay as they are. */
export function sectionNamed(name: string): string {
  return SECTION_NAMES.get(name) ?? name;
}

/** Whether a section's English name is one that has names in other languages too. */
export function isSectionName(name: string): boolean {
  return Object.hasOwn(SECTIONS, name);
}

/** What templates are called. */
export const TEMPLATE_WORDS = words('template|vorlage|modèle|modele|plantilla|szablon|sjabloon');

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}

function reversed<Name extends string>(
  table: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  const names = Object.keys(table) as Name[];
  return new Map(names.flatMap((name) => words(table[name]).map((word) => [word, name] as const)));
}
