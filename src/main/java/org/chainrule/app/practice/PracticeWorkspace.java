package org.chainrule.app.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Place;
import org.chainrule.lesson.Exercise;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.practice.PracticeSession;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.common.Tip;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.words.Words;

/** The place where a person practises: a row of the kinds, and under it the one that is chosen. */
public final class PracticeWorkspace implements Place, PracticeActions {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");

  private final PracticeSession practice;
  private final Map<PracticeKind, AtFirstLook<Activity>> kinds = new EnumMap<>(PracticeKind.class);
  private final Node banner;
  private final Consumer<Optional<Node>> edge;
  private final Session session;
  private final HBox row = new HBox();
  private final VBox bar = new VBox();
  private final VBox root = new VBox();

  /**
   * The place, with all kinds of practice that there are.
   *
   * @param banner what stands over it while a lesson is played
   * @param edge takes the controls before an audience, and puts them where they are out of the way
   */
  public PracticeWorkspace(PracticeServices services, Node banner, Consumer<Optional<Node>> edge) {
    this.banner = banner;
    this.edge = edge;
    session = services.session();
    practice = services.practice();
    PracticeKinds.of(services).forEach((kind, maker) -> kinds.put(kind, new AtFirstLook<>(maker)));
    row.getStyleClass().add("practice-kinds");
    row.setAlignment(Pos.CENTER_LEFT);
    kinds.keySet().forEach(kind -> row.getChildren().add(toggle(kind)));
    root.getStyleClass().add("workspace");
    root.setMinSize(0, 0);
    practice.kindProperty().addListener(source -> show());
    bar.getStyleClass().add("practice-bar");
    session.settings().lectureProperty().addListener(source -> show());
    session.workspaceProperty().addListener(source -> lendBar());
    show();
    session.tellPractised(this::exercise);
    session.exerciseProperty().subscribe(exercise -> exercise.ifPresent(this::open));
  }

  /** What is practised, as a lesson would ask for it. */
  private Exercise exercise() {
    return shown().exercise();
  }

  /** Comes to what a lesson asks for. */
  private void open(Exercise exercise) {
    practice.kindProperty().set(PracticeKind.valueOf(exercise.kind().name()));
    shown().open(exercise);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public Optional<ZoomablePane> zoomable() {
    return shown().graph();
  }

  @Override
  public void focus() {
    // A new split pane shows its panels only once it has a skin.
    root.applyCss();
    root.layout();
    shown().focus();
  }

  @Override
  public Activity shown() {
    return kinds.get(practice.kindProperty().get()).get();
  }

  @Override
  public PracticeKind kind() {
    return practice.kindProperty().get();
  }

  @Override
  public <A> A actions(Class<A> actions) {
    return actions.cast(shown());
  }

  @Override
  public boolean leave() {
    return shown().leave();
  }

  @Override
  public void nextKind() {
    List<PracticeKind> all = new ArrayList<>(kinds.keySet());
    int place = all.indexOf(practice.kindProperty().get());
    practice.kindProperty().set(all.get((place + 1) % all.size()));
  }

  private void show() {
    Node activity = shown().node();
    VBox.setVgrow(activity, Priority.ALWAYS);
    boolean lecture = session.settings().lectureProperty().get();
    root.pseudoClassStateChanged(LECTURE, lecture);
    bar.getChildren().setAll(row);
    shown().controls().ifPresent(bar.getChildren()::add);
    edge.accept(Optional.empty());
    root.getChildren().setAll(banner);
    if (!lecture) {
      root.getChildren().add(bar);
    }
    root.getChildren().add(activity);
    lendBar();
    focus();
  }

  /** Before an audience the graph has all the room, as long as nobody wants the controls. */
  private void lendBar() {
    if (session.settings().lectureProperty().get()) {
      boolean here = session.workspaceProperty().get() == Workspace.PRACTICE;
      edge.accept(Optional.<Node>of(bar).filter(lent -> here));
    }
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private ToggleButton toggle(PracticeKind kind) {
    ToggleButton button = new ToggleButton(Words.of("practice.kind." + kind.key()));
    button.setId("practice-" + kind.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("practice.kind." + kind.key() + ".tip"));
    button.setOnAction(
        event -> {
          practice.kindProperty().set(kind);
          button.setSelected(true);
        });
    practice.kindProperty().addListener((source, before, now) -> button.setSelected(now == kind));
    button.setSelected(practice.kindProperty().get() == kind);
    return button;
  }
}
