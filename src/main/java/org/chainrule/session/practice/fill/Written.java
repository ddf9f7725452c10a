package org.chainrule.session.practice.fill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.typed.TypedException;

/** Answers as texts that can be kept, each by the quantity, the row and the column it stands in. */
final class Written {

  private static final Pattern PLACE = Pattern.compile("(\\w+):(\\d{1,4}),(\\d{1,4})");

  private Written() {}

  static Map<String, String> texts(Answers answers) {
    Map<String, String> texts = new HashMap<>();
    answers
        .all()
        .forEach(
            (cell, answer) ->
                texts.put(
                    cell.name().id() + ":" + (cell.row() + 1) + "," + (cell.column() + 1),
                    answer.text()));
    return texts;
  }

  /** Returns those of the texts that are answers in a pass. */
  static Answers answers(Map<String, String> texts, Trace trace) {
    Answers answers = Answers.NONE;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Optional<Target> cell = cell(text.getKey(), trace);
      try {
        if (cell.isPresent()) {
          answers = answers.with(cell.get(), Answer.read(text.getValue()));
        }
      } catch (TypedException unreadable) {
        // Something else has been written into the file; the rest is still there.
      }
    }
    return answers;
  }

  private static Optional<Target> cell(String place, Trace trace) {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int row = Integer.parseInt(parts.group(2)) - 1;
    int column = Integer.parseInt(parts.group(3)) - 1;
    return trace
        .stepOf(parts.group(1))
        .filter(step -> row >= 0 && row < step.result().rows())
        .filter(step -> column >= 0 && column < step.result().columns())
        .map(step -> Target.cell(step.name(), row, column));
  }
}
