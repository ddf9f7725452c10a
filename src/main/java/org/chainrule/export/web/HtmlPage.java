package org.chainrule.export.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.markup.Markup;
import org.chainrule.export.request.Progress;
import org.chainrule.export.svg.SvgDefinitions;
import org.chainrule.export.svg.SvgDrawing;
import org.chainrule.export.svg.SvgLetters;
import org.chainrule.layout.Box;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Writes the page. Every leaf is a section of its own, whose picture refers to what it shares with
 * others; so it needs no script to be read, and the script only turns the leaves and lights up
 * cells.
 */
final class HtmlPage {

  private final String title;
  private final Optional<String> about;
  private final List<Leaf> leaves;
  private final List<ShownPass> passes;
  private final SvgDefinitions definitions = new SvgDefinitions("href");
  private final SvgLetters letters = SvgLetters.text();
  private final ThemeColors colors = new ThemeColors();

  /**
   * A page to be written.
   *
   * @param title what stands over it
   * @param about what it is about, if that is said
   * @param leaves what it shows, one after the other
   */
  HtmlPage(String title, Optional<String> about, List<Leaf> leaves) {
    this.title = OneLine.spaced(title);
    this.about = about;
    this.leaves = leaves;
    this.passes = leaves.stream().map(Leaf::pass).distinct().toList();
  }

  /** Returns the page. */
  String written(Progress progress) throws IOException {
    List<List<Drawn>> drawn = new ArrayList<>();
    for (Leaf leaf : leaves) {
      progress.done(drawn.size(), leaves.size());
      drawn.add(leaf.pass().picture().pieces(leaf.frame(), true));
    }
    Runs<Drawn> runs = Runs.of(drawn);
    Markup sections = new Markup();
    for (int k = 0; k < leaves.size(); k++) {
      section(sections, leaves.get(k), runs.sequences().get(k));
    }
    return page(shared(runs.runs()), sections.written());
  }

  private String shared(List<List<Drawn>> runs) {
    Markup shared = new Markup();
    for (int k = 0; k < runs.size(); k++) {
      shared.open("g", "id", "r" + k);
      GraphPicture picture = passes.get(0).picture();
      new SvgDrawing(shared, definitions, colors, letters, picture.measure(), picture.palette())
          .draw(runs.get(k));
      shared.close().line();
    }
    return shared.written();
  }

  private String page(String shared, String sections) throws IOException {
    Markup out = new Markup();
    out.markup("<!DOCTYPE html>").line();
    out.open("html", "lang", Words.language().tag()).open("head").line();
    out.single("meta", "charset", "utf-8").line();
    out.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.single("meta", "name", "generator", "content", Words.of("program")).line();
    out.leaf("title", title).line();
    out.leaf("script", "document.documentElement.className='paged'").line();
    out.open("style").markup(letters.fontFaces() + colors.rules() + resource("pass.css"));
    out.close().close().line().open("body").line();
    out.open("svg", "class", "store", "aria-hidden", "true", "focusable", "false").open("defs");
    out.line().markup(definitions.written()).markup(shared).close().close().line();
    out.open("header").leaf("h1", title);
    about.ifPresent(text -> out.leaf("p", text));
    out.close().line();
    contents(out);
    out.open("main", "id", "steps").line().markup(sections).close().line();
    controls(out);
    out.open("script", "type", "application/json", "id", "cells");
    out.markup(CellData.of(passes, leaves)).close().line();
    out.open("script").markup(resource("pass.js")).close().line();
    out.close().close().line();
    return out.written();
  }

  private void contents(Markup out) {
    boolean titled = leaves.stream().anyMatch(leaf -> leaf.title().isPresent());
    out.open("nav", "aria-label", Words.of(titled ? "export.page.stops" : "export.page.steps"));
    out.open("ol", "class", titled ? "titled" : "").line();
    for (Leaf leaf : leaves) {
      out.open("li").leaf("a", leaf.label(), "href", "#" + leaf.id(), "class", leaf.phase());
      out.close().line();
    }
    out.close().close().line();
  }

  private void section(Markup out, Leaf leaf, List<Integer> runs) {
    Explanation explanation = leaf.explanation();
    String heading = "h-" + leaf.id();
    String place =
        leaf.place()
            .map(own -> Words.of("export.page.place", own, explanation.place()))
            .orElse(explanation.place());
    out.open("section", "id", leaf.id(), "aria-labelledby", heading);
    out.open("div", "class", "head");
    out.leaf("p", place, "class", "place " + leaf.phase());
    String title = leaf.title().orElse(explanation.headline());
    out.leaf("h2", title, "id", heading, "tabindex", "-1").close().line();
    out.open("div", "class", "shown");
    String graph = Words.of("export.page.graph", explanation.headline());
    out.open("div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", graph);
    Box whole = leaf.pass().picture().whole();
    String size = SvgDrawing.number(whole.width()) + " " + SvgDrawing.number(whole.height());
    out.open("svg", "viewBox", "0 0 " + size, "role", "img", "aria-label", graph, "fill", "none");
    for (int run : runs) {
      out.empty("use", "href", "#r" + run);
    }
    marks(out, leaf);
    out.close().close();
    out.leaf("p", "", "class", "sum", "role", "status").close().line();
    out.open("div", "class", "said");
    notes(out, leaf.notes());
    if (leaf.title().isPresent()) {
      out.leaf("h3", explanation.headline(), "class", "step").line();
    }
    HtmlBlocks.write(out, explanation.blocks(), 3);
    out.close().close().line();
  }

  /** The cells that are lit; where there is a script, it puts such in their place to be tapped. */
  private static void marks(Markup out, Leaf leaf) {
    Frame light = leaf.light();
    Optional<Target> worked = light.worked().filter(cell -> light.reached(cell.name()));
    worked.ifPresent(cell -> mark(out, leaf.pass(), cell, "mark chosen"));
    light.lit().stream()
        .filter(cell -> light.reached(cell.name()))
        .forEach(cell -> mark(out, leaf.pass(), cell, "mark lit"));
  }

  private static void mark(Markup out, ShownPass pass, Target cell, String kind) {
    pass.box(cell)
        .ifPresent(
            box ->
                out.empty(
                    "rect",
                    "class",
                    kind,
                    "x",
                    SvgDrawing.number(box.x()),
                    "y",
                    SvgDrawing.number(box.y()),
                    "width",
                    SvgDrawing.number(box.width()),
                    "height",
                    SvgDrawing.number(box.height())));
  }

  private static void notes(Markup out, List<String> notes) {
    if (!notes.isEmpty()) {
      out.open("div", "class", "notes").leaf("h3", Words.of("export.page.notes")).line();
      notes.forEach(note -> out.leaf("p", note).line());
      out.close().line();
    }
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
