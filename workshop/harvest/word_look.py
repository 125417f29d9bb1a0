"""How the Word document looks: by styles, which a house style replaces by bringing its own under the same names.

A template keeps all that it has, its page, headers and footers too; what it lacks comes from here. Letters are named
and not embedded.
"""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

TABLE, BAR = "Oogst Table", "Oogst Bar"
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# The sign of each level, and how far its text stands to the right, in twips.
BULLETS = {"List Bullet": ("•", 284), "List Bullet 2": ("–", 568)}
A4, MARGIN = (11906, 16838), 1134  # twips
INK, QUIET, LINE, PALE, BAR_COLOUR, CALL = "0D3324", "3A4D42", "CCD0C2", "E6E8DA", "76CF8A", "FDE4C9"  # as on the pages


class BadTemplate(ValueError):
    """A template that can't be opened as a Word document."""


def paragraph_style(
    name: str, run: str, spacing: str, before: str = "", after: str = "", follows: str = "{body}"
) -> str:
    """`before`, `after`: what of its shape the schema wants in front of its spacing and behind."""
    return (
        f'<w:style {NS} w:type="paragraph" w:styleId="{{id}}"><w:name w:val="{name}"/><w:basedOn w:val="{{body}}"/>'
        f'<w:next w:val="{follows}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:pPr>{before}<w:spacing {spacing}/>{after}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def heading(name: str, level: int, size: int, above: int, colour: str = INK) -> str:
    """`size`: half points; `above`: the space before it, in twips."""
    run = f"<w:b/>{letters(colour, size)}"
    outline = f'<w:outlineLvl w:val="{level}"/>'
    return paragraph_style(name, run, f'w:before="{above}" w:after="80"', "<w:keepNext/><w:keepLines/>", outline)


def bullet(name: str, level: int, colour: str, below: int) -> str:
    """`level`: 0, or 1 under another; `below`: the space after it, in twips."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{{list}}"/></w:numPr>'
    return paragraph_style(name, f'<w:color w:val="{colour}"/>', f'w:after="{below}"', numbered, follows="{id}")


def letters(colour: str, size: int) -> str:
    """`size` in half points."""
    return f'<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def ground(colour: str) -> str:
    """`colour`: six hex digits."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


SINGLE = 'w:line="240" w:lineRule="auto"'
STYLES = {
    "Title": paragraph_style("Title", f"<w:b/>{letters(INK, 48)}", f'w:after="200" {SINGLE}'),
    "Heading 1": heading("heading 1", 0, 32, 480),
    "Heading 2": heading("heading 2", 1, 25, 280),
    "Heading 3": heading("heading 3", 2, 22, 200, QUIET),
    "List Bullet": bullet("List Bullet", 0, "auto", 60),
    "List Bullet 2": bullet("List Bullet 2", 1, QUIET, 40),
    "Intense Quote": paragraph_style(
        "Intense Quote", "", 'w:before="120" w:after="200"', ground(CALL), '<w:ind w:left="113" w:right="113"/>'
    ),
    BAR: paragraph_style(
        BAR, letters("auto", 14), f'w:before="40" w:after="40" {SINGLE}', ground(BAR_COLOUR), follows="{id}"
    ),
    TABLE: (
        f'<w:style {NS} w:type="table" w:customStyle="1" w:styleId="{{id}}"><w:name w:val="{TABLE}"/>'
        f'<w:uiPriority w:val="1"/><w:pPr><w:spacing w:before="40" w:after="40" {SINGLE}/></w:pPr>'
        f'<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="{LINE}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:color="{LINE}"/></w:tblBorders><w:tblCellMar>'
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{INK}"/></w:rPr>'
        f"<w:tcPr>{ground(PALE)}</w:tcPr></w:tblStylePr></w:style>"
    ),
}
BODY = (
    f'<w:rPr {NS}><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>'
)


def dressed(template: bytes | None, locale: str) -> "Document":
    """A document without text, in the house style of the template or else in ours, in a language such as nl-BE.

    Raises:
        BadTemplate: it is no Word document.
    """
    from docx import Document  # takes 150 ms, for those who ask for it

    document = opened(template) if template else Document()
    body = document.element.body
    for element in list(body):
        if element is not body.sectPr:
            body.remove(element)
    if not template:
        own_page(document)
    add_styles(document, anew=not template)
    speak(document, locale)
    return document


def opened(template: bytes) -> "Document":
    """Raises BadTemplate: Word wouldn't open it as a document."""
    from docx import Document

    try:
        document = Document(io.BytesIO(template))
    except Exception as broken:  # whatever the many layers of such a file make of it
        raise BadTemplate(broken) from broken
    if document.part.partname != "/word/document.xml" or document.element.nsmap.get("w") not in NS:
        raise BadTemplate("not laid out as Word does")
    return document


def own_page(document: "Document") -> None:
    """A4, our letters, and the number of each page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from docx.shared import Twips

    [section] = document.sections
    section.page_width, section.page_height = map(Twips, A4)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Twips(MARGIN)
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}")
    for old in list(defaults):
        defaults.remove(old)
    defaults.append(parse_xml(BODY))
    spacing = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:spacing')}"
    )
    spacing.set(qn("w:after"), "120")
    for mode in document.settings.element.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), "15")  # as Word is today; else it says that the document is old
    footer = section.footer.paragraphs[0]._p
    for field, after in (("PAGE", " / "), ("NUMPAGES", "")):
        footer.append(parse_xml(f'<w:fldSimple {NS} w:instr="{field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
        footer.append(parse_xml(f'<w:r {NS}><w:t xml:space="preserve">{after}</w:t></w:r>'))
    footer.get_or_add_pPr().append(parse_xml(f'<w:jc {NS} w:val="right"/>'))


def add_styles(document: "Document", anew: bool) -> None:
    """Those that aren't there yet; `anew`: ours in place of those that are."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import parse_xml

    styles = document.styles
    present = {style.name: style for style in styles}
    wanted = [name for name in STYLES if anew or name not in present]
    ids = {name: present[name].style_id if name in present else "Oogst" + name.replace(" ", "") for name in wanted}
    numbered = str(add_bullets(document, ids)) if any(name in ids for name in BULLETS) else ""
    body = styles.default(WD_STYLE_TYPE.PARAGRAPH)
    for name in wanted:
        if name in present:
            present[name].delete()
        gaps = {"{id}": ids[name], "{body}": body.style_id if body else "", "{list}": numbered}
        xml = STYLES[name]
        for gap, value in gaps.items():
            xml = xml.replace(gap, value)
        styles.element.append(parse_xml(xml))


def add_bullets(document: "Document", ids: dict[str, str]) -> int:
    """A list of two levels, each of which a style belongs to (Word goes by that one alone); what numbers it."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    numbering = numbering_of(document)
    lists, numbers = numbering.findall(qn("w:abstractNum")), numbering.findall(qn("w:num"))
    id = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in lists), default=0)
    number = 1 + max((int(each.get(qn("w:numId"))) for each in numbers), default=0)
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>{belongs_to(ids.get(name))}'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="284"/></w:pPr></w:lvl>'
        for level, (name, (sign, left)) in enumerate(BULLETS.items())
    )
    several = '<w:multiLevelType w:val="hybridMultilevel"/>'
    xml = parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{id}">{several}{levels}</w:abstractNum>')
    # The schema wants all lists before all numbers, and nothing else among them.
    numbers[0].addprevious(xml) if numbers else numbering.append(xml)
    last = numbers[-1] if numbers else xml
    last.addnext(parse_xml(f'<w:num {NS} w:numId="{number}"><w:abstractNumId w:val="{id}"/></w:num>'))
    return number


def belongs_to(style: str | None) -> str:
    """Nothing for a paragraph in the document's own style."""
    return f'<w:pStyle w:val="{style}"/>' if style else ""


def numbering_of(document: "Document") -> "BaseOxmlElement":
    """Where lists are kept; a template without any has no such place yet."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    part = document.part
    parts = [rel.target_part for rel in part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.NUMBERING]
    if not parts:
        empty = parse_xml(f"<w:numbering {NS}/>")
        parts = [NumberingPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, empty, part.package)]
        part.relate_to(parts[0], RELATIONSHIP_TYPE.NUMBERING)
    numbering: BaseOxmlElement = parts[0].element
    return numbering


def speak(document: "Document", locale: str) -> None:
    """Whose spelling is checked, and in which voice it is read aloud."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    language = parse_xml(f'<w:lang {NS} w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/>')
    styles = document.styles.element
    for old in list(styles.iter(qn("w:lang"))):
        old.getparent().remove(old)
    for defaults in styles.findall(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"):
        defaults.append(language)
    for theme in document.settings.element.iter(qn("w:themeFontLang")):
        theme.set(qn("w:val"), locale)
