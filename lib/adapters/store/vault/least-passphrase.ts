/** Characters of a passphrase: our choice. Length and no rules of composition is the idea of NIST SP 800-63B-4; see `docs/decisions/010`. */
export const leastPassphrase = 12;
