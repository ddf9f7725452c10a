package org.chainrule.app.window;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/**
 * Says over the graph of a large net that something newer is under way, where that takes longer
 * than a moment, and gives an edit up. Nothing moves when it comes and goes.
 */
final class WorkBadge {

  private static final Duration MOMENT = Duration.millis(300);

  private WorkBadge() {}

  static Node of(Session session) {
    Label words = new Label(Words.of("work.underWay"));
    words.setId("under-way");
    Button cancel = new Button(Words.of("notice.opening.cancel"));
    cancel.setId("under-way-cancel");
    cancel.setOnAction(event -> session.giveUpEdit());
    cancel.managedProperty().bind(cancel.visibleProperty());
    HBox badge = new HBox(words, cancel);
    badge.getStyleClass().add("work-badge");
    badge.setAlignment(Pos.CENTER);
    badge.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    badge.setVisible(false);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(
        event -> {
          cancel.setVisible(!session.editing().isShown());
          badge.setVisible(session.underWayProperty().get());
        });
    session
        .underWayProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                moment.playFromStart();
              } else {
                moment.stop();
                badge.setVisible(false);
              }
            });
    return badge;
  }
}
