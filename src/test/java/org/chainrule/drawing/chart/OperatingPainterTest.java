package org.chainrule.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the operating points stand where they can be read. */
class OperatingPainterTest {

  private static final AwtMeasure MEASURE = new AwtMeasure();
  private static final Box PANEL = new Box(0, 0, 24, 15);

  private static Explainer explainer(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  private static List<Drawn> picture(Explainer explainer, int layer, Optional<Target> hover) {
    int last = explainer.trace().steps().size();
    Frame frame =
        new Frame(
            explainer,
            last,
            Optional.empty(),
            hover,
            Optional.empty(),
            1,
            0,
            Optional.empty(),
            false);
    CurveLayout layout = CurveLayout.of(explainer.marks(), layer).orElseThrow();
    return Recording.of(
        MEASURE,
        drawing ->
            new OperatingPainter(drawing, frame, layout, layout.plot(PANEL)).paint(List.of()));
  }

  private static List<Drawn.Text> numbers(List<Drawn> picture) {
    return picture.stream()
        .filter(Drawn.Text.class::isInstance)
        .map(Drawn.Text.class::cast)
        .toList();
  }

  /** Where the letters have ink: a digit is 0.7 of its size high. */
  private static Box ink(Drawn.Text number) {
    double height = 0.7 * number.style().size();
    double width = MEASURE.textWidth(number.text(), number.style());
    return new Box(number.x() - width / 2, number.baseline() - height, width, height);
  }

  @ParameterizedTest
  @CsvSource({"xor, 1", "xor, 2", "kink, 1", "relu-regression, 1", "relu-regression, 2"})
  void numbersLieOverNothingAndAreNotCutOff(String id, int layer) {
    Explainer explainer = explainer(BundledScenarios.load(id));
    List<Drawn> picture = picture(explainer, layer, Optional.empty());
    List<Drawn.Text> numbers = numbers(picture);
    assertThat(numbers).isNotEmpty();

    Box plot = CurveLayout.of(explainer.marks(), layer).orElseThrow().plot(PANEL).box();
    List<Box> before = new ArrayList<>();
    picture.stream()
        .filter(Drawn.Disc.class::isInstance)
        .map(Drawn.Disc.class::cast)
        .forEach(disc -> before.add(around(disc)));
    for (Drawn.Text number : numbers) {
      Box ink = ink(number);
      assertThat(ink.around(plot)).as("%s within", number.text()).isEqualTo(plot);
      assertThat(before).as(number.text()).noneMatch(ink::overlaps);
      before.add(ink);
    }
  }

  private static Box around(Drawn.Disc disc) {
    return new Box(disc.center().x(), disc.center().y(), 0, 0).grown(0.8 * disc.radius());
  }

  @Test
  void amongManyPointsThatWhichIsPointedAtHasItsNumber() {
    Scenario plain = BundledScenarios.load("relu-regression");
    Matrix x = Matrix.generate(2, 6, (i, j) -> 0.1 * (i + j));
    Matrix y = Matrix.generate(2, 6, (i, j) -> 0);
    Explainer explainer = explainer(new Scenario("", plain.network(), new Sample(x, y)));
    Optional<Target> hover = Optional.of(Target.cell(Name.linearOutput(1), 1, 4));

    assertThat(numbers(picture(explainer, 1, Optional.empty()))).isEmpty();
    assertThat(numbers(picture(explainer, 1, hover)))
        .extracting(Drawn.Text::text)
        .containsExactly("2₅");
  }
}
