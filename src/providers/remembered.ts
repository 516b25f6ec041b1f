/** The same answer for the same object without working it out again: a role is asked thousands of times, its text never changes. */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    answers.set(key, made);
    return made;
  };
}

/** As `remembered`, for text; forgets everything at `limit` answers, so that nobody can fill the memory with asked scopes. */
export function rememberedText<Value>(limit: number, make: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= limit) answers.clear();
    const made = make(key);
    answers.set(key, made);
    return made;
  };
}
