package org.chainrule.app.window;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A bar that says one thing, until a person has taken note of it: what went wrong, or what was done
 * that a person should know of.
 */
final class Notice {

  private final HBox bar = new HBox();

  private Notice(
      String id, Feather sign, ObservableValue<Optional<String>> message, Runnable dismiss) {
    Label text = new Label();
    text.setId(id);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = new Button(Words.of("overlay.close"));
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
            "problem", Feather.ALERT_TRIANGLE, session.problemProperty(), session::dismissProblem)
        .bar;
  }

  /** What was done, which is no cause for alarm. */
  static Node ofNews(Session session) {
    return new Notice("news", Feather.INFO, session.newsProperty(), session::dismissNews).bar;
  }
}
