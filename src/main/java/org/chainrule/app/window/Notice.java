package org.chainrule.app.window;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.chainrule.app.common.Slot;
import org.chainrule.session.pass.Session;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A bar that says one thing, until a person has taken note of it: what went wrong, or what was done
 * that a person should know of.
 */
final class Notice {

  private static final String CLOSE = "overlay.close";
  private static final Duration MOMENT = Duration.millis(400);

  private Notice() {}

  private static Node notice(
      String id,
      Feather sign,
      ObservableValue<Optional<String>> message,
      String dismissKey,
      Runnable dismiss) {
    return new Slot(
        message.map(Optional::isPresent), () -> bar(id, sign, message, dismissKey, dismiss));
  }

  private static HBox bar(
      String id,
      Feather sign,
      ObservableValue<Optional<String>> message,
      String dismissKey,
      Runnable dismiss) {
    HBox bar = new HBox();
    Label text = new Label();
    text.setId(id);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = new Button(Words.of(dismissKey));
    close.setOnAction(event -> dismiss.run());
    bar.getStyleClass().addAll("notice", id);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.getChildren().addAll(new FontIcon(sign), text, close);
    text.textProperty().bind(message.map(said -> said.orElse("")));
    bar.accessibleTextProperty().bind(text.textProperty());
    message.addListener(
        (source, before, now) -> bar.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    return bar;
  }

  /** What went wrong, with a sign of warning. */
  static Node ofProblems(Session session) {
    return notice(
        "problem",
        Feather.ALERT_TRIANGLE,
        session.problemProperty(),
        CLOSE,
        session::dismissProblem);
  }

  /** What was done, which is no cause for alarm. */
  static Node ofNews(Session session) {
    return notice("news", Feather.INFO, session.newsProperty(), CLOSE, session::dismissNews);
  }

  /** Which file is being opened, where that takes longer than a moment. */
  static Node ofOpening(Session session) {
    ObjectProperty<Optional<String>> message = new SimpleObjectProperty<>(Optional.empty());
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(
        event ->
            message.set(
                session
                    .openingProperty()
                    .get()
                    .map(file -> Words.of("notice.opening", OneLine.of(file.toString())))));
    session
        .openingProperty()
        .addListener(
            (source, before, now) -> {
              message.set(Optional.empty());
              moment.playFromStart();
            });
    return notice(
        "opening", Feather.LOADER, message, "notice.opening.cancel", session::cancelOpening);
  }
}
