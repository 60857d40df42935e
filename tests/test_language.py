from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from introwriter.language import NAMES, language_code, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I read your article and it changed what we do with the pump.", "en"),
        ("Ich habe Ihren Artikel gelesen und jetzt lüften wir wieder.", "de"),
        ("Leí lo de la trashumancia y me reí solo, acá peleo con lo mismo.", "es"),
        ("J'ai lu votre article et je l'ai mis sur la porte de l'atelier.", "fr"),
        ("Estamos abrindo um poço do lado da via e eu nunca trabalhei com isso.", "pt"),
        ("Ho letto il suo articolo e non sono più riuscito a dormire.", "it"),
        ("Ik heb je stuk gelezen en het hangt nu op de deur van onze werkplaats.", "nl"),
        ("輸液ポンプのテスト設計を任せられる人を探している。", "ja"),
        ("안녕하세요, 글 잘 읽었습니다.", "ko"),
        ("Я прочитал вашу статью.", "ru"),
        ("OK", None),
        ("", None),
    ],
)
def test_language_of(text: str, code: str | None) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("German", "de"),
        ("Deutsch (C1)", "de"),
        ("de-AT", "de"),
        ("português", "pt"),
        ("Klingon", None),
        ("", None),
    ],
)
def test_language_code(text: str, code: str | None) -> None:
    assert language_code(text) == code


@given(st.text())
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert language_of(text) in {None, *NAMES}
