package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.chart.SeriesPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.Measured;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/**
 * Curves of what is measured at the states of the run that is looked at. While nobody sees them,
 * nothing is measured.
 *
 * @param <M> what is measured at a state
 */
public abstract class MeasuredPane<M> extends TrainPane {

  /** The subject of what is measured of the whole net. */
  static final ObservableValue<String> EVERYTHING = new ReadOnlyStringWrapper("");

  private final Following<?, List<Measured<M>>> measured;
  private boolean isOfStates = true;
  private SeriesChart chart = SeriesChart.of(List.of(), false);

  /**
   * Shows what is measured.
   *
   * @param name its id, and what the message bundle calls it by
   * @param sources what it is painted again after, beside what is measured
   */
  MeasuredPane(
      Training training,
      Appearance appearance,
      String name,
      Following<?, List<Measured<M>>> of,
      Observable... sources) {
    super(training, appearance, name, of.answerProperty(), training.iterationProperty());
    follow(sources);
    measured = of;
    measured.activeProperty().bind(sceneProperty().isNotNull());
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> look(at(event)));
  }

  /** Draws up the curves of what was measured. */
  abstract List<Series> series(List<Measured<M>> all);

  /** Whether the numbers stand on an axis of powers of ten. */
  abstract boolean logarithmic();

  /** What stands along the upright axis. */
  abstract Formula title();

  /** How numbers are written. */
  final Numbers numbers() {
    return appearance().settings().numbers();
  }

  /**
   * Draws up the parts of the net at the states, rather than the states; nothing if it does not.
   */
  Optional<Profile> profile(List<Measured<M>> all, Optional<Measured<M>> at) {
    return Optional.empty();
  }

  /**
   * Curves over the parts of a net.
   *
   * @param texts what is written
   */
  record Profile(List<Series> series, SeriesPainter.Texts texts) {}

  @Override
  protected final void paint(Drawing target, Box visible) {
    Optional<Profile> parts = profile(measured(), lookedAt());
    isOfStates = parts.isEmpty();
    chart =
        parts
            .map(net -> SeriesChart.whole(net.series()))
            .orElseGet(() -> SeriesChart.of(series(measured()), logarithmic()));
    OptionalDouble at =
        isOfStates
            ? OptionalDouble.of(training().iterationProperty().get())
            : OptionalDouble.empty();
    SeriesPainter.Texts texts =
        parts
            .map(Profile::texts)
            .orElseGet(() -> new SeriesPainter.Texts(Words.of(getId() + ".title"), title()));
    SeriesPainter.paint(target, chart, texts, numbers(), at, area());
  }

  private List<Measured<M>> measured() {
    return measured.answerProperty().get().orElse(List.of());
  }

  /** What was measured at the last state that is not after the one that is looked at. */
  private Optional<Measured<M>> lookedAt() {
    int at = training().iterationProperty().get();
    return measured().stream()
        .filter(some -> some.iteration() <= at)
        .reduce((before, after) -> after);
  }

  /** Says one of the numbers that were measured at a state. */
  abstract List<String> readings(M of);

  @Override
  protected final List<AccessibleArea> accessibleAreas(Box visible) {
    List<String> said = lookedAt().map(some -> readings(some.value())).orElse(List.of());
    String at = lookedAt().map(some -> String.valueOf(some.iteration())).orElse("");
    return IntStream.range(0, said.size())
        .mapToObj(
            k ->
                AccessibleArea.reading(
                    getId() + "-" + k,
                    new Box(0, k * 0.5, 1, 0.5),
                    () -> Words.of("train.measured.reading", at, said.get(k))))
        .toList();
  }

  @Override
  protected final void clicked(Point point, MouseEvent event) {
    requestFocus();
    look(point);
  }

  private void look(Point point) {
    if (isOfStates) {
      training().goTo(chart.iterationAt(area(), point.x()));
    }
  }

  /**
   * Returns one curve of the run that is looked at: of each state the number that is taken of what
   * was measured there.
   *
   * @param part which part of the net it is of, from 1
   */
  final Series curve(
      int part, String name, String meaning, List<Measured<M>> all, ToDoubleFunction<M> number) {
    List<Point> points =
        all.stream()
            .map(some -> new Point(some.iteration(), number.applyAsDouble(some.value())))
            .toList();
    return new Series(mark(), part, name, meaning, true, points);
  }
}
