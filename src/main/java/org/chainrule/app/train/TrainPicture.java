package org.chainrule.app.train;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.chainrule.words.Words;

/**
 * A picture beside the curves of the loss, which shows something of the state that is looked at and
 * follows it. It is made when it is first chosen.
 *
 * @param key what the message bundle calls it by, after {@code train.picture.}, and its button's id
 * @param maker makes it; the region grows into its room
 */
public record TrainPicture(String key, Supplier<? extends Region> maker) {

  /** What its button says. */
  String words() {
    return Words.of("train.picture." + key);
  }

  /** What its button says of itself. */
  String tip() {
    return Words.of("train.picture." + key + ".tip");
  }
}
