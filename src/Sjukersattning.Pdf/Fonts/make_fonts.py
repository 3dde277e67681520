"""Makes UtlatandeSans-Regular.ttf and UtlatandeSans-Bold.ttf: see README.md beside this file."""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.recordingPen import DecomposingRecordingPen

SOURCE, TARGET = sys.argv[1], sys.argv[2]
RANGES = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x45F), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x21FF),
          (0x2200, 0x22FF), (0x25A0, 0x25CF), (0xFB00, 0xFB02)]


def polygon(pen, points):
    """Draws one closed outline."""
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def frame(pen, left, bottom, right, top, stroke):
    """Outer outline clockwise, inner one the other way: a hollow box."""
    polygon(pen, [(left, bottom), (left, top), (right, top), (right, bottom)])
    l, b, r, t = left + stroke, bottom + stroke, right - stroke, top - stroke
    polygon(pen, [(l, b), (r, b), (r, t), (l, t)])


def bar(pen, x1, y1, x2, y2, width):
    """A straight stroke, clockwise."""
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    dx, dy = -(y2 - y1) / length * width / 2, (x2 - x1) / length * width / 2
    polygon(pen, [(round(x1 - dx), round(y1 - dy)), (round(x1 + dx), round(y1 + dy)),
                  (round(x2 + dx), round(y2 + dy)), (round(x2 - dx), round(y2 - dy))])


def tick(pen, stroke):
    """Two strokes."""
    bar(pen, 430, 700, 730, 400, stroke)
    bar(pen, 680, 400, 1270, 1050, stroke)


def add(font, codepoint, name, draw, advance=1700):
    """Adds a glyph of our own and maps a character to it."""
    pen = TTGlyphPen(font.getGlyphSet())
    draw(pen)
    glyph = pen.glyph()
    font.setGlyphOrder(font.getGlyphOrder() + [name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[codepoint] = name


def build(weight, stroke):
    """Reads one weight of the original and writes ours."""
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "DSIG", "FFTM"]
    options.name_IDs = ["*"]
    font = subset.load_font(f"{SOURCE}/Lato-{weight}.ttf", options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[c for a, b in RANGES for c in range(a, b + 1)])
    worker.subset(font)
    box = lambda pen: frame(pen, 150, -60, 1550, 1340, stroke)
    cross = lambda pen: (box(pen), bar(pen, 400, 190, 1300, 1090, stroke * 1.25), bar(pen, 400, 1090, 1300, 190, stroke * 1.25))

    def question(pen):
        box(pen)
        record = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[font.getBestCmap()[ord("?")]].draw(record)
        record.replay(TransformPen(pen, (0.7, 0, 0, 0.7, 570, 130)))

    add(font, 0x2610, "ballot", box)
    add(font, 0x2611, "ballotcheck", lambda pen: (box(pen), tick(pen, stroke * 1.25)))
    add(font, 0x2612, "ballotcross", cross)
    add(font, 0x2713, "tick", lambda pen: tick(pen, stroke * 1.25))
    add(font, 0x2714, "ticklarge", lambda pen: tick(pen, stroke * 1.7))
    add(font, 0x25A0, "fullbox", lambda pen: polygon(pen, [(150, -60), (150, 1340), (1550, 1340), (1550, -60)]))
    add(font, 0xFFFD, "unknown", question)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x2011] = table.cmap[0x2D]
    keep_original = {0, 7, 8, 9, 10, 11, 12, 13, 14}
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in keep_original]
    for index, text in {1: "Utlatande Sans", 2: weight, 3: f"UtlatandeSans-{weight};1.0", 4: f"Utlatande Sans {weight}",
                        5: "Version 1.0; modified from another OFL font, see README.md", 6: f"UtlatandeSans-{weight}"}.items():
        names.setName(text, index, 3, 1, 0x409)
    font["OS/2"].usLastCharIndex = 0xFFFD
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(f"{TARGET}/UtlatandeSans-{weight}.ttf")


build("Regular", 110)
build("Bold", 170)
