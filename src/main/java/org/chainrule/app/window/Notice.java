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
import org.chainrule.session.pass.Opener;
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

  private final HBox bar = new HBox();

  private Notice(
      String id,
      Feather sign,
      ObservableValue<Optional<String>> message,
      String dismissKey,
      Runnable dismiss) {
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
    bar.managedProperty().bind(bar.visibleProperty());
    bar.visibleProperty().bind(message.map(Optional::isPresent));
    text.textProperty().bind(message.map(said -> said.orElse("")));
    bar.accessibleTextProperty().bind(text.textProperty());
    message.addListener(
        (source, before, now) -> bar.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
  }

  /** What went wrong, with a sign of warning. */
  static Node ofProblems(Session session) {
    return new Notice(
            "problem",
            Feather.ALERT_TRIANGLE,
            session.notices().problemProperty(),
            CLOSE,
            session.notices()::dismissProblem)
        .bar;
  }

  /** What was done, which is no cause for alarm. */
  static Node ofNews(Session session) {
    return new Notice(
            "news",
            Feather.INFO,
            session.notices().newsProperty(),
            CLOSE,
            session.notices()::dismissNews)
        .bar;
  }

  /** Which file is being opened and how far that is, where it takes longer than a moment. */
  static Node ofOpening(Session session) {
    Opener opener = session.opener();
    ObjectProperty<Optional<String>> message = new SimpleObjectProperty<>(Optional.empty());
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(event -> message.set(opening(opener)));
    opener
        .openingProperty()
        .addListener(
            (source, before, now) -> {
              message.set(Optional.empty());
              moment.playFromStart();
            });
    opener
        .progressProperty()
        .addListener(
            source -> {
              if (message.get().isPresent()) {
                message.set(opening(opener));
              }
            });
    return new Notice("opening", Feather.LOADER, message, "notice.opening.cancel", opener::cancel)
        .bar;
  }

  private static Optional<String> opening(Opener opener) {
    int percent = (int) (100 * opener.progressProperty().get());
    return opener
        .openingProperty()
        .get()
        .map(file -> OneLine.of(file.toString()))
        .map(
            name ->
                percent == 0
                    ? Words.of("notice.opening", name)
                    : Words.of("notice.opening.share", name, String.valueOf(percent)));
  }
}
