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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.chainrule.app.common.Slot;
import org.chainrule.session.pass.Opener;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

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
    bar.getChildren().addAll(new FeatherIcon(sign), text, close);
    text.textProperty().bind(message.map(said -> said.orElse("")));
    bar.accessibleTextProperty().bind(text.textProperty());
    message.addListener(
        (source, before, now) -> bar.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    return bar;
  }

  /** All that a session says, over the lower edge of what is shown: nothing moves because of it. */
  static Node all(Session session) {
    VBox bars = new VBox(ofProblems(session), ofNews(session), ofOpening(session));
    bars.getStyleClass().add("notices");
    bars.setPickOnBounds(false);
    bars.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(bars, Pos.BOTTOM_CENTER);
    return bars;
  }

  /** What went wrong, with a sign of warning. */
  private static Node ofProblems(Session session) {
    return notice(
        "problem",
        Feather.ALERT_TRIANGLE,
        session.notices().problemProperty(),
        CLOSE,
        session.notices()::dismissProblem);
  }

  /** What was done, which is no cause for alarm. */
  private static Node ofNews(Session session) {
    return notice(
        "news",
        Feather.INFO,
        session.notices().newsProperty(),
        CLOSE,
        session.notices()::dismissNews);
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
    return notice("opening", Feather.LOADER, message, "notice.opening.cancel", opener::cancel);
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
