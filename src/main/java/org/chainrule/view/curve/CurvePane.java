package org.chainrule.view.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.chart.CurvePainter;
import org.chainrule.drawing.chart.NoCurvePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.CurveLayout;
import org.chainrule.layout.chart.CurveLayout.Operating;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Frames;
import org.chainrule.view.common.Painting;
import org.chainrule.view.common.PassPane;
import org.chainrule.view.common.Prepared;
import org.chainrule.words.Words;

/** The curves of the net's activations, side by side. */
public final class CurvePane extends PassPane {

  private static final double NARROWEST = 12.5;
  private static final double LOWEST = 11;
  private static final double NEAR = 0.9;

  private final Session session;
  private final Prepared<List<CurveLayout>> prepared;
  private double width = NARROWEST;
  private double height = 1;

  /** Shows the session's net. */
  public CurvePane(Session session, Appearance appearance) {
    super(appearance, session, "curves");
    this.session = session;
    this.prepared = new Prepared<>(session, opening -> CurvePane::of);
  }

  private static List<CurveLayout> of(Explainer explainer) {
    return IntStream.rangeClosed(1, explainer.trace().network().depth())
        .mapToObj(layer -> CurveLayout.of(explainer.marks(), layer))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  protected double unit(double areaWidth, double areaHeight) {
    return appearance().textSize(getScene());
  }

  @Override
  protected Box extent(double areaWidth, double areaHeight) {
    int count = Math.max(1, curves().size());
    width = Math.max(NARROWEST, areaWidth / count);
    height = Math.max(LOWEST, areaHeight - (width * count > areaWidth + 0.1 ? 1 : 0));
    return new Box(0, 0, width * count, height);
  }

  @Override
  protected Painting painting(int cursor) {
    return new Curves(Frames.of(session, cursor, 1), curves(), area(0));
  }

  private record Curves(Frame frame, List<CurveLayout> curves, Box first) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      if (curves.isEmpty()) {
        NoCurvePainter.paint(target, first);
      }
      for (int k = 0; k < curves.size(); k++) {
        Box area = first.moved(k * first.width(), 0);
        if (area.overlaps(visible)) {
          CurvePainter.paint(target, frame, curves.get(k), area);
        }
      }
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    if (curves().isEmpty()) {
      return List.of(AccessibleArea.reading("curve-none", area(0), NoCurvePainter::reason));
    }
    return IntStream.range(0, curves().size())
        .filter(k -> area(k).overlaps(visible))
        .mapToObj(
            k ->
                AccessibleArea.reading(
                    "curve-" + curves().get(k).layer(), area(k), () -> describe(curves().get(k))))
        .toList();
  }

  private String describe(CurveLayout curve) {
    Explainer explainer = session.explainer();
    Name z = Name.linearOutput(curve.layer());
    return Words.of(
        "curve.reading",
        explainer.labels().lettered(Stage.activation(curve.layer())),
        explainer.reading().matrix(z, session.stepping().cursor()));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Target> target = point.flatMap(this::targetAt);
    session.pointing().hover(target);
    return target.map(
        t ->
            session
                .explainer()
                .reading()
                .tooltip(t.name(), t.row(), t.column(), session.stepping().cursor()));
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    targetAt(point).ifPresent(session.pointing()::select);
  }

  private Optional<Target> targetAt(Point point) {
    for (int k = 0; k < curves().size(); k++) {
      if (area(k).contains(point.x(), point.y())) {
        return nearest(curves().get(k), area(k), point);
      }
    }
    return Optional.empty();
  }

  /** Returns the operating point near a place, once the pass has put it there. */
  private Optional<Target> nearest(CurveLayout curve, Box area, Point point) {
    Name z = Name.linearOutput(curve.layer());
    Frame frame = Frames.of(session);
    if (!frame.reached(z)) {
      return Optional.empty();
    }
    boolean values =
        frame.reached(Name.of(frame.trace().network().activationOutput(curve.layer())));
    return curve.points().stream()
        .filter(operating -> distance(curve, area, operating, values, point) < NEAR)
        .min(
            Comparator.comparingDouble(
                operating -> distance(curve, area, operating, values, point)))
        .map(operating -> Target.cell(z, operating.unit(), operating.sample()));
  }

  private static double distance(
      CurveLayout curve, Box area, Operating operating, boolean values, Point point) {
    double ordinate = values ? operating.value() : 0;
    Point at = curve.plot(area).at(operating.z(), ordinate);
    return Math.hypot(at.x() - point.x(), at.y() - point.y());
  }

  private Box area(int index) {
    return new Box(index * width, 0, width, height);
  }

  private List<CurveLayout> curves() {
    return prepared.get();
  }

  @Override
  protected Optional<Box> subject(int cursor) {
    int layer = cursor == 0 ? 1 : session.traceProperty().get().step(cursor).stage().layer();
    return IntStream.range(0, curves().size())
        .filter(k -> curves().get(k).layer() == layer)
        .mapToObj(this::area)
        .findFirst();
  }
}
