package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.drawing.chart.CurvePainter;
import org.chainrule.drawing.graph.LegendPainter;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.Strip;
import org.chainrule.drawing.sheet.StripPage;
import org.chainrule.drawing.sheet.TablePainter;
import org.chainrule.drawing.sheet.TimelinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.sheet.TableLayout;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.api.Named;

/**
 * That in no panel around the graph, at no step, two texts touch or one leaves its box. A unit is
 * the size of the text, so that a panel in a small window, or with large text, is a narrow one.
 */
class PanelTextsTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final double APART = 0.02;

  /** Of the size of the text around. */
  private static final double LEGIBLE = 0.75;

  private static final double LEGIBLE_IN_STRIP = 0.5;

  /** A full stop stands close behind the formula that it ends. */
  private static final double RUNS_APART = 0;

  /** How wide an explanation is in a small window, in a usual one, and in a large one. */
  private static final List<Double> SHEETS = List.of(17.0, 27.0, 44.0);

  /** The strip at 150 % text, at 4:3, and on a wide screen. */
  private static final List<Box> STRIPS =
      List.of(new Box(0, 0, 47, 6.5), new Box(0, 0, 58, 7.4), new Box(0, 0, 92, 7.4));

  private static final List<Box> CURVES =
      List.of(new Box(0, 0, 14, 9), new Box(0, 0, 24, 13), new Box(0, 0, 40, 20));

  static Stream<Named<Explainer>> passes() {
    return Stream.concat(
        plainPasses(),
        Passes.updated()
            .map(
                pass ->
                    Named.of(
                        pass.name() + ", updated",
                        Passes.explainedWithUpdates(pass, style(pass.name())))));
  }

  /** Those that end with their gradients. */
  static Stream<Named<Explainer>> plainPasses() {
    return Passes.shown()
        .map(pass -> Named.of(pass.name(), Passes.explained(pass, style(pass.name()))));
  }

  /** The passes take turns. */
  private static Style style(String name) {
    return name.hashCode() % 2 == 0
        ? new Style(Convention.DEFAULT, Notation.SHEET)
        : new Style(new Convention(true, true), Notation.TEXTBOOK);
  }

  private static List<Inked> texts(Consumer<? super Drawing> painter) {
    return Inked.of(Recording.of(MEASURE, painter));
  }

  private static Iterable<Integer> steps(Explainer explainer) {
    List<Integer> steps = new ArrayList<>();
    for (int step = 0; step <= explainer.trace().steps().size(); step++) {
      steps.add(step);
    }
    return steps;
  }

  private static Frame end(Explainer explainer) {
    return Frame.at(explainer, explainer.trace().steps().size());
  }

  private static void check(List<Inked> texts, Box room) {
    check(texts, room, APART);
  }

  private static void check(List<Inked> texts, Box room, double apart) {
    Inked.requireApart(texts, apart);
    Inked.requireIn(texts, room);
  }

  @ForAll("passes")
  void ofTheTimeline(Explainer explainer) {
    TimelineLayout layout = TimelineLayout.of(explainer.trace());
    Box all = new Box(0, 0, layout.width(), layout.height());
    List<Inked> names =
        texts(drawing -> TimelinePainter.paint(drawing, end(explainer), layout, all));
    Inked.requireApart(names, APART);
    int chips = layout.chips().size();
    for (int k = 0; k < chips; k++) {
      Inked.requireIn(List.of(names.get(k)), layout.chips().get(k).box().grown(-0.1));
    }
    Inked.requireIn(names.subList(chips, names.size()), all);
  }

  @ForAll("plainPasses")
  void ofTheTable(Explainer explainer) {
    List<LayerTable.Row> rows = LayerTable.of(explainer.trace(), explainer.labels());
    List<Double> widths = TablePainter.widths(MEASURE, explainer, rows);
    List<Double> least = TablePainter.leastWidths(MEASURE, explainer, rows);
    for (double room : SHEETS) {
      TableLayout layout = TableLayout.of(rows.size(), widths, least, room);
      Box all = new Box(0, 0, layout.width(), layout.height());
      check(texts(drawing -> TablePainter.paint(drawing, end(explainer), rows, layout, all)), all);
    }
  }

  @ForAll("passes")
  void ofTheExplanation(Explainer explainer) {
    for (int step : steps(explainer)) {
      Focus focus = new Focus(explainer.trace(), step, Optional.empty(), 0);
      SHEETS.forEach(width -> check(explainer, Sheet.STEP, focus, width));
    }
  }

  @ForAll("passes")
  void ofTheOtherLenses(Explainer explainer) {
    for (Sheet sheet : List.of(Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN, Sheet.LAYOUTS)) {
      for (int step : steps(explainer)) {
        Focus focus = new Focus(explainer.trace(), step, Optional.empty(), 0);
        check(explainer, sheet, focus, SHEETS.get(1));
      }
    }
  }

  private static void check(Explainer explainer, Sheet sheet, Focus focus, double width) {
    ExplanationSheet set = ExplanationSheet.of(MEASURE, sheet.of(explainer, focus), width);
    check(texts(set::paint), new Box(0, 0, width, set.height()), RUNS_APART);
  }

  @ForAll("passes")
  void ofTheStrip(Explainer explainer) {
    for (int step : steps(explainer)) {
      for (Box strip : STRIPS) {
        for (StripPage page :
            Strip.pages(
                MEASURE, explainer.at(step, Optional.empty()), strip.width(), strip.height())) {
          check(texts(page::paint), strip.grown(0.5), RUNS_APART);
        }
      }
    }
  }

  /** Passes with matrices that are wider than a panel. */
  static Stream<Named<Explainer>> largePasses() {
    Style style = new Style(Convention.DEFAULT, Notation.SHEET);
    return Passes.large().map(pass -> Named.of(pass.name(), Passes.explained(pass, style)));
  }

  @ForAll("largePasses")
  void formulasStayLegibleInTheExplanation(Explainer explainer) {
    for (int step : steps(explainer)) {
      ExplanationSheet sheet =
          ExplanationSheet.of(MEASURE, explainer.at(step, Optional.empty()), SHEETS.get(1));
      requireLegible(texts(sheet::paint), LEGIBLE);
    }
  }

  @ForAll("largePasses")
  void formulasStayLegibleInTheStrip(Explainer explainer) {
    Box strip = STRIPS.get(1);
    for (int step : steps(explainer)) {
      Strip.pages(MEASURE, explainer.at(step, Optional.empty()), strip.width(), strip.height())
          .forEach(page -> requireLegible(texts(page::paint), LEGIBLE_IN_STRIP));
    }
  }

  private static void requireLegible(List<Inked> texts, double least) {
    texts.forEach(text -> assertThat(text.size()).as("%s", text).isGreaterThan(least));
  }

  @ForAll("passes")
  void ofTheCurves(Explainer explainer) {
    for (int layer = 1; layer <= explainer.trace().network().depth(); layer++) {
      Optional<CurveLayout> layout = CurveLayout.of(explainer.marks(), layer);
      for (Box area : CURVES) {
        layout.ifPresent(
            shown ->
                check(
                    texts(drawing -> CurvePainter.paint(drawing, end(explainer), shown, area)),
                    area));
      }
    }
  }

  @ForAll("passes")
  void ofTheLegend(Explainer explainer) {
    Box area = new Box(0, 0, 40, 20);
    for (int step : steps(explainer)) {
      Frame frame = Frame.at(explainer, step);
      check(texts(drawing -> LegendPainter.paint(drawing, frame, area)), area);
    }
  }
}
