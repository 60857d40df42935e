"""LinkedIn's PDF in any language: headings, dates and scripts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from introwriter.people import Position, Profile, School
from introwriter.readers import Reading, read
from introwriter.readers.linkedin_pdf.bidi import direction_of
from introwriter.readers.linkedin_pdf.dates import Span, span_of
from introwriter.readers.linkedin_pdf.reader import read as read_extracted
from introwriter.readers.linkedin_pdf.words import heading
from introwriter.readers.source import Source
from tests.support.linkedin_pdf import ENGLISH, Extras, Words, two_columns, two_columns_spans, unicode_font

NUMBERS = tuple(str(number) for number in range(1, 13))
LINES = {
    "January 2020\xa0-\xa0Present\xa0(5 years 6 months)": ("2020-01", None),
    "May 1996 - August 1996 (4 months)": ("1996-05", "1996-08"),
    "1997 - 2004 (7 years)": ("1997", "2004"),
    "2019 - 2019 (less than a year)": ("2019", "2019"),
    "2019 (less than a year)": ("2019", "2019"),
    "August 2013 to Present": ("2013-08", None),
    "January 2012  -  December 2013   (2 years)": ("2012-01", "2013-12"),
    "Januar 2020 - Heute (5 Jahre)": ("2020-01", None),
    "März 2018 – Dezember 2019 (1 Jahr 10 Monate)": ("2018-03", "2019-12"),
    "janvier 2020 - Present (1 an)": ("2020-01", None),
    "août 2018 - décembre 2019 (1 an 5 mois)": ("2018-08", "2019-12"),
    "enero de 2025 - Present (1 año 7 meses)": ("2025-01", None),
    "septiembre de 2016 - marzo de 2019 (2 años)": ("2016-09", "2019-03"),
    "março de 2015 - o momento (10 anos)": ("2015-03", None),
    "gennaio 2011 - oggi (14 anni)": ("2011-01", None),
    "maart 2014 - heden (11 jaar)": ("2014-03", None),
    "styczeń 2020 - obecnie (5 lat)": ("2020-01", None),
    "listopad 2019 - grudzień 2020 (1 rok 2 mies.)": ("2019-11", "2020-12"),
    "январь 2020 г. - настоящее время (5 лет)": ("2020-01", None),
    "Январь 2020 - Present (5 лет 6 месяцев)": ("2020-01", None),
    "Ocak 2020 - Şubat 2021 (1 yıl)": ("2020-01", "2021-02"),
    "2020年1月 - 現在 (5年6ヶ月)": ("2020-01", None),
    "2020年1月 - 2021年12月 (2 年)": ("2020-01", "2021-12"),
    "2020 年 1 月 - 至今 (5 年)": ("2020-01", None),
    "2020년 1월 - 현재 (5년)": ("2020-01", None),
    "يناير ٢٠٢٠ - الحاضر (٥ سنوات)": ("2020-01", None),
    "2020. április - jelen (5 év)": ("2020-04", None),
    "tháng 1 năm 2020 - Hiện tại (5 năm)": ("2020-01", None),
    "มกราคม 2563 - ปัจจุบัน (5 ปี)": ("2020-01", None),
    "01/2020 - 03/2021 (1 yr)": ("2020-01", "2021-03"),
    "urtarrila 2020 - orain arte (5 urte)": ("2020", None),
}
NO_DATES = (
    "From 2019 - 2021 I led the team",
    "In 2019",
    "Grew sales 2018 - 2021 by 40 %",
    "Founded 2020 - sold 2021, twice",
    "1234567890",
    "Oslo, Norway",
    "- 40 launches",
    "",
)
HEADINGS = {
    "about": "Summary Zusammenfassung Résumé Extracto Resumo Riepilogo Samenvatting Podsumowanie 概要 الملخص",
    "experience": "Experience Berufserfahrung Expérience Experiencia Experiência Esperienza Ervaring "
    "Doświadczenie 職務経歴 工作经历 الخبرة Erfarenhet Deneyim",
    "education": "Education Ausbildung Formation Educación Formazione Opleiding Wykształcenie 学歴 التعليم",
    "contact": "Contact Kontakt Coordonnées Contactar Contato Contatti Contactgegevens 連絡先 الاتصال",
}


def words(months: str | tuple[str, ...], **how: Any) -> Words:
    headings = {**ENGLISH.headings, **how.pop("headings", {})}
    return Words(headings=headings, months=months.split() if isinstance(months, str) else months, **how)


GERMAN = words(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    headings={
        "contact": "Kontakt",
        "skills": "Top-Kenntnisse",
        "about": "Zusammenfassung",
        "experience": "Berufserfahrung",
        "education": "Ausbildung",
    },
    length="1 Jahr 10 Monate",
    page="Seite {n} von {all}",
)
SPANISH = words(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    headings={
        "contact": "Contactar",
        "skills": "Aptitudes principales",
        "about": "Extracto",
        "experience": "Experiencia",
        "education": "Educación",
    },
    date="{month} de {year}",
    length="1 año 7 meses",
)
JAPANESE = words(
    NUMBERS,
    headings={
        "contact": "連絡先",
        "skills": "トップスキル",
        "languages": "言語",
        "about": "概要",
        "experience": "職務経歴",
        "education": "学歴",
    },
    date="{year}年{month}月",
    present="現在",
    length="2年3ヶ月",
)
ARABIC = words(
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    headings={"contact": "الاتصال", "about": "الملخص", "experience": "الخبرة", "education": "التعليم"},
    present="الحاضر",
    length="2 سنة",
)
RUSSIAN = words(
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    headings={
        "contact": "Способы связаться",
        "skills": "Основные навыки",
        "about": "Общие сведения",
        "experience": "Опыт работы",
        "education": "Образование",
    },
    date="{month} {year} г.",
    length="2 года 3 месяца",
)
# Basque, which is in no list: the sections are known by what stands in them.
UNKNOWN = words(
    "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua",
    headings={
        "contact": "Harremanetarako",
        "skills": "Gaitasun nagusiak",
        "languages": "Hizkuntzak",
        "honors": "Sariak",
        "about": "Laburpena",
        "experience": "Eskarmentua",
        "education": "Ikasketak",
    },
    date="{year}ko {month}",
    present="orain arte",
    length="2 urte",
)
KENJI = Profile(
    name="山田 太郎",
    headline="東京大学の研究者、材料科学と持続可能な社会のための新しい素材を開発しています。これは長い見出しです、折り返します",
    location="日本 東京都",
    about="私は素材の研究をしています。二十年にわたり多くの大学と企業で働いてきましたが、今は東京で素材を作っています。\nどうぞ。",
    positions=(
        Position(title="教授", company="東京大学", start="2020-04"),
        Position(title="准教授", company="東京大学", start="2015-01", end="2020-03", description="研究。"),
        Position(title="Engineer", company="Foo K.K.", start="2010", end="2014-12"),
    ),
    education=(School(school="京都大学", degree="博士", field="材料科学", start="2005", end="2009"),),
    skills=("素材", "研究"),
    languages=("日本語", "English"),
)
SHOWN = Extras(
    levels=("Native or Bilingual", "Full Professional"), places=("日本 東京都", "", "大阪"), honors=("賞",)
)


def of_spans(answer: dict[str, Any]) -> Reading:
    return read_extracted(Source(name="Profile.pdf", data=b"%PDF-1.4"), lambda data, name: answer)


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_dates(line: str) -> None:
    start, end = LINES[line]
    assert span_of(line) == Span(start=start, end=end)


@pytest.mark.parametrize("line", NO_DATES)
def test_a_line_that_is_no_dates(line: str) -> None:
    assert span_of(line) is None


@pytest.mark.parametrize("section", HEADINGS)
def test_headings_of_many_languages(section: str) -> None:
    assert {heading(word) for word in HEADINGS[section].split()} == {section}


@pytest.mark.parametrize("spoken", [ENGLISH, GERMAN, SPANISH, JAPANESE, ARABIC, RUSSIAN])
def test_a_whole_profile_in_another_language(spoken: Words) -> None:
    reading = of_spans(two_columns_spans(KENJI, SHOWN, spoken))
    assert reading.profile == KENJI
    assert reading.warnings == ("left out: contact data, 1 honour or award",)


def test_unknown_headings_are_understood_by_what_stands_below() -> None:
    reading = of_spans(two_columns_spans(KENJI, SHOWN, UNKNOWN))
    years = tuple(
        replace(job, start=(job.start or "")[:4], end=job.end and job.end[:4]) for job in KENJI.positions
    )
    assert reading.profile == replace(KENJI, positions=years)
    assert reading.warnings == ("left out: contact data, 1 line under “Sariak”",)


def test_latin_1_languages_in_a_real_file() -> None:
    profile = Profile(
        name="Jürgen Ömer Groß",
        headline="Geschäftsführer bei Glas & Söhne",
        location="Köln, Nordrhein-Westfalen, Deutschland",
        about="Ich mache Fenster.",
        positions=(Position(title="Geschäftsführer", company="Glas & Söhne", start="2020-03"),),
        education=(
            School(school="Universität zu Köln", degree="Diplom", field="Kunst", start="2008", end="2012"),
        ),
        skills=("Führung",),
    )
    assert read(two_columns(profile, Extras(places=("Köln",)), GERMAN)).profile == profile


def test_other_scripts_in_a_real_file() -> None:
    font = unicode_font()
    if font is None:
        pytest.skip("no font with Cyrillic and Greek on this machine")
    profile = Profile(
        name="Анна Ивановна Петрова",
        headline="Витражи и терпение | Σπίτι",
        location="Тбилиси",
        about="Я режу стекло. " * 12 + "Всё.",
        positions=(
            Position(title="Мастер", company="Стекло и свинец", start="2020-01", description="Окна."),
        ),
        education=(School(school="Академия художеств", degree="Магистр", start="2008-09", end="2012-06"),),
    )
    reading = read(two_columns(profile, Extras(places=("Тбилиси",)), RUSSIAN, font))
    assert reading.profile == profile


@pytest.mark.parametrize(
    ("read_order", "seen"),
    [
        ("الخبرة العملية", "ةيلمعلا ةربخلا"),
        ("مدير في Google منذ 2020", "2020 ذنم Google يف ريدم"),
        ("ניהול צוותים", "םיתווצ לוהינ"),
    ],
)
def test_right_to_left_text_that_is_stored_as_it_is_seen(read_order: str, seen: str) -> None:
    context = ["ةينقتلا ةسدنهلا ةعماج"] if seen[0].isascii() else []
    assert direction_of([*context, seen]).restored(seen) == read_order
    assert direction_of(["جامعة الهندسة التقنية", read_order]).restored(read_order) == read_order


def test_right_to_left_letters_that_a_file_sets_one_by_one() -> None:
    answer = two_columns_spans(replace(KENJI, name="ليلى حداد", headline="مهندسة الزجاج"), SHOWN, ARABIC)
    for page in answer["pages"]:
        page["spans"] = [letter for span in page["spans"] for letter in _set_from_the_right(span)]
    profile = of_spans(answer).profile
    assert (profile.name, profile.headline) == ("ليلى حداد", "مهندسة الزجاج")


def _set_from_the_right(span: list[Any]) -> list[list[Any]]:
    """One span for each letter, in the order of reading, from the right edge on; other spans as they are."""
    text, x0, x1, *rest = span
    if not any("\u0600" <= char <= "\u06ff" for char in text) or any(char.isdigit() for char in text):
        return [span]
    width = (x1 - x0) / len(text)
    return [[char, x1 - (i + 1) * width, x1 - i * width, *rest] for i, char in enumerate(text)]
