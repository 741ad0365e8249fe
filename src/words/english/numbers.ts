// Numbers in words, and what stands where there is none.
export {};
