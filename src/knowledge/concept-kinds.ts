/** The kinds of concepts and their names, in the order in which readers see them. */
export const CONCEPT_KINDS = [
  { kind: 'model', label: 'モデル' },
  { kind: 'method', label: '手法' },
  { kind: 'dataset', label: 'データセット' },
  { kind: 'benchmark', label: 'ベンチマーク' },
  { kind: 'metric', label: '指標' },
  { kind: 'hardware', label: 'ハードウェア' },
  { kind: 'framework', label: '道具' },
  { kind: 'task', label: '課題' },
] as const;

export type ConceptKind = (typeof CONCEPT_KINDS)[number]['kind'];
