package org.chainrule.view.nudge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.chart.LinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.study.NudgeText;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.LineChart;
import org.chainrule.session.pass.NudgeStudy;
import org.chainrule.session.pass.Nudging;
import org.chainrule.session.pass.Session;
import org.chainrule.study.nudge.Crossing;
import org.chainrule.study.nudge.LossCurve;
import org.chainrule.study.nudge.Nudge;
import org.chainrule.study.nudge.NudgeChange;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PartPane;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** The loss along the nudged entry; a click or a drag moves ε. */
final class LinePane extends PartPane {

  private static final double HEIGHT = 12;
  private static final double NEAR = 0.7;
  private static final MathContext DIGITS = new MathContext(3);

  private final Session session;
  private final Nudging nudging;
  private NudgeStudy laidOut;
  private Numbers laidOutWith;
  private LineChart chart;
  private Box area = new Box(0, 0, 1, 1);

  LinePane(Session session, Nudging nudging, Appearance appearance) {
    super(appearance, "nudge-chart");
    this.session = session;
    this.nudging = nudging;
    follow(
        nudging.studyProperty(),
        nudging.changeProperty(),
        nudging.epsilonProperty(),
        session.explainerProperty());
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move(at(event)));
  }

  @Override
  protected double heightAt(double width) {
    return HEIGHT;
  }

  @Override
  protected Box extent(double width, double height) {
    area = new Box(0, 0, width, height);
    layOutChart();
    return area;
  }

  private void layOutChart() {
    Optional<NudgeStudy> study = nudging.studyProperty().get();
    Numbers numbers = session.explainer().numbers();
    if (study.isEmpty()) {
      laidOut = null;
      chart = null;
    } else if (study.get() != laidOut || !numbers.equals(laidOutWith)) {
      laidOut = study.get();
      laidOutWith = numbers;
      chart = chart(laidOut);
    }
  }

  private LineChart chart(NudgeStudy study) {
    Nudge nudge = study.nudge();
    LossCurve curve = study.curve();
    List<Point> points =
        curve.points().stream()
            .map(point -> new Point(point.epsilon(), nudge.loss() + point.change()))
            .toList();
    return LineChart.of(curve.reach(), points, nudge.loss(), nudge.slope(), kinks(study));
  }

  private List<LineChart.Kink> kinks(NudgeStudy study) {
    Map<Double, List<Formula>> labels = new LinkedHashMap<>();
    for (Crossing crossing : study.curve().crossings().all()) {
      labels
          .computeIfAbsent(crossing.epsilon(), at -> new ArrayList<>())
          .add(text().name(crossing.unit()));
    }
    return labels.entrySet().stream()
        .map(
            entry ->
                new LineChart.Kink(entry.getKey(), lossAt(study, entry.getKey()), entry.getValue()))
        .toList();
  }

  private static double lossAt(NudgeStudy study, double epsilon) {
    return study.curve().points().stream()
        .filter(point -> point.epsilon() == epsilon)
        .mapToDouble(point -> study.nudge().loss() + point.change())
        .findFirst()
        .orElse(Double.NaN);
  }

  private NudgeText text() {
    return new NudgeText(session.explainer());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    if (chart != null) {
      LinePainter.paint(
          target,
          chart,
          session.explainer().numbers(),
          text().name(laidOut.nudge().entry()),
          nudging.epsilonProperty().get(),
          value(),
          area);
    }
  }

  private double value() {
    return nudging
        .changeProperty()
        .get()
        .map(NudgeChange::actual)
        .map(change -> laidOut.nudge().loss() + change)
        .orElse(Double.NaN);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    if (chart == null) {
      return List.of();
    }
    AccessibleArea whole = AccessibleArea.reading("nudge-line", area, this::reading);
    return Stream.concat(
            Stream.of(whole), IntStream.range(0, chart.kinks().size()).mapToObj(this::kinkArea))
        .toList();
  }

  private AccessibleArea kinkArea(int index) {
    LineChart.Kink kink = chart.kinks().get(index);
    Point at = chart.at(area, kink.epsilon(), kink.loss());
    return new AccessibleArea(
        "nudge-kink-" + index,
        new Box(at.x() - 0.5, at.y() - 0.5, 1, 1),
        AccessibleRole.BUTTON,
        () -> reading(kink),
        false,
        () -> nudging.setEpsilon(kink.epsilon()));
  }

  private String reading(LineChart.Kink kink) {
    List<String> units = kink.labels().stream().map(Plain::of).toList();
    return Words.of("nudge.reading.kink", plain(kink.epsilon()), Lists.of(units));
  }

  private String reading() {
    double epsilon = nudging.epsilonProperty().get();
    return Words.of(
        "nudge.reading",
        text().plainName(laidOut.nudge().entry()),
        plain(-chart.reach()),
        plain(chart.reach()),
        plain(epsilon),
        plain(value()),
        plain(chart.tangent(epsilon)));
  }

  private String plain(double number) {
    return session.explainer().numbers().said(number);
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point.flatMap(this::kinkNear).map(this::reading);
  }

  private Optional<LineChart.Kink> kinkNear(Point point) {
    return chart == null
        ? Optional.empty()
        : chart.kinks().stream()
            .filter(kink -> Math.abs(chart.at(area, kink.epsilon(), 0).x() - point.x()) < NEAR / 2)
            .findFirst();
  }

  /** A click on a kink goes exactly there. */
  @Override
  protected void clicked(Point point, MouseEvent event) {
    Optional<LineChart.Kink> kink = kinkNear(point);
    if (kink.isPresent()) {
      nudging.setEpsilon(kink.get().epsilon());
    } else {
      move(point);
    }
  }

  private void move(Point point) {
    if (chart != null) {
      double epsilon = chart.epsilonAt(area, point.x());
      nudging.setEpsilon(BigDecimal.valueOf(epsilon).round(DIGITS).doubleValue());
    }
  }
}
