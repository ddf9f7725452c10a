package org.chainrule.export.svg;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.drawing.text.Fonts;
import org.chainrule.drawing.text.Outline;
import org.chainrule.export.markup.Markup;
import org.chainrule.layout.Box;

/** What is drawn more than once in one document, each with its id. */
public final class SvgDefinitions {

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final String reference;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<Outline, String> outlines = new LinkedHashMap<>();
  private final Map<Letter, String> letters = new LinkedHashMap<>();
  private final Map<Set, String> texts = new LinkedHashMap<>();
  private final Map<Box, String> clips = new LinkedHashMap<>();
  private final Markup all = new Markup();

  private record Letter(int glyph, boolean strong) {}

  private record Set(String text, boolean strong) {}

  /**
   * No definitions yet.
   *
   * @param reference the attribute that refers to an element: programs older than SVG 2 know only
   *     {@code xlink:href}
   */
  public SvgDefinitions(String reference) {
    this.reference = reference;
  }

  /** The attribute that refers to an element. */
  String reference() {
    return reference;
  }

  /** Returns the id of what was typeset. */
  String outline(Outline outline) {
    String known = outlines.get(outline);
    if (known == null) {
      known = "f" + outlines.size();
      outlines.put(outline, known);
      define(known, SvgPieces.of(outline.shape()));
    }
    return known;
  }

  private void define(String id, List<SvgPieces.Piece> signs) {
    List<String> ids = signs.stream().map(sign -> path(sign.path())).toList();
    all.open("g", "id", id);
    for (int k = 0; k < ids.size(); k++) {
      SvgPieces.Piece sign = signs.get(k);
      all.empty("use", reference, "#" + ids.get(k), "x", "" + sign.x(), "y", "" + sign.y());
    }
    all.close().line();
  }

  /** Returns the id of a text, set from x = 0 on. */
  String text(String text, boolean strong) {
    Set set = new Set(text, strong);
    String known = texts.get(set);
    if (known == null) {
      known = "t" + texts.size();
      texts.put(set, known);
      Markup letters = new Markup().open("g", "id", known);
      write(letters, text, strong);
      all.markup(letters.close().line().written());
    }
    return known;
  }

  /** Writes a text as letters from x = 0 on. At font size 1 their outlines would be coarse. */
  void write(Markup out, String text, boolean strong) {
    GlyphVector glyphs = font(strong).createGlyphVector(UNHINTED, text);
    for (int k = 0; k < glyphs.getNumGlyphs(); k++) {
      if (!glyphs.getGlyphOutline(k).getBounds2D().isEmpty()) {
        long place = Math.round(glyphs.getGlyphPosition(k).getX());
        String id = letter(glyphs.getGlyphCode(k), strong);
        out.empty("use", reference, "#" + id, "x", place == 0 ? "" : String.valueOf(place));
      }
    }
  }

  private static Font font(boolean strong) {
    return Fonts.text(strong).deriveFont((float) SvgPath.LARGER);
  }

  private String letter(int glyph, boolean strong) {
    return letters.computeIfAbsent(
        new Letter(glyph, strong),
        made -> {
          GlyphVector alone = font(strong).createGlyphVector(UNHINTED, new int[] {made.glyph});
          return path(SvgPath.ofLarge(alone.getOutline()));
        });
  }

  private String path(String path) {
    return paths.computeIfAbsent(
        path,
        made -> {
          String id = "p" + paths.size();
          all.empty("path", "id", id, "d", made).line();
          return id;
        });
  }

  /** Returns the id of a box outside of which nothing is seen. */
  String clip(Box box) {
    return clips.computeIfAbsent(
        box,
        made -> {
          String id = "c" + clips.size();
          all.open("clipPath", "id", id);
          all.empty(
              "rect",
              "x",
              SvgDrawing.number(box.x()),
              "y",
              SvgDrawing.number(box.y()),
              "width",
              SvgDrawing.number(box.width()),
              "height",
              SvgDrawing.number(box.height()));
          all.close().line();
          return id;
        });
  }

  /** Returns all of them as elements. */
  public String written() {
    return all.written();
  }
}
