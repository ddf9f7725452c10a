package org.chainrule.app.window;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.chainrule.app.common.Slot;
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
    BooleanProperty said = new SimpleBooleanProperty();
    BooleanProperty canGiveUp = new SimpleBooleanProperty();
    PauseTransition moment = new PauseTransition(MOMENT);
    moment.setOnFinished(
        event -> {
          canGiveUp.set(!session.editing().isShown());
          said.set(session.underWayProperty().get());
        });
    session
        .underWayProperty()
        .addListener(
            (source, before, now) -> {
              if (now) {
                moment.playFromStart();
              } else {
                moment.stop();
                said.set(false);
              }
            });
    Slot place = new Slot(said, () -> badge(session, canGiveUp));
    place.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(place, Pos.TOP_RIGHT);
    return place;
  }

  private static HBox badge(Session session, ObservableBooleanValue canGiveUp) {
    Label words = new Label(Words.of("work.underWay"));
    words.setId("under-way");
    Button cancel = new Button(Words.of("notice.opening.cancel"));
    cancel.setId("under-way-cancel");
    cancel.setOnAction(event -> session.giveUpEdit());
    cancel.visibleProperty().bind(canGiveUp);
    cancel.managedProperty().bind(cancel.visibleProperty());
    HBox badge = new HBox(words, cancel);
    badge.getStyleClass().add("work-badge");
    badge.setAlignment(Pos.CENTER);
    return badge;
  }
}
