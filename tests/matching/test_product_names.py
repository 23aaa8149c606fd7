"""What a product's printed name says."""

from __future__ import annotations

import pytest

from ocop_cli.matching.product_names import read


@pytest.mark.parametrize("name", ["500 g", "40°", "Loại 1", "-", "…", "3 sao", ""])
def test_a_name_without_a_word_of_its_own_is_read_all_the_same(name: str) -> None:
    read(name)
    read(name, (("ha", "lam"),), (("ha", "lam"),))
