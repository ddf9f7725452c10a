package org.chainrule.app.practice;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Threads;
import org.chainrule.lesson.Exercise;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.explanation.ExplanationPane;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.view.graph.blank.BlankPane;
import org.chainrule.view.practice.FillControls;
import org.chainrule.view.practice.FindingsPane;
import org.chainrule.view.practice.RecordPane;
import org.chainrule.words.Words;

/** Filling in the numbers of the mirror: the graph with blanks, and what was found beside it. */
final class FillActivity implements Activity, FillActions {

  private static final double GRAPH_SHARE = 0.68;
  private static final double FINDINGS_SHARE = 0.4;

  /** Before an audience the graph has the whole width, and so much of the height. */
  private static final double LECTURE_SHARE = 0.66;

  private final Session session;
  private final FillIn fillIn;
  private final BlankPane graph;
  private final FindingsPane said;
  private final Node findings;
  private final AtFirstLook<Node> explanation;
  private final Beside words;
  private final StackPane beside = new StackPane();
  private final Node graphCard;
  private final AtFirstLook<Node> tooLarge = new AtFirstLook<>(FillActivity::tooLarge);
  private final StackPane place = new StackPane();
  private final Node controls;
  private final Node both;

  FillActivity(PracticeServices services) {
    session = services.session();
    Settings settings = session.settings();
    words =
        new Beside(
            "practice-words", Orientation.VERTICAL, FINDINGS_SHARE, FINDINGS_SHARE, settings);
    fillIn =
        new FillIn(
            services.session(),
            services.practice().record(),
            services.drafts(),
            services.clock()::millis,
            services.clock(),
            new Work(services.jobs(), services.ui()),
            new Work(Threads.pool("fresh-numbers", 1), services.ui()));
    graph = new BlankPane(services.session(), fillIn, services.appearance());
    StackPane card = new StackPane(graph);
    card.getStyleClass().add("card-panel");
    RecordKeeper records = services.records();
    RecordPane record =
        new RecordPane(records.record(), services.appearance(), records::export, records::forget);
    said = new FindingsPane(services.session(), fillIn, services.appearance(), record);
    findings = said.node();
    explanation = new AtFirstLook<>(() -> explanation(services));
    beside.getStyleClass().add("card-stack");
    both =
        new Beside("practice", Orientation.HORIZONTAL, GRAPH_SHARE, LECTURE_SHARE, settings)
            .of(place, beside);
    graphCard = card;
    fillIn.sheetProperty().addListener(source -> showGraph());
    showGraph();
    fillIn.explainedProperty().addListener(source -> arrange());
    arrange();
    controls = new FillControls(fillIn).node();
  }

  /** Nobody fills in a large net, and it takes long to lay one out. */
  private void showGraph() {
    Node wanted = fillIn.sheet().exercise().isForHands() ? graphCard : tooLarge.get();
    if (!place.getChildren().equals(List.of(wanted))) {
      place.getChildren().setAll(wanted);
    }
  }

  private static Node tooLarge() {
    Label label = new Label(Words.of("practice.large", String.valueOf(FillIn.MOST_ENTRIES)));
    label.setId("practice-large");
    label.setWrapText(true);
    StackPane card = new StackPane(label);
    card.getStyleClass().add("lens");
    return card;
  }

  /** What was found, over the explanation of the step that is shown. */
  private void arrange() {
    boolean explains = fillIn.explainedProperty().get();
    beside.getChildren().setAll(explains ? words.of(findings, explanation.get()) : findings);
  }

  private static Node explanation(PracticeServices services) {
    StackPane card =
        new StackPane(
            new ExplanationPane(
                services.session(), services.appearance(), services.jobs(), services.ui()));
    card.getStyleClass().add("card-panel");
    return card;
  }

  @Override
  public Node node() {
    return both;
  }

  @Override
  public Optional<Node> controls() {
    return Optional.of(controls);
  }

  @Override
  public Optional<ZoomablePane> graph() {
    return Optional.of(graph);
  }

  @Override
  public void focus() {
    graph.requestFocus();
  }

  @Override
  public void open(Exercise exercise) {
    if (exercise.seed() != 0) {
      fillIn.fresh().draw(exercise.seed());
    }
    exercise
        .step()
        .flatMap(session.traceProperty().get()::stepOf)
        .ifPresent(step -> session.pointing().select(Target.cell(step.name(), 0, 0)));
  }

  @Override
  public Exercise exercise() {
    return new Exercise(Exercise.Kind.FILL, fillIn.current().map(Step::id), 0);
  }

  @Override
  public boolean isDone() {
    return fillIn.sheet().isDone();
  }

  @Override
  public boolean canEdit() {
    return graph.canEdit();
  }

  @Override
  public void edit(boolean empty) {
    graph.edit(empty);
  }

  @Override
  public void move(int down, int right) {
    graph.move(down, right);
  }

  @Override
  public void clear() {
    fillIn.selected().ifPresent(cell -> fillIn.answer(cell, ""));
  }

  @Override
  public void mark() {
    fillIn.mark();
  }

  @Override
  public void showMe() {
    fillIn.showMe();
  }

  @Override
  public void another() {
    fillIn.another();
  }

  @Override
  public void next() {
    if (said.readOn()) {
      return;
    }
    fillIn.live().next();
  }

  @Override
  public void back() {
    fillIn.live().back();
  }

  @Override
  public void undo() {
    fillIn.undo();
  }

  @Override
  public void redo() {
    fillIn.redo();
  }

  @Override
  public boolean leave() {
    return graph.cancelEditing() || fillIn.live().end() || fillIn.endExplaining();
  }
}
