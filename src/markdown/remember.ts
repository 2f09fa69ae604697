/** Make a function remember its newest answers, so that what is asked for again soon costs nothing; answers must not be changed. */
export function rememberNewest<T>(most: number, answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const fresh = answer(question);
    answers.set(question, fresh);
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return fresh;
  };
}
