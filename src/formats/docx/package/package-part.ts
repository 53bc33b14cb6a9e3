/** The parts of a package by path: XML as text, other parts as bytes. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>;
