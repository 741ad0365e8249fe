// Sentences that somebody wrote, and what becomes of them.
export {};
