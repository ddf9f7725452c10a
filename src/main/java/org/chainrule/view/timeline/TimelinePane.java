package org.chainrule.view.timeline;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseEvent;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.sheet.TimelinePainter;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.sheet.TimelineLayout;
import org.chainrule.pass.program.Step;
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

/** The pass as a row of chips, one a step. */
public final class TimelinePane extends PassPane {

  private static final double SMALLEST = 0.8;

  private final Session session;
  private final Prepared<TimelineLayout> prepared;

  /** Shows the session's pass. */
  public TimelinePane(Session session, Appearance appearance) {
    super(appearance, session, "timeline");
    this.session = session;
    this.prepared =
        new Prepared<>(session, opening -> explainer -> TimelineLayout.of(explainer.trace()));
  }

  private TimelineLayout chips() {
    return prepared.get();
  }

  /** A long pass is set a little smaller before it is scrolled. */
  @Override
  protected double unit(double width, double height) {
    double size = appearance().textSize(getScene());
    double fit = width / chips().width();
    return Math.max(size * SMALLEST, Math.min(size, fit));
  }

  /** The card is the bar around the chips. */
  @Override
  protected double rim() {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double scrollBar =
        width > 0 && chips().width() * appearance().textSize(getScene()) * SMALLEST > width
            ? 10
            : 0;
    return Math.ceil(chips().height() * appearance().textSize(getScene()) + scrollBar);
  }

  @Override
  protected Box extent(double width, double height) {
    return new Box(0, 0, chips().width(), chips().height());
  }

  @Override
  protected Painting painting(int cursor) {
    return new Chips(Frames.of(session, cursor, 1), chips());
  }

  private record Chips(Frame frame, TimelineLayout layout) implements Painting {
    @Override
    public void paint(Drawing target, Box visible) {
      TimelinePainter.paint(target, frame, layout, visible);
    }
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return chips().chips().stream()
        .filter(chip -> chip.box().overlaps(visible))
        .map(chip -> accessible(chip.step(), chip.box()))
        .toList();
  }

  private AccessibleArea accessible(Step step, Box box) {
    boolean focusable = step.number() == Math.max(1, session.stepping().position());
    return AccessibleArea.button(
        "chip-" + step.id(),
        box,
        () -> reading(step),
        focusable,
        () -> session.stepping().goTo(step.number()));
  }

  private String reading(Step step) {
    int position = session.stepping().position();
    String now = session.asking().asked().isPresent() ? "asked" : "now";
    String state = step.number() == position ? now : step.number() < position ? "done" : "toCome";
    Explainer explainer = session.explainer();
    return Words.of(
        "timeline.chip",
        String.valueOf(step.number()),
        explainer.labels().spoken(step.name()),
        Words.of("timeline." + state),
        explainer.headline(step));
  }

  @Override
  protected Optional<String> pointed(Optional<Point> point) {
    Optional<Step> step = point.flatMap(p -> chips().at(p.x(), p.y()));
    session.pointing().hover(step.map(Step::name).map(Target::whole));
    return step.map(this::tooltip);
  }

  private String tooltip(Step step) {
    String headline = session.explainer().headline(step);
    return step.name().equals(Name.x().gradient())
        ? Words.of("timeline.notNeeded", headline)
        : headline;
  }

  @Override
  protected void clicked(Point point, MouseEvent event) {
    chips().at(point.x(), point.y()).ifPresent(step -> session.stepping().goTo(step.number()));
  }

  @Override
  protected Optional<Box> subject(int cursor) {
    int at = session.stepping().positionAt(cursor);
    Box box = at == 0 ? new Box(0, 0, 1, 1) : chips().chips().get(at - 1).box().grown(5);
    return Optional.of(new Box(box.x(), 0, box.width(), 1));
  }
}
