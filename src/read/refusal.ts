// Why a text is not a value: what is wrong with it, and what would be accepted.

/** Why a text is not a value, and what would be. */
export interface Refusal {
  readonly message: string;
  readonly fix: string;
}
