package org.chainrule.view.intake;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.chainrule.intake.Outcome;
import org.chainrule.session.intake.Stand;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Tip;
import org.chainrule.words.Words;

/** Title, what was found beside what would come of it, and the buttons, which are always seen. */
final class IntakeCard extends VBox {

  private static final Duration PATIENCE = Duration.millis(300);

  private final Session session;
  private final TakingIn takingIn;
  private final Label title = new Label();
  private final Label status = Texts.of("", "intake-status");
  private final ProgressIndicator working = new ProgressIndicator();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Button cancel = new Button(Words.of("question.cancel"));
  private final Button apply = new Button(Words.of("intake.sheet.apply"));
  private final ScrollPane left = scroll("intake-left");
  private final ScrollPane right = scroll("intake-right");
  private final Sides sides = new Sides(left, right);
  private Optional<OutcomePart> found = Optional.empty();
  private Optional<ResultPart> result = Optional.empty();

  IntakeCard(Session session, TakingIn takingIn) {
    this.session = session;
    this.takingIn = takingIn;
    getStyleClass().addAll("overlay-card", "intake-card");
    title.setId("intake-title");
    title.getStyleClass().add("overlay-title");
    right.setAccessibleText(Words.of("intake.sheet.result"));
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(title, sides, footer());
    clear();
  }

  private static ScrollPane scroll(String id) {
    ScrollPane pane = new ScrollPane();
    pane.setId(id);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().addAll("overlay-scroll", id);
    return pane;
  }

  private Node footer() {
    status.setId("intake-status");
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    working.setId("intake-working");
    working.setAccessibleText(Words.of("intake.sheet.working"));
    working.setVisible(false);
    working.managedProperty().bind(working.visibleProperty());
    patience.setOnFinished(event -> working.setVisible(true));
    cancel.setId("intake-cancel");
    cancel.setOnAction(event -> takingIn.cancel());
    apply.setId("intake-apply");
    apply.getStyleClass().add("accent");
    apply.setOnAction(event -> takingIn.apply());
    Tip.on(apply, Words.of("intake.sheet.apply.tip"));
    takingIn
        .progressProperty()
        .addListener(
            source -> takingIn.standProperty().get().ifPresent(now -> status.setText(status(now))));
    apply.accessibleHelpProperty().bind(status.textProperty());
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    apply.setMinWidth(Region.USE_PREF_SIZE);
    HBox footer = new HBox(working, status, cancel, apply);
    footer.getStyleClass().add("intake-footer");
    footer.setAlignment(Pos.CENTER_RIGHT);
    return footer;
  }

  ObservableValue<String> titleProperty() {
    return title.textProperty();
  }

  /** The width of a letter, in pixels. */
  double letter() {
    return sides.letter();
  }

  /** Forgets what was shown. */
  void clear() {
    found = Optional.empty();
    result = Optional.empty();
    left.setContent(new VBox());
    right.setContent(new VBox());
    wait(false);
  }

  void show(Stand stand) {
    title.setText(Words.of("intake.sheet.title", stand.source()));
    stand.outcome().ifPresent(this::show);
    status.setText(status(stand));
    apply.setDisable(stand.result().isEmpty());
    wait(stand.busy());
  }

  private void wait(boolean busy) {
    if (busy) {
      patience.playFromStart();
    } else {
      patience.stop();
      working.setVisible(false);
    }
  }

  private void show(Outcome outcome) {
    if (found.isEmpty()) {
      OutcomePart first = new OutcomePart(session, takingIn);
      found = Optional.of(first);
      left.setContent(first.node());
      ResultPart firstResult =
          new ResultPart(
              session.settings().numbers(), name -> session.editing().labels().plain(name));
      result = Optional.of(firstResult);
      right.setContent(firstResult.node());
    }
    found.get().show(outcome);
    result.orElseThrow().show(outcome);
    left.requestLayout();
    sides.requestLayout();
  }

  private String status(Stand stand) {
    if (stand.outcome().isEmpty()) {
      int percent = (int) (100 * takingIn.progressProperty().get());
      return percent == 0
          ? Words.of("intake.sheet.reading")
          : Words.of("intake.sheet.reading.share", String.valueOf(percent));
    }
    Outcome outcome = stand.outcome().get();
    if (!outcome.problems().isEmpty()) {
      return Words.of("intake.sheet.status.problem");
    }
    if (!outcome.open().isEmpty()) {
      return Words.of("intake.sheet.status.open", outcome.open().size());
    }
    return Words.of("intake.sheet.status.ready");
  }

  /** Gives the keyboard to what a person has to do next. */
  void focus(Optional<Outcome> outcome) {
    Node next =
        outcome
            .flatMap(now -> found.flatMap(part -> part.first(now)))
            .orElse(apply.isDisabled() ? cancel : apply);
    next.requestFocus();
  }
}
