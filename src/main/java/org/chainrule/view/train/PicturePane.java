package org.chainrule.view.train;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.focus.FocusRing;

/**
 * A picture of the state that is looked at, which a person can also work in. While it is in no
 * scene, nothing is computed for it.
 */
public abstract class PicturePane extends TrainPane {

  /**
   * Shows a picture.
   *
   * @param active is told whether anyone looks
   */
  protected PicturePane(
      Training training,
      Appearance appearance,
      String name,
      BooleanProperty active,
      Observable... sources) {
    super(training, appearance, name, sources);
    FocusRing.around(this, this::layOver);
    InvalidationListener seen = source -> active.set(getScene() != null);
    sceneProperty().addListener(seen);
    seen.invalidated(null);
  }

  /** It shares its card with the buttons over it. */
  @Override
  protected double rim() {
    return 0;
  }
}
