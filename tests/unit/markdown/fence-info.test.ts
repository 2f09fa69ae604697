import { describe, expect, it } from 'vitest';
import { readFenceInfo } from '../../../src/markdown/fence-info.ts';

describe('what stands behind the mark of a fence', () => {
  it.each([
    ['', undefined, undefined],
    ['Python', 'python', undefined],
    ['python:fold/crane.py', 'python', 'fold/crane.py'],
    ['python fold.py', 'python', 'fold.py'],
    ['python 山折りの手順', 'python', '山折りの手順'],
    ['py title="fold.py"', 'py', 'fold.py'],
    ["ts filename='fold.ts' {1,3}", 'ts', 'fold.ts'],
    ['python {1,3}', 'python', undefined],
    ['python linenums=1', 'python', undefined],
    ['{.python .numberLines startFrom="1"}', 'python', undefined],
    ['{python}', 'python', undefined],
    ['{r, echo=FALSE}', 'r', undefined],
    ['{.python', 'python', undefined],
    ['c++', 'c++', undefined],
    ['C#', 'c#', undefined],
    ['fold.py', 'fold.py', undefined],
    ['c++:main.cpp', 'c++', 'main.cpp'],
    ['"onclick=x', '"onclick=x', undefined],
    ['__proto__', '__proto__', undefined],
    ['python3.11', 'python3.11', undefined],
  ])('%s', (info, language, name) => {
    expect(readFenceInfo(info)).toEqual({ language, name });
  });
});
