import assert from 'node:assert/strict';
import { parseDecision } from '../../../src/core/decisions/parse';
import type { DecisionRecord } from '../../../src/core/decisions/record';
import { source } from '../read';

function read(text: string): DecisionRecord {
  return parseDecision(source(text, 'docs/adr/0012-x.md')).record;
}

describe('decisions in other languages', () => {
  it('reads the statuses of many', () => {
    const statuses: Record<string, readonly string[]> = {
      accepted: [
        'Akzeptiert',
        'Accepté',
        'Aceptada',
        'Aceito',
        'Accettato',
        'Zaakceptowano',
        '承認済み',
      ],
      proposed: [
        'Vorgeschlagen',
        'Proposée',
        'Propuesto',
        'Em revisão',
        'Voorgesteld',
        '提案中',
        '待定',
      ],
      draft: ['Entwurf', 'Brouillon', 'Borrador', 'Rascunho', 'Bozza', '草案'],
      rejected: [
        'Abgelehnt',
        'Rejetée',
        'Rechazado',
        'Rejeitado',
        'Afgewezen',
        'Odrzucony',
        '却下',
      ],
      deprecated: [
        'Veraltet',
        'Obsolète',
        'Obsoleto',
        'Verouderd',
        'Przestarzały',
        '已弃用',
        '非推奨',
      ],
      superseded: ['Ersetzt', 'Ersetzt durch ADR-5', 'Remplacée par 5', 'Reemplazado', '已被取代'],
    };
    for (const [status, words] of Object.entries(statuses)) {
      for (const word of words) {
        assert.equal(read(`# T\n\n## Status\n\n${word}\n`).status?.value, status, word);
        assert.equal(read(`# T\n\n* **Status:** ${word} (2024)\n`).status?.value, status, word);
      }
    }
  });

  it('takes a menu of them for a form', () => {
    for (const menu of [
      '[Vorgeschlagen | Akzeptiert | Veraltet]',
      'Aceito | Proposto | Rejeitado',
      '[Aprobado/Rechazado/Propuesto]',
      '提案中 / 承認 / 非推奨',
    ]) {
      assert.equal(read(`# T\n\n## Status\n\n${menu}\n`).status, null, menu);
    }
    const chosen = 'Vorgeschlagen | **Akzeptiert** | Abgelehnt';
    assert.equal(read(`# T\n\n## Status\n\n${chosen}\n`).status?.value, 'accepted');
  });

  it('reads fields, keys and sections by their names', () => {
    const records = {
      de: '# T\n\n- **Status**: Akzeptiert\n- **Datum**: 5. März 2024\n- **Entscheider**: Ann, Bob\n\n## Entscheidung\n\nJa.\n',
      fr: '---\nstatut: accepté\ndate: 2024-03-05\ndécideurs: Ann, Bob\n---\n# T\n\n## Décision\n\nJa.\n',
      fr2: '# T\n\n* statut : accepté\n* date : 5 mars 2024\n* décisionnaires : Ann, Bob\n\n## Résultat de la Décision\n\nJa.\n',
      es: '# T\n\n**Estado:** Aceptada\n**Fecha:** 5 de marzo de 2024\n**Decisores:** Ann, Bob\n\n## 3. Decisión\n\nJa.\n',
      pt: '# T\n\nData: 2024-03-05\nDecisores: Ann, Bob\n\n## ⚡ Status\n\nAceito\n\n## 🔨 Decisão\n\nJa.\n',
      it: '# T\n\n## Data\n\n2024-03-05\n\n## Stato\n\nAccettata\n\n## Decisori\n\n- Ann\n- Bob\n\n## Decisione\n\nJa.\n',
      ja: '# T\n\n- 日付：2024年3月5日\n- ステータス (Status)：承認済み\n- 決定者: Ann、Bob\n\n## 決定 (Decision)\n\nJa.\n',
      zh: '# T\n\n| 状态 | 已接受 |\n|---|---|\n| 日期 | 2024-03-05 |\n| 决策者 | Ann，Bob |\n\n## 决策\n\nJa.\n',
    };
    for (const [language, text] of Object.entries(records)) {
      const { status, date, deciders, outcome } = read(text);
      assert.deepEqual(
        [status?.value, date?.value, deciders.map(({ value }) => value), outcome],
        ['accepted', '2024-03-05', ['Ann', 'Bob'], 'Ja.'],
        language,
      );
    }
  });

  it('reads links', () => {
    const { supersedes, supersededBy, amends } = read(
      '# T\n\n## Status\n\nErsetzt durch [ADR-5](0005-x.md)\n\nErsetzt ADR-3 und ADR-4\n\nErgänzt [2](2.md)\n',
    );
    const targets = [supersedes, supersededBy, amends].map((side) =>
      side.map(({ target }) => target),
    );
    assert.deepEqual(targets, [['ADR-3', 'ADR-4'], ['0005-x.md'], ['2.md']]);
  });
});
