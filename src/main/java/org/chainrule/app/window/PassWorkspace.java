package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Place;
import org.chainrule.app.common.Split;
import org.chainrule.app.common.Threads;
import org.chainrule.app.menu.Commands;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.settings.Settings.Panel;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.view.curve.CurvePane;
import org.chainrule.view.explanation.StripPane;
import org.chainrule.view.graph.GraphPane;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.view.table.TablePane;
import org.chainrule.view.timeline.TimelinePane;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panels of the pass and how they share the window. The graph is there from the start; what
 * stands around it is put in place when the first frame is on its way.
 */
final class PassWorkspace implements Place {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");
  private static final double GRAPH_SHARE = 0.66;
  private static final double LEFT_SHARE = 0.7;
  private static final double TABLE_SHARE = 0.56;

  private final Session session;
  private final GraphPane graph;
  private final LensDeck lenses;
  private final HBox timeline;
  private final Node graphCard;
  private final StackPane tableCard;
  private final StackPane curveCard;
  private final VBox column = new VBox();
  private final StackPane banner = new StackPane();
  private final AtFirstLook<LectureStage> lecture;
  private final Split lower = new Split("lower", Orientation.HORIZONTAL, TABLE_SHARE);
  private final Split left = new Split("left", Orientation.VERTICAL, GRAPH_SHARE);
  private final Split all = new Split("all", Orientation.HORIZONTAL, LEFT_SHARE);

  PassWorkspace(Session session, Appearance appearance, LensPanels panels) {
    this.session = session;
    graph = new GraphPane(session, appearance);
    timeline = timelineBar();
    graphCard = card(graph, WorkBadge.of(session));
    lenses = new LensDeck(session, panels::of);
    tableCard = card();
    curveCard = card();
    lecture = new AtFirstLook<>(() -> lectureStage(appearance));
    column.getStyleClass().add("workspace");
    Settings settings = session.settings();
    for (Panel panel : Panel.values()) {
      settings.shownProperty(panel).addListener(source -> arrangeUsual());
    }
    settings.lectureProperty().addListener(source -> arrange());
    arrange();
  }

  /** Puts the panels around the graph in place; to be called once. */
  void fill(Commands commands, Appearance appearance) {
    Node chips = new TimelinePane(session, appearance);
    HBox.setHgrow(chips, Priority.ALWAYS);
    timeline.getChildren().add(chips);
    tableCard.getChildren().add(new TablePane(session, appearance));
    curveCard.getChildren().add(new CurvePane(session, appearance));
    lenses.fill(commands);
  }

  @Override
  public Node node() {
    return column;
  }

  @Override
  public Optional<ZoomablePane> zoomable() {
    return Optional.of(graph());
  }

  GraphPane graph() {
    return graph;
  }

  /** Gives the keyboard to the graph. */
  @Override
  public void focus() {
    graph.requestFocus();
  }

  /** Scrolls what is said by so many pages. */
  void scrollWords(int pages) {
    lenses.scrollPages(pages);
  }

  private void arrange() {
    Settings settings = session.settings();
    boolean isLecture = isLecture();
    column.pseudoClassStateChanged(LECTURE, isLecture);
    Node main = isLecture ? lectureLayout() : fullLayout();
    column.getChildren().setAll(banner);
    if (!isLecture && settings.shownProperty(Panel.TIMELINE).get()) {
      column.getChildren().add(timeline);
    }
    column.getChildren().add(main);
    VBox.setVgrow(main, Priority.ALWAYS);
    Platform.runLater(this::settle);
  }

  private void arrangeUsual() {
    if (!session.settings().lectureProperty().get()) {
      arrange();
    }
  }

  /** Puts something over the panels, which takes no room while there is nothing to say. */
  void setBanner(Node node) {
    banner.managedProperty().bind(node.visibleProperty());
    banner.getChildren().setAll(node);
  }

  /** Shows another page of what is said in a lecture; returns whether there was one. */
  boolean turn(int by) {
    return isLecture() && lecture.get().turn(by);
  }

  private boolean isLecture() {
    return session.settings().lectureProperty().get();
  }

  /** A new split pane shows its panels, the graph among them, only once it has a skin. */
  private void settle() {
    column.applyCss();
    column.layout();
    graph.requestFocus();
  }

  private LectureStage lectureStage(Appearance appearance) {
    StripPane strip =
        new StripPane(session, appearance, Threads.pool("strip", 1), Platform::runLater);
    return new LectureStage(session, graph, graphCard, strip, lenses.node());
  }

  private Node lectureLayout() {
    lecture.get().fill();
    return lecture.get();
  }

  private Node fullLayout() {
    List<Node> below = new ArrayList<>();
    addIf(below, Panel.TABLE, tableCard);
    addIf(below, Panel.CURVES, curveCard);
    List<Node> graphs = new ArrayList<>(List.of(graphCard));
    if (!below.isEmpty()) {
      graphs.add(lower.of(below.toArray(Node[]::new)));
    }
    List<Node> panels = new ArrayList<>(List.of(left.of(graphs.toArray(Node[]::new))));
    addIf(panels, Panel.EXPLANATION, lenses.node());
    return all.of(panels.toArray(Node[]::new));
  }

  private void addIf(List<Node> nodes, Panel panel, Node node) {
    if (session.settings().shownProperty(panel).get()) {
      nodes.add(node);
    }
  }

  private static StackPane card(Node... panel) {
    StackPane card = new StackPane(panel);
    card.getStyleClass().add("card-panel");
    return card;
  }

  private HBox timelineBar() {
    Button back = button("back", Feather.CHEVRON_LEFT, session.stepping()::back);
    back.disableProperty().bind(session.stepping().positionProperty().isEqualTo(0));
    Button next = button("next", Feather.CHEVRON_RIGHT, session.stepping()::next);
    next.setText(Words.of("step.next"));
    next.setContentDisplay(ContentDisplay.RIGHT);
    next.getStyleClass().add("accent");
    next.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> session.stepping().cursor() == session.stepping().count(),
                session.stepping().cursorProperty(),
                session.traceProperty()));
    Button play = button("play", Feather.PLAY, session.stepping()::togglePlaying);
    session
        .stepping()
        .playingProperty()
        .addListener(
            (source, before, now) ->
                play.setGraphic(new FeatherIcon(now ? Feather.PAUSE : Feather.PLAY)));
    HBox bar = new HBox(back, next, play, new StepCounter(session));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().addAll("card-panel", "timeline-bar");
    bar.setMinHeight(Region.USE_PREF_SIZE);
    // Buttons consume what the mouse does on them, so this looks before they do.
    bar.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> Platform.runLater(graph::requestFocus));
    return bar;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("step-" + key);
    button.setAccessibleText(Words.of("menu." + key));
    Tip.on(button, Words.of("menu." + key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
