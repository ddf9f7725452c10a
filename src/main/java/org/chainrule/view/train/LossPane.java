package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.chart.SeriesPainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.SeriesChart;
import org.chainrule.layout.chart.SeriesChart.Series;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Reached;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.focus.FocusRing;
import org.chainrule.words.Words;

/** The loss of each run at each of its iterations. */
public final class LossPane extends TrainPane {

  private static final Formula LOSS = Formulas.letter("ℓ");

  /** More groups than this are not told apart by eye. */
  private static final int GROUPS = 400;

  private SeriesChart chart = SeriesChart.of(List.of(), false);

  /** Shows the runs. */
  public LossPane(Training training, Appearance appearance) {
    super(
        training,
        appearance,
        "train-loss",
        training.runsProperty(),
        training.progressProperty(),
        training.iterationProperty(),
        training.logarithmicProperty());
    FocusRing.around(this, this::layOver);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> look(at(event)));
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    chart = drawUp();
    SeriesPainter.paint(
        target,
        chart,
        new SeriesPainter.Texts(Words.of("train.loss.title"), LOSS),
        numbers(),
        OptionalDouble.of(training().iterationProperty().get()),
        area());
    if (differ()) {
      SeriesPainter.caption(target, chart, Words.of("train.loss.differ"), area());
    }
  }

  /** Whether the runs do not all have the same loss, so that their heights tell nothing. */
  private boolean differ() {
    return training().runsProperty().get().all().stream()
            .map(run -> run.run().beginning().network())
            .map(net -> List.of(net.loss().id(), net.batch(), net.penalty()))
            .distinct()
            .count()
        > 1;
  }

  private String name(KeptRun run) {
    return RunNames.of(run, training().runsProperty().get(), numbers());
  }

  private Numbers numbers() {
    return appearance().settings().numbers();
  }

  private SeriesChart drawUp() {
    List<KeptRun> runs = training().runsProperty().get().all();
    Optional<KeptRun> shown = training().runsProperty().get().shown();
    List<Series> series =
        runs.stream().map(run -> series(run, shown.filter(run::equals).isPresent())).toList();
    return SeriesChart.of(series, training().logarithmicProperty().get());
  }

  private Series series(KeptRun run, boolean strong) {
    Reached reached = training().reached(run);
    List<Point> points = SeriesChart.thinned(run.run().first(), reached.losses(), GROUPS);
    return new Series(run.letter(), RunNames.letter(run), name(run), strong, points);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    List<KeptRun> runs = training().runsProperty().get().all();
    return runs.stream().map(run -> curve(run, runs.indexOf(run))).toList();
  }

  private AccessibleArea curve(KeptRun run, int index) {
    return AccessibleArea.button(
        "train-curve-" + index,
        new Box(0, index * 0.5, 1, 0.5),
        () -> reading(run),
        false,
        () -> training().choose(index));
  }

  private String reading(KeptRun run) {
    Reached reached = training().reached(run);
    double[] losses = reached.losses();
    return Words.of(
        "train.loss.reading",
        name(run),
        String.valueOf(run.run().first()),
        numbers().said(losses[0]),
        String.valueOf(run.run().first() + reached.steps()),
        numbers().said(losses[losses.length - 1]));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point
        .filter(place -> chart.plot(area()).box().contains(place.x(), place.y()))
        .flatMap(place -> said(chart.iterationAt(area(), place.x())));
  }

  private Optional<String> said(int iteration) {
    return training()
        .runsProperty()
        .get()
        .shown()
        .filter(run -> iteration >= run.begin() && iteration <= training().last())
        .map(run -> Words.of("train.at", String.valueOf(iteration), loss(run, iteration)));
  }

  private String loss(KeptRun run, int iteration) {
    KeptRun having = run.having(iteration);
    return numbers().said(training().reached(having).losses()[iteration - having.run().first()]);
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
