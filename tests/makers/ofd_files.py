"""Makes real OFD files (GB/T 33190) in memory: pages of placed characters, lines and pictures, in millimetres."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from tests.makers.docx_files import zipped
from tests.makers.indicator_table import HEADER, Merged, drawn_rows

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'


@dataclass
class OfdPage:
    """Objects of one page."""

    objects: list[str] = field(default_factory=list)
    template: bool = False

    def text(self, text: str, x: float, y: float, *, size: float = 4.2, font: int = 1, ctm: str = "") -> OfdPage:
        """One line with its baseline at `y`; equal distances are written in the short form with g."""
        steps = [size * (0.55 if char.isascii() else 1.0) for char in text[:-1]]
        same = bool(steps) and len(set(steps)) == 1
        delta = f"g {len(steps)} {steps[0]}" if same else " ".join(str(step) for step in steps)
        matrix = f' CTM="{ctm}"' if ctm else ""
        self.objects.append(
            f'<ofd:TextObject ID="9" Boundary="{x} {y - size} 190 {2 * size}" Font="{font}" Size="{size}"{matrix}>'
            f'<ofd:TextCode X="0" Y="{size}" DeltaX="{delta}">{escape(text)}</ofd:TextCode></ofd:TextObject>'
        )
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> OfdPage:
        """A straight line."""
        self.objects.append(
            f'<ofd:PathObject ID="9" Boundary="{x0} {y0} {x1 - x0 or 0.1} {y1 - y0 or 0.1}" LineWidth="0.3">'
            f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
        )
        return self

    def image(self) -> OfdPage:
        """A picture over the whole page."""
        self.objects.append('<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="5"/>')
        return self


def ofd(*pages: OfdPage, template: OfdPage | None = None, extra: dict[str, bytes] | None = None) -> bytes:
    """The bytes of an OFD file."""
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    background = '<ofd:TemplatePage ID="77" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    parts = {
        "OFD.xml": f"<ofd:OFD {_NS}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": (
            f"<ofd:Document {_NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            f"</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>{background}</ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>"
        ),
        "Doc_0/PublicRes.xml": (
            f'<ofd:Res {_NS} BaseLoc="Res"><ofd:Fonts>'
            '<ofd:Font ID="1" FontName="仿宋"/><ofd:Font ID="2" FontName="黑体"/>'
            '</ofd:Fonts><ofd:MultiMedias><ofd:MultiMedia ID="5" Type="Image"><ofd:MediaFile>page.png</ofd:MediaFile>'
            "</ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"
        ),
    }
    for n, page in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{n}/Content.xml"] = _content(page, with_template=template is not None)
    if template:
        parts["Doc_0/Tpls/Tpl_0/Content.xml"] = _content(template)
    return zipped({name: text.encode() for name, text in parts.items()} | (extra or {}))


def indicator_page(widths: tuple[float, ...] = (18, 70, 22, 30, 26, 16), height: float = 8.0) -> OfdPage:
    """The invented indicator table with its merged cells, drawn line by line."""
    page = OfdPage()
    rows: list[list[Merged | None]] = [[Merged(text) for text in HEADER], *drawn_rows()]
    xs = [14 + sum(widths[:n]) for n in range(len(widths) + 1)]
    for r, row in enumerate(rows):
        for c, item in enumerate(row):
            if item is None:
                continue
            top, bottom = 30 + r * height, 30 + (r + item.down) * height
            for box in ((xs[c], top, xs[c + 1], top), (xs[c], bottom, xs[c + 1], bottom)):
                page.line(*box)
            for box in ((xs[c], top, xs[c], bottom), (xs[c + 1], top, xs[c + 1], bottom)):
                page.line(*box)
            page.text(item.text, xs[c] + 1, (top + bottom) / 2 + 1.2, size=3.2)
    return page


def _content(page: OfdPage, *, with_template: bool = False) -> str:
    use = '<ofd:Template TemplateID="77" ZOrder="Background"/>' if with_template else ""
    inner = "".join(page.objects)
    return f'<ofd:Page {_NS}>{use}<ofd:Content><ofd:Layer ID="8">{inner}</ofd:Layer></ofd:Content></ofd:Page>'
