package org.chainrule.app.window;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.chainrule.layout.Box;
import org.chainrule.layout.sheet.LectureLayout;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.explanation.StripPane;
import org.chainrule.view.graph.GraphPane;

/**
 * The panels of a lecture: the graph over the whole width, under it the strip, and over its right
 * third what is looked at through a lens, as long as it is.
 */
final class LectureStage extends Region {

  private static final double ASIDE = 0.36;

  private final Session session;
  private final GraphPane graph;
  private final Node graphCard;
  private final StripPane strip;
  private final Node aside;

  /**
   * A stage.
   *
   * @param graphCard holds the graph
   * @param aside comes over it on demand
   */
  LectureStage(Session session, GraphPane graph, Node graphCard, StripPane strip, Node aside) {
    this.session = session;
    this.graph = graph;
    this.graphCard = graphCard;
    this.strip = strip;
    this.aside = aside;
    getStyleClass().add("lecture-stage");
    session.lenses().asideProperty().addListener(source -> fill());
    session.settings().shownProperty(Settings.Panel.EXPLANATION).addListener(source -> fill());
    session.explainerProperty().addListener(source -> requestLayout());
    setMinSize(0, 0);
  }

  /** Takes the panels in, which other layouts use too. */
  void fill() {
    if (!session.settings().lectureProperty().get()) {
      return;
    }
    getChildren().setAll(graphCard);
    if (showsStrip()) {
      getChildren().add(strip);
    }
    if (session.lenses().asideProperty().get()) {
      getChildren().add(aside);
    }
    requestLayout();
  }

  private boolean showsStrip() {
    return session.settings().shownProperty(Settings.Panel.EXPLANATION).get();
  }

  /** Shows another page of the strip, if it is seen and there is one; returns whether there was. */
  boolean turn(int by) {
    return showsStrip() && strip.turn(by);
  }

  @Override
  protected void layoutChildren() {
    Box whole = new Box(0, 0, getWidth(), getHeight());
    session.pointing().noteLegible(isLegible(whole, graph.sizeOfAll()));
    LectureLayout areas = areas(whole, graph.graphLayout().size());
    strip.setText(areas.unit());
    place(graphCard, showsStrip() ? areas.graph() : whole);
    place(strip, areas.strip());
    double width = Math.max(getWidth() * ASIDE, Math.min(getWidth(), aside.minWidth(-1)));
    place(aside, new Box(getWidth() - width, 0, width, getHeight()));
  }

  private LectureLayout areas(Box whole, Box size) {
    return LectureLayout.of(whole, size, graph.leastText());
  }

  private boolean isLegible(Box whole, Box size) {
    LectureLayout areas = areas(whole, size);
    return (showsStrip() ? areas : areas.withoutStrip()).isLegible(size, graph.leastText());
  }

  private static void place(Node node, Box box) {
    node.resizeRelocate(
        Math.round(box.x()),
        Math.round(box.y()),
        Math.round(box.width()),
        Math.round(box.bottom()) - Math.round(box.y()));
  }
}
