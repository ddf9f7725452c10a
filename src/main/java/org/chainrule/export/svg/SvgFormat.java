package org.chainrule.export.svg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.export.StepPicture;
import org.chainrule.export.markup.Markup;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Pictures;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A drawing a step. */
public final class SvgFormat implements Format {

  private static final String LINK = "xlink:href";

  @Override
  public String ending() {
    return "svg";
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(
        Choice.STEPS,
        Choice.VIEW,
        Choice.SAMPLE,
        Choice.THEME,
        Choice.SIZE,
        Choice.TRANSPARENT,
        Choice.TEXT);
  }

  @Override
  public List<Part> parts(Export export) {
    Pictures pictures = new Pictures(export);
    return export.pictured().stream()
        .map(
            cursor ->
                new Part(
                    export.fileName(cursor),
                    progress ->
                        drawing(export, pictures.get(), cursor).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static String drawing(Export export, StepPicture pictures, int cursor)
      throws IOException {
    SvgDefinitions definitions = new SvgDefinitions(LINK);
    SvgLetters letters = export.options().outlines() ? SvgLetters.outlines() : SvgLetters.text();
    Markup body = new Markup();
    new SvgDrawing(
            body,
            definitions,
            SvgColors.of(pictures.palette()),
            letters,
            pictures.measure(),
            pictures.palette())
        .draw(pictures.pieces(cursor, export.options().transparent()));
    String width = SvgDrawing.number(pictures.whole().width());
    String height = SvgDrawing.number(pictures.whole().height());
    Markup out = new Markup();
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").line();
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "xmlns:xlink",
        "http://www.w3.org/1999/xlink",
        "xml:lang",
        Words.language().tag(),
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height,
        "fill",
        "none",
        "role",
        "img",
        "aria-labelledby",
        "title description",
        "font-family",
        letters.areText() ? SvgLetters.FAMILY : "",
        "text-rendering",
        letters.areText() ? "geometricPrecision" : "",
        "font-kerning",
        letters.areText() ? "none" : "",
        "style",
        letters.areText() ? "font-variant-ligatures:none;white-space:pre" : "");
    out.line();
    String name = OneLine.spaced(export.title());
    out.leaf("title", name + " – " + export.pictureHeading(cursor), "id", "title").line();
    out.leaf("desc", described(export, pictures, cursor), "id", "description").line();
    if (letters.areText()) {
      out.leaf("style", letters.fontFaces()).line();
    }
    out.open("defs").line().markup(definitions.written()).close().line();
    out.markup(body.written()).close().line();
    return out.written();
  }

  /** What the explanation says, formulas as they are read aloud. */
  private static String described(Export export, StepPicture pictures, int cursor) {
    boolean all = export.options().view().isOfAllSteps();
    return (all ? export.cursors() : List.of(cursor))
        .stream().map(each -> said(pictures.explanation(each))).collect(Collectors.joining(" "));
  }

  private static String said(Explanation explanation) {
    return explanation.place()
        + ". "
        + explanation.blocks().stream().flatMap(SvgFormat::said).collect(Collectors.joining(" "));
  }

  private static Stream<String> said(Block block) {
    if (block instanceof Block.Display display) {
      return Stream.of(display.formula().spoken() + ".");
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.prose().plainText());
    }
    if (block instanceof Block.Card card) {
      return card.blocks().stream().flatMap(SvgFormat::said);
    }
    return Stream.empty();
  }
}
