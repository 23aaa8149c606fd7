"""What leaves the office: notices and letters to sign, the public site; nothing private."""
