"""What leaves the office: notices and letters to sign, the public site, and proofs for its own."""
