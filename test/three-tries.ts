// What fails now and then on a busy machine, such as a picture of a long page, is tried again.

/** What came of the first try that succeeds, or the first line of why the third one did not. */
export async function threeTries<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly failed: string }> {
  for (let tries = 1; ; tries++) {
    try {
      return { result: await work() };
    } catch (error) {
      if (tries === 3) return { failed: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' };
    }
  }
}
