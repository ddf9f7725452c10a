package org.chainrule.export.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.markup.Markup;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Progress;
import org.chainrule.export.svg.SvgDefinitions;
import org.chainrule.export.svg.SvgDrawing;
import org.chainrule.export.svg.SvgLetters;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Writes the page. Every step is a section of its own, whose picture refers to what it shares with
 * others; so it needs no script to be read, and the script only turns the pages and lights up
 * cells.
 */
final class HtmlPage {

  /** The size of digits in the drawing's own pixels. */
  private static final double DIGITS = 20;

  private final Export export;
  private final GraphPicture picture;
  private final SvgDefinitions definitions = new SvgDefinitions("href");
  private final SvgLetters letters = SvgLetters.text();
  private final ThemeColors colors = new ThemeColors();
  private final String viewBox;

  private HtmlPage(Export export) {
    this.export = export;
    this.picture =
        GraphPicture.ofWhole(export.explainer(), Palette.light(), DIGITS, export.faults());
    this.viewBox =
        "0 0 "
            + SvgDrawing.number(picture.whole().width())
            + " "
            + SvgDrawing.number(picture.whole().height());
  }

  /** Returns the page. */
  static String of(Export export, Progress progress) throws IOException {
    return new HtmlPage(export).write(progress);
  }

  private String write(Progress progress) throws IOException {
    List<List<Drawn>> drawn = new ArrayList<>();
    for (int cursor : export.cursors()) {
      progress.done(drawn.size(), export.cursors().size());
      Frame frame = Frame.at(export.explainer(), cursor).withoutLight();
      drawn.add(picture.pieces(frame, true));
    }
    Runs<Drawn> runs = Runs.of(drawn);
    Markup shared = new Markup();
    for (int k = 0; k < runs.runs().size(); k++) {
      shared.open("g", "id", "r" + k);
      new SvgDrawing(shared, definitions, colors, letters, picture.measure(), picture.palette())
          .draw(runs.runs().get(k));
      shared.close().line();
    }
    Markup sections = new Markup();
    for (int k = 0; k < export.cursors().size(); k++) {
      section(sections, export.cursors().get(k), runs.sequences().get(k));
    }
    return page(shared.written(), sections.written());
  }

  private String page(String shared, String sections) throws IOException {
    String title = OneLine.spaced(export.title());
    Markup out = new Markup();
    out.markup("<!DOCTYPE html>").line();
    out.open("html", "lang", Words.of("language")).open("head").line();
    out.single("meta", "charset", "utf-8").line();
    out.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.single("meta", "name", "generator", "content", Words.of("program")).line();
    out.leaf("title", title).line();
    out.leaf("script", "document.documentElement.className='paged'").line();
    out.open("style").markup(letters.fontFaces() + colors.rules() + resource("pass.css"));
    out.close().close().line().open("body").line();
    out.open("svg", "class", "store", "aria-hidden", "true", "focusable", "false").open("defs");
    out.line().markup(definitions.written()).markup(shared).close().close().line();
    out.open("header").leaf("h1", title).close().line();
    contents(out);
    out.open("main", "id", "steps").line().markup(sections).close().line();
    controls(out);
    out.open("script", "type", "application/json", "id", "cells");
    out.markup(CellData.of(export, picture.matrices())).close().line();
    out.open("script").markup(resource("pass.js")).close().line();
    out.close().close().line();
    return out.written();
  }

  private void contents(Markup out) {
    out.open("nav", "aria-label", Words.of("export.page.steps")).open("ol").line();
    for (int cursor : export.cursors()) {
      String phase =
          cursor == 0
              ? "start"
              : export.trace().step(cursor).phase().name().toLowerCase(Locale.ROOT);
      String label =
          cursor == 0
              ? Words.of("export.page.start")
              : export.explainer().labels().plain(export.trace().step(cursor).name());
      out.open("li").leaf("a", label, "href", "#" + export.id(cursor), "class", phase).close();
      out.line();
    }
    out.close().close().line();
  }

  private void section(Markup out, int cursor, List<Integer> runs) {
    Explanation explanation = export.explainer().at(cursor, Optional.empty());
    String id = export.id(cursor);
    String heading = "h-" + id;
    String graph = Words.of("export.page.graph", explanation.headline());
    String phase =
        explanation.phase().map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("start");
    out.open("section", "id", id, "aria-labelledby", heading);
    out.open("div", "class", "head");
    out.leaf("p", explanation.place(), "class", "place " + phase);
    out.leaf("h2", explanation.headline(), "id", heading, "tabindex", "-1").close().line();
    out.open("div", "class", "shown");
    out.open("div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", graph);
    out.open("svg", "viewBox", viewBox, "role", "img", "aria-label", graph, "fill", "none");
    for (int run : runs) {
      out.empty("use", "href", "#r" + run);
    }
    out.close().close();
    out.leaf("p", "", "class", "sum", "role", "status").close().line();
    out.open("div", "class", "said");
    HtmlBlocks.write(out, explanation.blocks(), 3);
    out.close().close().line();
  }

  /** They are of use with the script only, which shows them. */
  private static void controls(Markup out) {
    out.open("footer", "class", "turn", "hidden", "hidden");
    out.leaf("button", "←", "type", "button", "id", "back", "aria-label", Words.of("menu.back"));
    out.leaf("p", "", "id", "told", "role", "status");
    out.leaf("button", "→", "type", "button", "id", "next", "aria-label", Words.of("menu.next"));
    out.close().line();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program's file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
