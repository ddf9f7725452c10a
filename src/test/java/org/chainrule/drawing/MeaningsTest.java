package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainrule.Scenarios;
import org.chainrule.drawing.chart.CurvePainter;
import org.chainrule.drawing.chart.LinePainter;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.graph.LegendPainter;
import org.chainrule.drawing.graph.OverviewPainter;
import org.chainrule.drawing.sheet.CheckPainter;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.PageDots;
import org.chainrule.drawing.sheet.TimelinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Meanings;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.glossary.Glossary;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Parts;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.chart.LineChart;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.NodeBlock;
import org.chainrule.layout.graph.OverviewLayout;
import org.chainrule.layout.sheet.CheckLayout;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;

/** That the glossary has an entry for every mark that is drawn and every letter that is written. */
class MeaningsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();

  /** What stands in formulas of linear algebra anywhere, or only in this program's indices. */
  private static final Set<String> PLAIN = Set.of("A", "B", "=", "→", "×", "+", "π", "½");

  private static final Box AREA = new Box(0, 0, 40, 20);

  private static final List<Sheet> SHEETS =
      List.of(Sheet.STEP, Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN, Sheet.LAYOUTS);

  /** What is written in a lens of the window, or in a summary, and nowhere else. */
  private static final Set<Meaning> IN_TEXTS =
      EnumSet.of(
          Meaning.NABLA,
          Meaning.ONES,
          Meaning.OPTIMISER,
          Meaning.MOMENTUM,
          Meaning.ADAM,
          Meaning.BATCH,
          Meaning.ITERATION,
          Meaning.RUN,
          Meaning.DIVERGES);

  private static List<Drawn> said;

  @BeforeAll
  static void saySheets() {
    said = said();
  }

  private static Stream<Explainer> passes() {
    Style sheet = new Style(Convention.DEFAULT, Notation.SHEET);
    Style textbook = new Style(Convention.ROWS, Notation.TEXTBOOK);
    return Stream.of(
            Passes.shown().map(pass -> Passes.explained(pass, sheet)),
            Passes.others().map(pass -> Passes.explained(pass, textbook)),
            Passes.updated().map(pass -> Passes.explainedWithUpdates(pass, textbook)))
        .flatMap(passes -> passes);
  }

  private static GraphLayout layout(Explainer explainer) {
    return GraphBuilder.of(
        explainer.marks(),
        CellWidths.of(MEASURE, explainer.numbers()),
        LabelWidths.of(MEASURE, explainer),
        explainer.labels().convention());
  }

  private static Box whole(GraphLayout layout) {
    return new Box(0, 0, layout.size().width(), layout.size().height());
  }

  private static List<Drawn> recorded(Consumer<? super Drawing> painter) {
    return Recording.of(MEASURE, painter);
  }

  private static List<Drawn> graph(Explainer explainer, GraphLayout layout, int step) {
    Frame frame = Frame.at(explainer, step);
    return recorded(drawing -> GraphPainter.paint(drawing, frame, layout, whole(layout), 30));
  }

  private static boolean isNumber(String text) {
    return text.matches("[−0-9.e∞+()]+|NaN");
  }

  /** Words that are no number and no title of an operation are a mark. */
  @Test
  void everyWordOfAGraphIsExplained() {
    passes()
        .forEach(
            explainer -> {
              GraphLayout layout = layout(explainer);
              int last = explainer.trace().steps().size();
              for (int step : new int[] {0, last / 3, 2 * last / 3, last}) {
                List<Drawn> picture = graph(explainer, layout, step);
                for (Inked text : Inked.of(picture)) {
                  boolean title =
                      layout.nodes().stream().map(NodeBlock::box).anyMatch(node -> text.isIn(node));
                  if (!title && !isNumber(text.text())) {
                    assertThat(at(picture, text.box()))
                        .as("what %s means, step %s", text, step)
                        .isNotEmpty();
                  }
                }
              }
            });
  }

  private static List<Meaning> at(List<Drawn> picture, Box box) {
    return Meanings.at(picture, box.centerX(), box.centerY());
  }

  @Test
  void everyLetterOfAFormulaIsExplained() {
    said.forEach(MeaningsTest::requireExplained);
  }

  /** What every lens says of every step. */
  private static List<Drawn> said() {
    List<Drawn> said = new ArrayList<>();
    passes()
        .forEach(
            explainer -> {
              for (int step = 0; step <= explainer.trace().steps().size(); step++) {
                Focus focus = new Focus(explainer.trace(), step, Optional.empty(), 0);
                for (Sheet sheet : step % 4 == 1 ? SHEETS : List.of(Sheet.STEP)) {
                  said.addAll(
                      recorded(
                          ExplanationSheet.of(MEASURE, sheet.of(explainer, focus), 30)::paint));
                }
              }
            });
    return said;
  }

  private static void requireExplained(Drawn drawn) {
    if (drawn instanceof Drawn.SetFormula set) {
      requireExplained(set.formula());
    }
  }

  private static void requireExplained(Formula formula) {
    if (formula instanceof Formula.Symbol symbol) {
      requireExplained(symbol.form());
    }
    if (formula instanceof Formula.Letter letter
        && !PLAIN.contains(letter.text())
        && !letter.text().matches("[0-9(),.]+")) {
      assertThat(Glossary.of(formula)).as("the letter %s", letter.text()).isNotEmpty();
    }
    Parts.of(formula).forEach(MeaningsTest::requireExplained);
  }

  /** No entry speaks of what is nowhere: each is a symbol of a formula, or noted by a painter. */
  @Test
  void everyEntryStandsSomewhere() {
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    passes().forEach(explainer -> collect(found, explainer));
    ChartTextsTest.lines().map(Named::getPayload).forEach(line -> note(found, nudged(line)));
    ChartTextsTest.gradients()
        .map(Named::getPayload)
        .flatMap(logs -> Stream.of(ChartTextsTest.gradients(logs), ChartTextsTest.factors(logs)))
        .forEach(chart -> note(found, drawing -> chart.accept(drawing, AREA)));
    note(found, drawing -> PageDots.paint(drawing, 3, 0, AREA));
    note(found, MeaningsTest::checked);
    note(found, MeaningsTest::edited);
    note(found, said);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(found))).isEqualTo(IN_TEXTS);
  }

  private static void collect(Set<Meaning> found, Explainer explainer) {
    GraphLayout layout = layout(explainer);
    int last = explainer.trace().steps().size();
    Frame end = Frame.at(explainer, last);
    Box whole = whole(layout);
    note(found, drawing -> GraphPainter.paint(drawing, end, layout, whole, 30));
    note(found, drawing -> GraphPainter.paint(drawing, Frame.at(explainer, 0), layout, whole, 30));
    note(found, drawing -> LegendPainter.paint(drawing, end, AREA));
    OverviewLayout map = OverviewLayout.in(AREA, whole);
    note(found, drawing -> OverviewPainter.paint(drawing, end, layout, map, AREA));
    TimelineLayout chips = TimelineLayout.of(explainer.trace());
    Box all = new Box(0, 0, chips.width(), chips.height());
    note(found, drawing -> TimelinePainter.paint(drawing, end, chips, all));
    for (int layer = 1; layer <= explainer.trace().network().depth(); layer++) {
      CurveLayout.of(explainer.marks(), layer)
          .ifPresent(
              curve -> note(found, drawing -> CurvePainter.paint(drawing, end, curve, AREA)));
    }
  }

  private static Consumer<Drawing> nudged(LineChart line) {
    Formula entry = Formulas.letter("W");
    double value = line.loss() * 1.1;
    return drawing ->
        LinePainter.paint(drawing, line, Numbers.DEFAULT, entry, line.reach() / 2, value, AREA);
  }

  private static void checked(Drawing drawing) {
    List<String> marks =
        Stream.of("AGREES", "DIFFERS", "KINK", "TOO_SMALL", "NOT_FINITE")
            .map(verdict -> Words.of("check.mark." + verdict))
            .toList();
    CheckPainter.Part part =
        new CheckPainter.Part("", (row, column) -> 1, 1, (row, column) -> marks.get(column));
    CheckLayout layout = CheckLayout.of(60, 1, marks.size(), 0, 0, List.of(5.0));
    CheckPainter.Chosen none = (row, column) -> false;
    CheckPainter.paint(drawing, layout, Numbers.DEFAULT, List.of(part), none, none);
  }

  private static void edited(Drawing drawing) {
    Style style = new Style(Convention.DEFAULT, Notation.SHEET);
    Explainer now = Passes.explained(Scenarios.relu(), style);
    Trace before = Pass.run(Scenarios.sigmoid());
    Target selected = Target.cell(Name.weight(1), 0, 0);
    Frame frame =
        new Frame(
            now,
            14,
            Optional.of(selected),
            Optional.empty(),
            Optional.empty(),
            1,
            0,
            Optional.of(before),
            false);
    GraphLayout layout =
        GraphBuilder.of(now.marks(), CellWidths.of(MEASURE, now.numbers()).showingBefore());
    GraphPainter.paint(drawing, frame, layout, whole(layout), 30);
    Frame asked = Frame.at(now, 0).asking(Optional.of(Target.whole(Name.linearOutput(1))));
    GraphPainter.paint(drawing, asked, layout, whole(layout), 30);
    Blanks answered =
        Blanks.filledIn(
            Set.of(Name.linearOutput(1)),
            Map.of(
                Target.cell(Name.linearOutput(1), 0, 0),
                new Blanks.Written("1", Optional.of(Blanks.Sign.CARRIED))),
            Set.of());
    Frame filledIn = Frame.at(now, 0).filledIn(answered);
    GraphPainter.paint(drawing, filledIn, layout, whole(layout), 30);
  }

  private static void note(Set<Meaning> found, Consumer<? super Drawing> painter) {
    note(found, recorded(painter));
  }

  private static void note(Set<Meaning> found, List<Drawn> picture) {
    for (Drawn drawn : picture) {
      Drawn what = drawn instanceof Drawn.Clipped clipped ? clipped.what() : drawn;
      if (what instanceof Drawn.Meant meant) {
        found.add(meant.meaning());
      } else if (what instanceof Drawn.SetFormula set) {
        found.addAll(Glossary.of(set.formula()));
      }
    }
  }
}
