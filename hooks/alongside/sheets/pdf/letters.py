"""Which letters can be typed into a field, and by which byte and glyph name the font knows each.

A simple font of a PDF has one byte a character. Windows code page 1252, usual in forms, has no ğ, ł or ő, though the
font has them. So its rarer signs give up their codes to every letter that the font has. What is left out then (`* $ #`,
Greek, Cyrillic, 中) a viewer prints in a font of its own where it has one.

A composite font would hold all that the font has, but pdfium prints an empty place for each letter that it lacks and
looks no further.
"""

CODE_PAGE = tuple(bytes([code]).decode("cp1252", errors="replace") for code in range(256))
"""What each code means in Windows-1252, the base of the encoding."""

SIGNS = " !\"%&'()+,-./0123456789:;?@“”—€£…\N{RIGHT SINGLE QUOTATION MARK}\N{EN DASH}"
"""The signs that keep their codes; the rest of the codes are for letters."""

PAIRS = """
    Łł lslash  Ąą aogonek  Ęę eogonek  Ćć cacute  Śś sacute  Żż zdotaccent  Źź zacute  Ńń nacute  Ğğ gbreve
    Şş scedilla  Čč ccaron  Řř rcaron  Ěě ecaron  Ůů uring  Ďď dcaron  Ťť tcaron  Ňň ncaron  Őő ohungarumlaut
    Űű uhungarumlaut  Ăă abreve  Șș scommaaccent  Țț tcommaaccent  Đđ dcroat  Āā amacron  Ēē emacron  Īī imacron
    Ūū umacron  Ėė edotaccent  Įį iogonek  Ųų uogonek  Ľľ lcaron  Ĺĺ lacute  Ŕŕ racute
    Ģģ gcommaaccent  Ķķ kcommaaccent  Ļļ lcommaaccent  Ņņ ncommaaccent  Ħħ hbar  Ġġ gdotaccent  Ċċ cdotaccent
    Ŵŵ wcircumflex  Ŷŷ ycircumflex  Ẁẁ wgrave  Ẃẃ wacute  Ẅẅ wdieresis  Ỳỳ ygrave  Ţţ tcommaaccent
"""
"""Letters beyond Windows-1252, capital and small, with the small one's name in the Adobe Glyph List; likeliest first.

PDF/UA-1 (7.21.6) allows no other names, so ẞ, which has none there, is left out. Nor has Ț: it goes by the name of Ţ,
which the font draws alike, and a table says which is meant (`UNICODE`).
"""

BREAKS = (0, 9, 10, 13)
"""Codes that viewers may take for the end of a text or a line, or for a tab."""


def _glyphs() -> dict[str, str]:
    names = {"İ": "Idotaccent", "\N{LATIN SMALL LETTER DOTLESS I}": "dotlessi"}
    words = PAIRS.split()
    for letters, name in zip(words[::2], words[1::2], strict=True):
        names |= {letters[0]: name.capitalize(), letters[1]: name}
    return names


GLYPHS = _glyphs()
"""The glyph name of each letter beyond Windows-1252."""


def _is_kept(character: str) -> bool:
    return character in SIGNS or (character.isalpha() and character not in "ªµºƒˆ")


def _codes() -> dict[int, str]:
    """The letters move into the upper half first, whose codes every viewer takes for characters."""
    kept = {code: character for code, character in enumerate(CODE_PAGE) if _is_kept(character)}
    free = [code for code in range(256) if code not in kept and code not in BREAKS]
    free.sort(key=lambda code: (code < 128, code < 32, code))
    return dict(sorted((kept | dict(zip(free, GLYPHS, strict=True))).items()))


CODES = _codes()
"""The character of each code that has one."""


def differences() -> str:
    """What departs from Windows-1252, as the PDF's array wants it: a code, then the names from there on."""
    moved = {code: GLYPHS[character] for code, character in CODES.items() if character in GLYPHS}
    return " ".join(f"{'' if code - 1 in moved else code} /{name}".strip() for code, name in moved.items())


def unicode_table() -> bytes:
    """The table that says what each code means (ISO 32000-1, 9.10.3): viewers look up in it what is typed."""
    lines = [f"<{code:02X}> <{ord(character):04X}>" for code, character in CODES.items()]
    blocks = [lines[n : n + 100] for n in range(0, len(lines), 100)]  # a block holds at most 100
    mapped = "\n".join("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return UNICODE.format(mapped=mapped).encode("ascii")


UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{mapped}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
