package org.chainrule.session.train.picture;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.chainrule.session.train.Following;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Training;
import org.chainrule.study.landscape.RateStudy;

/** The loss over the rate of the next step. Lives on the UI thread. */
public final class RatePicture {

  private final Training training;
  private final Following<Look, Shown> following;

  /**
   * What is shown.
   *
   * @param look the state that it is of
   * @param study what its next step comes to
   */
  public record Shown(Look look, RateStudy study) {}

  /** Follows the state that is looked at. */
  public RatePicture(Training training) {
    this.training = training;
    this.following =
        training.follow(
            (look, known, cancelled) ->
                RateStudy.of(
                    look.state(),
                    look.course(),
                    look.sample(),
                    cancelled,
                    study -> known.accept(new Shown(look, study))));
  }

  /** What is shown; of the state before until that of now is worked out. */
  public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return following.answerProperty();
  }

  /** Whether anyone looks. */
  public BooleanProperty activeProperty() {
    return following.activeProperty();
  }

  /** Goes on with another rate. */
  public void choose(double rate) {
    training.changeRate(now -> rate);
  }
}
