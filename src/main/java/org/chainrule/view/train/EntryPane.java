package org.chainrule.view.train;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.chart.SeriesPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Spoken;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Measured;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.focus.FocusRing;
import org.chainrule.words.Words;

/** One weight along the run, and under it its gradient. */
public final class EntryPane extends TrainPane implements ActedIn {

  private final Following<?, List<Measured<Moved>>> measured;
  private SeriesChart chart = SeriesChart.of(List.of(), false);

  /** A weight and its gradient. */
  private record Moved(double value, double gradient) {}

  /** Shows the run that is looked at. */
  public EntryPane(Training training, Appearance appearance) {
    super(
        training, appearance, "train-entry", training.iterationProperty(), training.lookProperty());
    measured = training.measure(training.entryProperty(), EntryPane::moved);
    follow(measured.answerProperty());
    measured.activeProperty().bind(sceneProperty().isNotNull());
    FocusRing.around(this, this::layOver);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> look(at(event)));
  }

  private static Moved moved(Look look, Target entry) {
    return new Moved(
        look.trace().quantity(entry.name()).get(entry.row(), entry.column()),
        look.trace().quantity(entry.name().gradient()).get(entry.row(), entry.column()));
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    training().lookProperty().get().ifPresent(look -> paint(target, look));
  }

  private void paint(Drawing target, Look look) {
    Box area = area();
    double half = area.height() / 2;
    Box upper = new Box(area.x(), area.y(), area.width(), half);
    Box lower = new Box(area.x(), area.y() + half, area.width(), half);
    chart = chart(Moved::value);
    Formula gradient = EntryName.ofGradient(entry(), look, appearance().settings());
    paint(target, chart, "train.entry.value", name(look), upper);
    paint(target, chart(Moved::gradient), "train.entry.gradient", gradient, lower);
  }

  private void paint(Drawing target, SeriesChart drawn, String title, Formula measures, Box area) {
    SeriesPainter.paint(
        target,
        drawn,
        new SeriesPainter.Texts(Words.of(title), measures),
        appearance().settings().numbers(),
        OptionalDouble.of(training().iterationProperty().get()),
        area);
  }

  private Target entry() {
    return training().entryProperty().get();
  }

  private Formula name(Look look) {
    return EntryName.of(entry(), look, appearance().settings());
  }

  private List<Measured<Moved>> all() {
    return measured.answerProperty().get().orElse(List.of());
  }

  private SeriesChart chart(ToDoubleFunction<Moved> number) {
    List<Point> points =
        all().stream()
            .map(some -> new Point(some.iteration(), number.applyAsDouble(some.value())))
            .toList();
    return SeriesChart.of(List.of(new Series(mark(), "", "", true, points)), false);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return all().isEmpty() || training().lookProperty().get().isEmpty()
        ? List.of()
        : List.of(AccessibleArea.reading("train-entry-0", new Box(0, 0, 1, 1), this::reading));
  }

  private String reading() {
    int at = training().iterationProperty().get();
    Measured<Moved> shown =
        all().stream()
            .filter(some -> some.iteration() <= at)
            .reduce((before, after) -> after)
            .orElse(all().get(0));
    return Words.of(
        "train.entry.reading",
        String.valueOf(shown.iteration()),
        Spoken.of(name(training().lookProperty().get().orElseThrow())),
        appearance().settings().numbers().said(shown.value().value()),
        appearance().settings().numbers().said(shown.value().gradient()));
  }

  /** The arrows lead to the number beside. */
  @Override
  public boolean act(PictureAct act) {
    switch (act) {
      case LEFT -> training().moveEntry(0, -1);
      case RIGHT -> training().moveEntry(0, 1);
      case UP -> training().moveEntry(-1, 0);
      case DOWN -> training().moveEntry(1, 0);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    look(point);
  }

  private void look(Point point) {
    training().goTo(chart.iterationAt(area(), point.x()));
  }
}
