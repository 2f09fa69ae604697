/** Code blocks of our own, in the languages that digests are full of. */
import type { Random } from './random.ts';
import type { Writer } from './sentences.ts';

/** Python mostly, as in real ones. */
const LANGUAGES = ['python', 'python', 'python', 'python', 'bash', 'json', 'cpp', 'yaml', 'text'] as const;

/** A fenced block; `isMixed` draws from all languages, else it is Python. */
export function codeFence(random: Random, { fill }: Writer, isMixed: boolean): string {
  const language = isMixed ? random.pick(LANGUAGES) : 'python';
  const { open, lines, close } = PARTS[language];
  const body = Array.from({ length: 8 + random.below(14) }, () => random.pick(lines));
  return ['```' + language, fill([...open, ...body, ...close].join('\n')), '```'].join('\n');
}

const PARTS: Record<(typeof LANGUAGES)[number], Parts> = {
  python: {
    open: ['def {T}_{T}({T}, {T}=None, *, scale: float = {P}):', '    """{N}の{N}を求める。"""'],
    lines: [
      '    # {N}を{N}に揃える',
      '    {T} = self.{T}({T}, {T}={P})',
      '    for index, {T} in enumerate({T}):',
      '        {T}[index] += {T}.mean(dim=-1, keepdim=True) * {P}',
      '    if {T} is None and not isinstance({T}, dict):',
      '        raise ValueError(f"unknown fold: {{T}!r}")',
      "    {T} = [fold['{T}'] for fold in {T} if fold.angle > {P}]",
      '    {T} = torch.nn.functional.relu({T} @ {T}.T)  # {N}',
    ],
    close: ['    return {T}, {T}'],
  },
  bash: {
    open: ['#!/usr/bin/env bash', 'set -euo pipefail'],
    lines: [
      '# {N}を{N}に写す',
      'export {T}_DIR="${HOME}/{T}/{T}"',
      'for sheet in {T}-*.txt; do {T} --{T} "$sheet" | sort -u > "{T}.out"; done',
      'if [[ -f "{T}.json" ]]; then echo "{T}: $(wc -l < {T}.json)"; fi',
      '{T} fold --paper {T} --angle {P} --{T}={P} || exit 1',
    ],
    close: ['echo "{T}"'],
  },
  json: {
    open: ['{', '  "{T}": {P},'],
    lines: ['  "{T}": "{N}",', '  "{T}": [{P}, {P}, {P}],', '  "{T}": { "{T}": true, "{T}": null },'],
    close: ['  "{T}": false', '}'],
  },
  cpp: {
    open: ['#include <vector>', 'template <typename T>', 'T {T}(const std::vector<T>& {T}) {'],
    lines: [
      '  // {N}の{N}',
      '  const auto {T} = std::max<T>({T}, {P});',
      '  for (const T& {T} : {T}) sum += {T} * {P};',
      '  if (!{T}.empty()) return static_cast<T>({T}.size());',
    ],
    close: ['  return T{};', '}'],
  },
  yaml: {
    open: ['# {N}の設定', '{T}:'],
    lines: ['  {T}: {P}', '  {T}: "{N}"', '  {T}: [{T}, {T}]', '  {T}: true  # {N}'],
    close: ['version: 2'],
  },
  text: {
    open: ['入力: {N}の{N}'],
    lines: ['{N} -> {N} -> {N}', '  {L}: {P}', '手順: {N}を{N}する'],
    close: ['出力: {N}'],
  },
};

/** What a block begins with, the lines it draws from, and its end. */
interface Parts {
  open: readonly string[];
  lines: readonly string[];
  close: readonly string[];
}
