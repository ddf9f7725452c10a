package org.chainrule.view.nudge;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.study.NudgeText;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Descending;
import org.chainrule.session.pass.NudgeStudy;
import org.chainrule.session.pass.Nudging;
import org.chainrule.session.pass.Session;
import org.chainrule.study.nudge.Nudge;
import org.chainrule.study.nudge.NudgeChange;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.SheetPane;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a number means: the loss if the selected entry of a W, a b or x is raised by ε, with the
 * tangent of the slope that backpropagation found; below it one step of descent. While it is in no
 * scene or not visible, nothing is computed for it.
 */
public final class NudgePane extends ScrollPane {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");

  private final Session session;
  private final Nudging nudging;
  private final Descending descending;
  private final BooleanBinding lossKnown;
  private final LinePane line;
  private final NumberRow epsilon;
  private final Node actions;
  private final SheetPane words;
  private final Button nearest = new Button();
  private final Button toLoss = new Button(Words.of("nudge.toLoss"));
  private final DescentPart descent;
  private final VBox entry = new VBox();

  /** Shows the nudge and the step of descent of a session. */
  public NudgePane(Session session, Nudging nudging, Descending descending, Appearance appearance) {
    this.session = session;
    this.nudging = nudging;
    this.descending = descending;
    lossKnown =
        Bindings.createBooleanBinding(
            () -> session.stepping().hasReached(Name.loss()),
            session.stepping().cursorProperty(),
            session.explainerProperty());
    line = new LinePane(session, nudging, appearance);
    epsilon =
        NumberRow.flat(
            "nudge-epsilon",
            "ε",
            Words.of("nudge.epsilon"),
            new NumberScale(-1, 1, false, false),
            nudging::setEpsilon);
    actions = actions();
    words =
        new SheetPane(
            appearance,
            "nudge-words",
            this::said,
            nudging.entryProperty(),
            nudging.changeProperty(),
            nudging.studyProperty(),
            session.pointing().selectionProperty(),
            session.explainerProperty(),
            lossKnown);
    nearest.setId("nudge-nearest");
    nearest.setOnAction(event -> nudging.selectNearest());
    toLoss.setId("nudge-to-loss");
    toLoss.setOnAction(event -> goToLoss());
    entry.getStyleClass().add("lens-part");
    descent = new DescentPart(session, descending, appearance);
    VBox all = new VBox(entry, descent);
    all.getStyleClass().add("lens-parts");
    setContent(all);
    setFitToWidth(true);
    setId("nudge");
    getStyleClass().add("lens");
    setAccessibleText(Words.of("panel.nudge"));
    followAppearance(appearance);
    followScene();
    followNudge();
  }

  private void followAppearance(Appearance appearance) {
    InvalidationListener show =
        source -> pseudoClassStateChanged(LECTURE, appearance.settings().lectureProperty().get());
    appearance.settings().lectureProperty().addListener(show);
    show.invalidated(null);
  }

  private void followScene() {
    InvalidationListener followed =
        source -> {
          boolean seen = getScene() != null && isVisible();
          nudging.activeProperty().set(seen);
          descending.activeProperty().set(seen);
        };
    sceneProperty().addListener(followed);
    visibleProperty().addListener(followed);
    followed.invalidated(null);
  }

  private void followNudge() {
    InvalidationListener show = source -> show();
    nudging.studyProperty().addListener(show);
    nudging.epsilonProperty().addListener(show);
    session.pointing().selectionProperty().addListener(show);
    session.explainerProperty().addListener(show);
    lossKnown.addListener(show);
    show();
  }

  /** What is selected stays selected, to be changed there. */
  private void goToLoss() {
    Optional<Target> selected = session.pointing().selectionProperty().get();
    session.stepping().goTo(Name.loss());
    selected.ifPresent(session.pointing()::select);
  }

  private void show() {
    descent.setVisible(lossKnown.get());
    descent.setManaged(lossKnown.get());
    if (!lossKnown.get()) {
      show(words, toLoss);
      return;
    }
    boolean known =
        nudging.studyProperty().get().map(NudgeStudy::nudge).filter(Nudge::finite).isPresent();
    boolean none = nudging.entryProperty().get().isEmpty();
    if (known) {
      double reach = nudging.studyProperty().get().get().curve().reach();
      epsilon.offer(new NumberScale(-reach, reach, false, false));
      epsilon.show(nudging.epsilonProperty().get());
      show(line, epsilon, actions, words);
    } else if (none) {
      Target offered = nudging.nearest();
      nearest.setText(Words.of("nudge.nearest", text().plainName(offered)));
      show(words, nearest);
    } else {
      show(words);
    }
  }

  /** Only a change of the children may move the keyboard's focus. */
  private void show(Node... nodes) {
    List<Node> wanted = List.of(nodes);
    if (!entry.getChildren().equals(wanted)) {
      entry.getChildren().setAll(wanted);
    }
  }

  private Node actions() {
    Button apply = new Button(Words.of("nudge.apply"));
    apply.setId("nudge-apply");
    apply.setMinWidth(Region.USE_PREF_SIZE);
    apply.setOnAction(event -> nudging.apply());
    apply.disableProperty().bind(nudging.epsilonProperty().isEqualTo(0).or(nudging.busyProperty()));
    HBox line =
        new HBox(
            icon("zoomIn", Feather.ZOOM_IN, nudging::zoomIn),
            icon("zoomOut", Feather.ZOOM_OUT, nudging::zoomOut),
            icon("fit", Feather.MAXIMIZE, nudging::fit));
    line.getStyleClass().add("lens-actions");
    FlowPane row = new FlowPane(apply, line);
    row.getStyleClass().add("lens-flow");
    return row;
  }

  private static Button icon(String name, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    String text = Words.of("nudge." + name);
    button.setId("nudge-" + name);
    button.setAccessibleText(text);
    Tip.on(button, text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private List<Block> said() {
    if (!lossKnown.get()) {
      return List.of(new Block.Paragraph(Prose.of("nudge.notYet")));
    }
    Optional<NudgeStudy> study = nudging.studyProperty().get();
    Optional<NudgeChange> change = nudging.changeProperty().get();
    if (study.isPresent() && change.isPresent()) {
      return text().of(study.get().nudge(), study.get().curve(), change.get());
    }
    if (nudging.entryProperty().get().isPresent()) {
      return List.of(new Block.Paragraph(Prose.of("nudge.busy")));
    }
    return List.of(
        new Block.Paragraph(
            session
                .pointing()
                .selectionProperty()
                .get()
                .filter(Target::isCell)
                .map(target -> text().notNudged(target))
                .orElseGet(() -> Prose.of("nudge.none"))));
  }

  private NudgeText text() {
    return new NudgeText(session.explainer());
  }
}
