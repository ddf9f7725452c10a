package org.chainrule.view.train.plane;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.train.PlanePainter;
import org.chainrule.drawing.train.SurfacePainter;
import org.chainrule.explain.study.SurfaceText;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Plot;
import org.chainrule.layout.train.ReliefChart;
import org.chainrule.layout.train.SurfaceChart;
import org.chainrule.pass.program.Trace;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.SurfacePicture;
import org.chainrule.study.landscape.SurfaceStudy;
import org.chainrule.study.landscape.TwoWeights;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.PictureAct;
import org.chainrule.view.train.PicturePane;
import org.chainrule.view.train.RunNames;
import org.chainrule.words.Words;

/** The loss over two weights, with the ways of the runs. */
final class SurfacePane extends PicturePane implements ActedIn {

  private static final double ZOOM = 1.25;

  private final SurfacePicture<SurfaceDrawing> picture;

  SurfacePane(Training training, SurfacePicture<SurfaceDrawing> picture, Appearance appearance) {
    super(
        training,
        appearance,
        "train-surface",
        picture.activeProperty(),
        picture.shownProperty(),
        appearance.settings().writing().layeredProperty());
    this.picture = picture;
    addEventHandler(ScrollEvent.SCROLL, this::wheel);
  }

  private void wheel(ScrollEvent event) {
    if (event.isControlDown() || event.isShortcutDown()) {
      picture.zoom(event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM);
      event.consume();
    }
  }

  private Optional<SurfacePicture.Shown<SurfaceDrawing>> known() {
    return picture.shownProperty().get();
  }

  private SurfaceText text() {
    return new SurfaceText(
        appearance().settings().numbers(), appearance().settings().writing().style().notation());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    known().ifPresent(shown -> paint(target, shown));
  }

  private void paint(Drawing target, SurfacePicture.Shown<SurfaceDrawing> shown) {
    SurfaceStudy study = shown.study();
    Trace trace = shown.look().trace();
    SurfacePainter.paint(
        target,
        chart(shown),
        shown.drawn().shades(),
        new PlanePainter.Texts(
            text().title(trace, study),
            text().said(study),
            text().name(trace, study.across()),
            text().name(trace, study.up())),
        appearance().settings().numbers(),
        area());
  }

  private SurfaceChart chart(SurfacePicture.Shown<SurfaceDrawing> shown) {
    SurfaceStudy study = shown.study();
    Trace trace = shown.look().trace();
    return new SurfaceChart(
        shown.drawn().relief(),
        shown.drawn().logarithmic(),
        shown.ways().stream().map(way -> path(way, shown.look().run())).toList(),
        new Point(
            TwoWeights.entry(trace.network(), study.across()),
            TwoWeights.entry(trace.network(), study.up())));
  }

  private SurfaceChart.Path path(SurfacePicture.Way way, KeptRun looked) {
    return new SurfaceChart.Path(
        way.run().letter(),
        RunNames.letter(way.run()),
        RunNames.of(way.run(), appearance().settings().numbers()),
        way.run().run() == looked.run(),
        way.marks().stream().map(mark -> new Point(mark.x(), mark.y())).toList());
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return List.of(AccessibleArea.reading("train-surface-map", area(), this::reading));
  }

  private String reading() {
    return known()
        .map(shown -> text().reading(shown.look().trace(), shown.study(), shown.look().iteration()))
        .orElseGet(() -> Words.of("train.surface.busy"));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(place -> known().flatMap(shown -> said(shown, place)));
  }

  private Optional<String> said(SurfacePicture.Shown<SurfaceDrawing> shown, Point place) {
    Plot plot = chart(shown).plot(area());
    if (!plot.box().contains(place.x(), place.y())) {
      return Optional.empty();
    }
    Point at = ReliefChart.pointAt(plot, place);
    return Optional.of(text().at(shown.look().trace(), shown.study(), at.x(), at.y()));
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
  }

  @Override
  public boolean act(PictureAct act) {
    switch (act) {
      case ZOOM_IN -> picture.zoom(1 / ZOOM);
      case ZOOM_OUT -> picture.zoom(ZOOM);
      case FIT -> picture.fit();
      default -> {
        return false;
      }
    }
    return true;
  }
}
