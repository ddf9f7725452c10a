package org.chainrule.export.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.export.markup.Markup;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.MathMl;
import org.chainrule.formula.writing.Spoken;

/** Writes what is said of a step in HTML, its formulas in MathML. */
final class HtmlBlocks implements Block.Visitor<Void> {

  private static final String NAMESPACE = " xmlns=\"http://www.w3.org/1998/Math/MathML\"";

  private final Markup out;
  private final int level;

  private HtmlBlocks(Markup out, int level) {
    this.out = out;
    this.level = level;
  }

  /**
   * Writes blocks, one under the other.
   *
   * @param level of the headings among them
   */
  static void write(Markup out, List<Block> blocks, int level) {
    HtmlBlocks writer = new HtmlBlocks(out, level);
    blocks.forEach(block -> block.accept(writer));
  }

  @Override
  public Void caption(Block.Caption caption) {
    out.leaf("h" + level, caption.text()).line();
    return null;
  }

  @Override
  public Void display(Block.Display display) {
    out.open("div", "class", "formula", "tabindex", "0", "role", "group");
    out.markup(display(display.formula().formula())).close().line();
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    out.open("p");
    prose(paragraph.prose());
    out.close().line();
    return null;
  }

  @Override
  public Void card(Block.Card card) {
    out.open("div", "class", "card").open("h" + level, "aria-label", name(card.title()));
    prose(card.title());
    out.close().line();
    write(out, card.blocks(), level + 1);
    out.close().line();
    return null;
  }

  /** Not every reader of pages takes a heading of formulas alone for one that says anything. */
  private static String name(Prose title) {
    boolean words = title.runs().stream().anyMatch(run -> run instanceof Prose.Text);
    return words
        ? ""
        : title.runs().stream()
            .map(run -> Spoken.of(((Prose.Math) run).formula()))
            .collect(Collectors.joining(" "));
  }

  @Override
  public Void columns(Block.Columns columns) {
    out.open("div", "class", "columns");
    for (List<Block> column : columns.columns()) {
      out.open("div");
      write(out, column, level);
      out.close();
    }
    out.close().line();
    return null;
  }

  @Override
  public Void links(Block.Links links) {
    out.open("div", "class", "formula");
    boolean first = true;
    for (Block.Link link : links.links()) {
      out.text(first ? "" : links.dotted() ? " " + Times.Sign.DOT.text() + " " : " ");
      out.markup(inline(link.formula().formula()));
      link.below().ifPresent(below -> out.text(" = ").markup(inline(below)));
      first = false;
    }
    Optional<Formula.Side> end = links.end();
    end.ifPresent(side -> out.text(" ").markup(inline(Formulas.alone(side))));
    out.close().line();
    return null;
  }

  @Override
  public Void bars(Block.Bars bars) {
    out.open("ul");
    for (Block.Bar bar : bars.rows()) {
      out.open("li").markup(inline(bar.label())).text(" = ").markup(inline(bar.value())).close();
    }
    out.close().line();
    return null;
  }

  private void prose(Prose prose) {
    for (Prose.Run run : prose.runs()) {
      if (run instanceof Prose.Math math) {
        out.markup(inline(math.formula()));
      } else if (run instanceof Prose.Text text && text.strong()) {
        out.leaf("strong", text.text());
      } else {
        out.text(((Prose.Text) run).text());
      }
    }
  }

  /** In a page MathML needs no name space. */
  private static String inline(Formula formula) {
    return MathMl.of(formula).replace(NAMESPACE, "");
  }

  private static String display(Formula formula) {
    return MathMl.display(formula).replace(NAMESPACE, "");
  }
}
