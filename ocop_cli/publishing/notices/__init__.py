"""Notices: which products, in which words, and what the register keeps of a published one."""

__all__ = ["cases", "correcting", "drafting", "issued", "selection", "wording"]
