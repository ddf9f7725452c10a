package org.chainrule.view.train.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.train.PlanePainter;
import org.chainrule.explain.study.PlaneText;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.PlaneChart;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.PlanePicture;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.study.landscape.Window;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.PictureAct;
import org.chainrule.view.train.PicturePane;
import org.chainrule.words.Words;

/**
 * The plane of the inputs: a click puts a sample there, one with the right button takes it away.
 */
final class PlanePane extends PicturePane implements ActedIn {

  private static final Formula ACROSS = Formulas.low(Formulas.letter("x"), Formulas.whole(1));
  private static final Formula UP = Formulas.low(Formulas.letter("x"), Formulas.whole(2));

  /** The cross takes so many steps from one edge to the other. */
  private static final double STEPS = 20;

  private static final double ZOOM = 1.25;

  /** More samples than this are read as a whole, and one by one as they are picked. */
  private static final int MOST_READ = 40;

  private final PlanePicture<PlaneDrawing> picture;
  private Optional<Point> cursor = Optional.empty();

  PlanePane(Training training, PlanePicture<PlaneDrawing> picture, Appearance appearance) {
    super(
        training,
        appearance,
        "train-plane",
        picture.activeProperty(),
        picture.shownProperty(),
        picture.pickedProperty());
    this.picture = picture;
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
  }

  private void wheel(ScrollEvent event) {
    if (event.isControlDown() || event.isShortcutDown()) {
      picture.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM);
      event.consume();
    }
  }

  private PlaneText text() {
    return new PlaneText(appearance().settings().numbers());
  }

  private Optional<PlanePicture.Shown<PlaneDrawing>> known() {
    return picture.shownProperty().get();
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    known().ifPresent(shown -> paint(target, shown));
  }

  private void paint(Drawing target, PlanePicture.Shown<PlaneDrawing> shown) {
    PlaneStudy study = shown.study();
    PlanePainter.paint(
        target,
        chart(shown),
        shown.drawn().shades(),
        new PlanePainter.Texts(text().title(study), text().said(study), ACROSS, UP),
        appearance().settings().numbers(),
        area());
  }

  private PlaneChart chart(PlanePicture.Shown<PlaneDrawing> shown) {
    int picked = picture.pickedProperty().get();
    return new PlaneChart(
        shown.drawn().relief(),
        shown.drawn().borders(),
        shown.drawn().dots(),
        names(shown),
        cursor,
        picked < 0 ? Optional.empty() : Optional.of(picked));
  }

  private List<String> names(PlanePicture.Shown<PlaneDrawing> shown) {
    return shown.drawn().told()
        ? text().names(shown.study().labelling())
        : List.of(Words.of("train.plane.samples"));
  }

  private Optional<PlaneChart> chart() {
    return known().map(this::chart);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    List<AccessibleArea> areas = new ArrayList<>();
    areas.add(AccessibleArea.reading("train-plane-map", area(), this::reading));
    chart().filter(chart -> chart.dots().size() <= MOST_READ).ifPresent(chart -> add(areas, chart));
    return areas;
  }

  private void add(List<AccessibleArea> areas, PlaneChart chart) {
    Plot plot = chart.plot(area());
    for (PlaneChart.Dot dot : chart.dots()) {
      Point at = plot.at(dot.at().x(), dot.at().y());
      if (plot.box().contains(at.x(), at.y())) {
        areas.add(
            AccessibleArea.button(
                "train-sample-" + dot.number(),
                new Box(at.x(), at.y(), 0, 0).grown(chart.radius()),
                () -> text().sample(known().orElseThrow().study(), dot.number()),
                false,
                () -> picture.pick(dot.number())));
      }
    }
  }

  private String reading() {
    return known()
        .map(shown -> text().reading(shown.study(), shown.look().iteration()))
        .orElseGet(() -> Words.of("train.plane.busy"));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(
        place ->
            known()
                .flatMap(
                    shown -> {
                      PlaneChart chart = chart(shown);
                      Optional<PlaneChart.Dot> dot = chart.nearest(area(), place);
                      return dot.isPresent()
                          ? Optional.of(text().sample(shown.study(), dot.get().number()))
                          : said(shown, chart, place);
                    }));
  }

  private Optional<String> said(
      PlanePicture.Shown<PlaneDrawing> shown, PlaneChart chart, Point place) {
    Plot plot = chart.plot(area());
    if (!plot.box().contains(place.x(), place.y())) {
      return Optional.empty();
    }
    Point at = ReliefChart.pointAt(plot, place);
    return Optional.of(text().at(shown.study(), at.x(), at.y()));
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    chart().ifPresent(chart -> clicked(chart, point, event));
  }

  private void clicked(PlaneChart chart, Point point, MouseEvent event) {
    Plot plot = chart.plot(area());
    if (!event.isStillSincePress() || !plot.box().contains(point.x(), point.y())) {
      return;
    }
    Optional<PlaneChart.Dot> near = chart.nearest(area(), point);
    if (event.getButton() == MouseButton.SECONDARY) {
      near.ifPresent(dot -> picture.remove(dot.number()));
    } else if (near.isPresent()) {
      picture.pick(near.get().number());
    } else {
      Point at = ReliefChart.pointAt(plot, point);
      picture.add(at.x(), at.y());
    }
  }

  @Override
  public boolean act(PictureAct act) {
    if (known().isEmpty()) {
      return false;
    }
    switch (act) {
      case ADD -> cross().ifPresent(at -> picture.add(at.x(), at.y()));
      case KIND -> picture.nextKind();
      case NEXT -> picture.pickNext(1);
      case BACK -> picture.pickNext(-1);
      case REMOVE -> {
        int picked = picture.pickedProperty().get();
        picture.remove(picked);
        return picked >= 0;
      }
      case LEFT -> move(-1, 0);
      case RIGHT -> move(1, 0);
      case UP -> move(0, 1);
      case DOWN -> move(0, -1);
      case ZOOM_IN -> picture.zoom(1 / ZOOM);
      case ZOOM_OUT -> picture.zoom(ZOOM);
      case FIT -> picture.fit();
    }
    return true;
  }

  /** The first time it is asked for, it comes into the middle. */
  private Optional<Point> cross() {
    Window window = known().orElseThrow().study().relief().window();
    boolean lost = cursor.filter(at -> window.contains(at.x(), at.y())).isEmpty();
    if (lost) {
      cursor =
          Optional.of(
              new Point(
                  window.left() / 2 + window.right() / 2, window.bottom() / 2 + window.top() / 2));
      repaint();
      return Optional.empty();
    }
    return cursor;
  }

  private void move(int across, int up) {
    Window window = known().orElseThrow().study().relief().window();
    cross()
        .ifPresent(
            at -> {
              double x = at.x() + across * window.width() / STEPS;
              double y = at.y() + up * window.height() / STEPS;
              cursor = window.contains(x, y) ? Optional.of(new Point(x, y)) : cursor;
              repaint();
            });
  }
}
