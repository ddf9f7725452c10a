package org.chainrule.app.train;

import java.util.Locale;
import java.util.stream.Collectors;
import org.chainrule.session.train.Savable;
import org.chainrule.view.train.RunNames;
import org.chainrule.words.Words;

/** Says which runs are not saved with a net, and why. */
final class UnsavedText {

  private UnsavedText() {}

  /**
   * Says it in one line.
   *
   * @param all how many runs there are
   */
  static String of(Savable savable, int all) {
    String which =
        savable.unsaved().stream()
            .map(UnsavedText::of)
            .collect(Collectors.joining(Words.of("train.unsaved.between")));
    return Words.of(
        "train.unsaved", String.valueOf(savable.unsaved().size()), String.valueOf(all), which);
  }

  private static String of(Savable.Unsaved unsaved) {
    String reason = unsaved.reason().name().toLowerCase(Locale.ROOT);
    return Words.of("train.unsaved." + reason, RunNames.letter(unsaved.run()));
  }
}
