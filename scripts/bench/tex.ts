/** Formulas of our own in TeX: hardly two alike, but for the bare letters that every paper shares. */
import type { Random } from './random.ts';

const LETTERS = Array.from('abcdfghkmnpqrsuvwxyzABCDEFGHKLMNPQRSTVWXYZ');
const GREEK = String.raw`\alpha \beta \gamma \delta \epsilon \theta \lambda \mu \pi \rho \sigma \tau \phi \psi \omega`;
const INDICES = Array.from('ijklt0123');
/** So many formulas in running text are but a letter. */
const BARE = 0.4;

/** A formula for running text, between its marks. */
export function inlineTex(random: Random): string {
  const make = createTex(random);
  return `$${random.next() < BARE ? make.letter() : random.pick(INLINE)(make)}$`;
}

/** A formula that stands by itself, between its marks. */
export function displayTex(random: Random): string {
  return `$$\n${random.pick(DISPLAY)(createTex(random))}\n$$`;
}

const INLINE: readonly Pattern[] = [
  ({ x, number }) => `${x()} = ${number()}`,
  ({ x, set }) => String.raw`${x()} \in ${set()}`,
  ({ x, size }) => String.raw`${x()} \in \mathbb{R}^{${size()} \times ${size()}}`,
  ({ x }) => String.raw`p_{\theta}(${x()} \mid ${x()})`,
  ({ x, number }) => String.raw`\frac{${x()}}{${number()}}`,
  ({ x }) => String.raw`O(${x()} \log ${x()})`,
  ({ x, number }) => String.raw`\|${x()} - ${x()}\|_2 \le ${number()}`,
  ({ x, number }) => String.raw`\sqrt{${x()} + ${number()}}`,
  ({ x, size }) => String.raw`\sum_{i=1}^{${size()}} ${x()}`,
  ({ x, set }) => String.raw`\hat{${x()}} = \arg\max_{${x()} \in ${set()}} ${x()}`,
];

const DISPLAY: readonly Pattern[] = [
  ({ x, set, size }) =>
    String.raw`${set()}(${x()}) = \frac{1}{${size()}} \sum_{i=1}^{${size()}} \log p_{\theta}(${x()} \mid ${x()})`,
  ({ x, set }) =>
    String.raw`${set()} = \mathbb{E}_{${x()} \sim ${set()}} \left[ \min\left( ${x()} ${x()}, \operatorname{clip}(${x()}, 1 - \epsilon, 1 + \epsilon) ${x()} \right) \right]`,
  ({ x, number }) =>
    String.raw`${x()} = \begin{pmatrix} ${number()} & ${x()} & 0 \\ ${x()} & ${number()} & ${x()} \\ 0 & ${x()} & ${number()} \end{pmatrix}`,
  ({ x, number }) =>
    String.raw`f(${x()}) = \begin{cases} ${x()} + ${number()} & \text{if } ${x()} \ge ${number()} \\ ${number()} \cdot ${x()} & \text{otherwise} \end{cases}`,
  ({ x, number, set }) => String.raw`\begin{aligned}
${x()} &= \frac{${x()}}{\sqrt{${x()}}} + ${number()} \\
${x()} &= \nabla_{\theta} ${set()}(${x()}) - ${number()} \, ${x()} \\
${x()} &\le \max(${x()}, ${number()})
\end{aligned}`,
  ({ x, number }) =>
    String.raw`\operatorname{softmax}\left( \frac{${x()} {${x()}}^{\top}}{\sqrt{${x()}}} + ${number()} \right) ${x()}`,
  ({ x, number, set }) =>
    String.raw`\int_{${set()}} \left\| ${x()} - ${x()} \right\|_2^2 \, d\mu \le ${number()} \prod_{k=1}^{n} \left( 1 + \frac{${x()}}{${number()}} \right)`,
];

function createTex(random: Random): Tex {
  const letter = () => random.pick(random.next() < 0.4 ? GREEK.split(' ') : LETTERS);
  const below = () => (random.next() < 0.7 ? `_{${random.pick(INDICES)}}` : '');
  const above = () => (random.next() < 0.2 ? `^{(${random.pick(INDICES)})}` : '');
  return {
    letter,
    x: () => letter() + below() + above(),
    number: () => (random.next() * 10).toFixed(2),
    size: () => String(2 + random.below(4000)),
    set: () => String.raw`\mathcal{${random.pick(LETTERS).toUpperCase()}}`,
  };
}

type Pattern = (make: Tex) => string;

interface Tex {
  letter: () => string;
  /** A letter with indices. */
  x: () => string;
  number: () => string;
  size: () => string;
  set: () => string;
}
