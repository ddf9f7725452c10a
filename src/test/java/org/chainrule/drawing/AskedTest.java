package org.chainrule.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.drawing.chart.CurvePainter;
import org.chainrule.drawing.graph.CellWidths;
import org.chainrule.drawing.graph.GraphPainter;
import org.chainrule.drawing.graph.LabelWidths;
import org.chainrule.drawing.graph.LegendPainter;
import org.chainrule.drawing.sheet.TablePainter;
import org.chainrule.drawing.sheet.TimelinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.equation.LayerTable;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Sheet;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.graph.GraphBuilder;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.layout.graph.Spacing;
import org.chainrule.layout.sheet.TableLayout;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.network.RandomNets;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;

/**
 * That nothing gives away what is asked for: no sheet, no painted text, nothing that is read out.
 * Eight digits are written, so that a number which stands there is that of what is asked for, and
 * not another one that looks the same.
 */
class AskedTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final Numbers NUMBERS = new Numbers(8);
  private static final Box PANEL = new Box(0, 0, 90, 60);
  private static final int TELLING = 6;

  private static final List<Sheet> SHEETS =
      List.of(Sheet.STEP, Sheet.UNIT, Sheet.CHAIN, Sheet.JACOBIAN, Sheet.LAYOUTS);

  static Stream<Scenario> nets() {
    return LongStream.range(0, 4).map(seed -> 2 * seed).mapToObj(RandomNets::any);
  }

  /** All that is shown and said when something is asked for. */
  private record Room(Explainer explainer, GraphLayout graph) {

    static Room of(Scenario scenario) {
      Explainer explainer = Explainer.of(Pass.run(scenario), NUMBERS, 0.05);
      return new Room(
          explainer,
          GraphBuilder.of(
              explainer.marks(),
              CellWidths.of(MEASURE, NUMBERS),
              LabelWidths.of(MEASURE, explainer),
              Convention.DEFAULT,
              Spacing.USUAL));
    }

    Trace trace() {
      return explainer.trace();
    }

    String said(Step step, Target asked) {
      Target first = Target.cell(step.name(), 0, 0);
      Target cell = asked.isCell() ? asked : first;
      Stream<String> sheets =
          Stream.of(Optional.<Target>empty(), Optional.of(cell))
              .map(chosen -> new Focus(trace(), step.number() - 1, chosen, 0, Optional.of(asked)))
              .flatMap(focus -> sheets(step).map(sheet -> sheet.of(explainer, focus)))
              .map(String::valueOf);
      return Stream.concat(sheets, read(step, asked, cell)).collect(Collectors.joining("\n"));
    }

    /** Of a factor there is only the step's own. */
    private Stream<Sheet> sheets(Step step) {
      boolean isFactor = trace().stepOf(step.name()).isEmpty();
      return isFactor ? Stream.of(Sheet.STEP) : SHEETS.stream();
    }

    private Stream<String> read(Step step, Target asked, Target cell) {
      CellReading reading = explainer.reading().asking(Optional.of(asked));
      int cursor = step.number() - 1;
      return Stream.of(
          reading.matrix(step.name(), cursor),
          reading.cell(step.name(), cell.row(), cell.column(), cursor),
          reading.tooltip(step.name(), cell.row(), cell.column(), cursor));
    }

    String painted(Step step, Target asked, boolean sharedScale) {
      Frame frame =
          Frame.at(explainer, step.number() - 1)
              .asking(Optional.of(asked))
              .withSharedScale(sharedScale);
      return Recording.of(MEASURE, drawing -> paint(drawing, frame)).stream()
          .map(Room::text)
          .collect(Collectors.joining("\n"));
    }

    private void paint(Drawing drawing, Frame frame) {
      GraphPainter.paint(drawing, frame, graph, graph.size(), 30);
      LegendPainter.paint(drawing, frame, PANEL);
      TimelinePainter.paint(drawing, frame, TimelineLayout.of(trace()), PANEL);
      List<LayerTable.Row> rows = LayerTable.of(trace(), explainer.labels());
      List<Double> widths = TablePainter.widths(MEASURE, explainer, rows);
      TableLayout table = TableLayout.of(rows.size(), widths, PANEL.width());
      TablePainter.paint(drawing, frame, rows, table, PANEL);
      IntStream.rangeClosed(1, trace().network().depth())
          .mapToObj(layer -> CurveLayout.of(explainer.marks(), layer))
          .flatMap(Optional::stream)
          .forEach(curve -> CurvePainter.paint(drawing, frame, curve, PANEL));
    }

    private static String text(Drawn drawn) {
      if (drawn instanceof Drawn.SetFormula set) {
        return Plain.of(set.formula());
      }
      return drawn instanceof Drawn.Text written ? written.text() : "";
    }

    /** What makes a result, or a factor that is no other matrix turned. */
    List<Step> makers() {
      return trace().quantities().stream()
          .map(Quantity::name)
          .filter(name -> name.form() != Name.Form.TRANSPOSE)
          .flatMap(name -> trace().makerOf(name).stream())
          .toList();
    }

    /** The numbers that stand there whatever is asked for. */
    Set<String> known(Step step) {
      Set<String> known = new HashSet<>();
      for (Quantity quantity : trace().quantities()) {
        int from = trace().shownFrom(quantity.name());
        if (from < step.number() || from == step.number() && isTakenAlong(quantity, step)) {
          known.addAll(magnitudes(quantity));
        }
      }
      return known;
    }

    private boolean isTakenAlong(Quantity quantity, Step step) {
      return trace().stepOf(quantity.name()).isEmpty() && !quantity.equals(step.result());
    }
  }

  private static Set<String> magnitudes(Quantity quantity) {
    Set<String> texts = new HashSet<>();
    for (int row = 0; row < quantity.rows(); row++) {
      for (int column = 0; column < quantity.columns(); column++) {
        texts.add(magnitude(quantity, row, column));
      }
    }
    return texts;
  }

  private static String magnitude(Quantity quantity, int row, int column) {
    return NUMBERS.plain(Math.abs(quantity.get(row, column)));
  }

  private static boolean stands(String number, String text) {
    return Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?![\\d.])")
        .matcher(text)
        .find();
  }

  @ForAll("nets")
  void aResultThatIsAskedForStandsNowhere(Scenario scenario) {
    Room room = Room.of(scenario);
    for (Step step : room.trace().steps()) {
      Target asked = Target.whole(step.name());
      Set<String> secret = magnitudes(step.result());
      secret.removeAll(room.known(step));
      secret.removeIf(number -> number.length() < TELLING);
      String all =
          room.said(step, asked)
              + room.painted(step, asked, false)
              + room.painted(step, asked, true);
      assertThat(secret).as("%s", step.id()).noneMatch(number -> stands(number, all));
      assertThat(room.painted(step, asked, false)).contains("?");
    }
  }

  /** Of a result, and of a slope or a Jacobian that a step takes along. */
  @ForAll("nets")
  void ofAMatrixOnlyTheEntryThatIsAskedForIsCovered(Scenario scenario) {
    Room room = Room.of(scenario);
    for (Step step : room.makers()) {
      int row = step.result().rows() - 1;
      int column = step.result().columns() - 1;
      Target asked = Target.cell(step.name(), row, column);
      String secret = magnitude(step.result(), row, column);
      Set<String> others = others(step.result(), row, column);
      String painted = room.painted(step, asked, false);
      String all = room.said(step, asked) + painted;
      assertThat(others).as("%s", step.id()).allMatch(number -> stands(number, painted));
      boolean isSecret =
          secret.length() >= TELLING
              && !room.known(step).contains(secret)
              && !others.contains(secret);
      assertThat(isSecret && stands(secret, all)).as("%s, %s", step.id(), secret).isFalse();
    }
  }

  private static Set<String> others(Quantity quantity, int row, int column) {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < quantity.rows(); i++) {
      for (int k = 0; k < quantity.columns(); k++) {
        if (i != row || k != column) {
          texts.add(magnitude(quantity, i, k));
        }
      }
    }
    return texts;
  }
}
