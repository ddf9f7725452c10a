package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.train.RatePainter;
import org.chainrule.explain.study.RateText;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.chart.Interval;
import org.chainrule.layout.train.RateChart;
import org.chainrule.layout.train.RateChart.Tone;
import org.chainrule.layout.train.RateChart.Zone;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.RatePicture;
import org.chainrule.study.landscape.Outlook;
import org.chainrule.study.landscape.RateKind;
import org.chainrule.study.landscape.RateStudy;
import org.chainrule.study.landscape.RateZone;
import org.chainrule.study.landscape.RatedLoss;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/** The loss over the rate of the next step; a click takes another rate. */
public final class RatePane extends PicturePane {

  private final RatePicture picture;
  private Drawn drawn;
  private RateChart chart;

  /** What the chart was made of, whose zones have names. */
  private record Drawn(RatePicture.Shown shown, Language language) {}

  /** Shows what the next step comes to. */
  public RatePane(Training training, RatePicture picture, Appearance appearance) {
    super(training, appearance, "train-rate", picture.activeProperty(), picture.shownProperty());
    this.picture = picture;
  }

  private RateText text() {
    return new RateText(appearance().settings().numbers());
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    Optional<RatePicture.Shown> shown = picture.shownProperty().get();
    if (shown.isEmpty()) {
      return;
    }
    RateStudy study = shown.get().study();
    Drawn now = new Drawn(shown.get(), Words.language());
    if (drawn == null || drawn.shown != now.shown || !drawn.language.equals(now.language)) {
      drawn = now;
      chart = chart(study);
    }
    RatePainter.paint(
        target,
        chart,
        new RatePainter.Texts(
            text().title(study),
            text().said(study),
            text().later(study),
            text().measure(study),
            text().limit(study).orElse("")),
        appearance().settings().numbers(),
        area());
  }

  private RateChart chart(RateStudy study) {
    List<RatedLoss> rates = study.whole().points();
    List<Point> whole = points(rates);
    List<Point> batch = points(study.batch());
    List<Point> later = study.outlook().map(Outlook::after).map(RatePane::points).orElse(List.of());
    return new RateChart(
        new Interval(whole.get(0).x(), whole.get(whole.size() - 1).x()),
        RateChart.losses(study.whole().before(), whole, batch, later),
        study.whole().before(),
        whole,
        batch,
        later,
        (study.possible() ? study.zones() : List.<RateZone>of())
            .stream()
                .map(
                    zone ->
                        new Zone(
                            text().name(study, zone.kind()),
                            text().meaning(study, zone.kind()),
                            tone(zone.kind()),
                            Math.log10(zone.from()),
                            Math.log10(zone.to())))
                .toList(),
        point(study.chosen()),
        study.best().map(RatePane::point),
        study.limit().isPresent()
            ? OptionalDouble.of(Math.log10(study.limit().getAsDouble()))
            : OptionalDouble.empty());
  }

  private static List<Point> points(List<RatedLoss> losses) {
    return losses.stream().map(RatePane::point).toList();
  }

  private static Point point(RatedLoss rated) {
    return new Point(Math.log10(rated.rate()), rated.loss());
  }

  private static Tone tone(RateKind kind) {
    return switch (kind) {
      case SMALL, FLAT -> Tone.PLAIN;
      case GOOD -> Tone.GOOD;
      case LARGE -> Tone.DOUBTFUL;
      case RISES -> Tone.BAD;
      case OVERFLOWS -> Tone.WORST;
    };
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return List.of(AccessibleArea.reading("train-rate-line", area(), this::reading));
  }

  private String reading() {
    return picture
        .shownProperty()
        .get()
        .map(shown -> text().reading(shown.study(), shown.look().iteration()))
        .orElseGet(() -> Words.of("train.rate.busy"));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    return point
        .filter(place -> chart != null && chart.plot(area()).box().contains(place.x(), place.y()))
        .flatMap(place -> chart.zoneAt(area(), place.x()))
        .map(Zone::meaning);
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    requestFocus();
    if (chart != null && chart.plot(area()).box().contains(point.x(), point.y())) {
      picture.choose(chart.rateAt(area(), point.x()));
    }
  }
}
