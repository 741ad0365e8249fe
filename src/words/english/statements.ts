// What is said of a figure: its base, what is unknown, its answers, its limits, its source.
export {};
