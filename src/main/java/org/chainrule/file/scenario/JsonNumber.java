package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.NumberOutput;
import org.chainrule.typed.Underflow;
import org.chainrule.words.OneLine;

/** Numbers in files: only finite ones, read and written without loss, −0 as well. */
public final class JsonNumber {

  private static final double EXACT_INTEGERS = 1e15;

  private JsonNumber() {}

  /** Reads the number at the current token. */
  public static double at(JsonTokens tokens) throws ScenarioFileException {
    if (tokens.current() == JsonToken.VALUE_STRING) {
      throw quoted(tokens);
    }
    if (!tokens.current().isNumeric()) {
      throw tokens.unexpected("number");
    }
    double number = Double.parseDouble(tokens.text());
    if (!Double.isFinite(number)) {
      throw tokens.error("file.tooBig", OneLine.shortened(tokens.text()));
    }
    if (number == 0 && Underflow.isLost(tokens.text())) {
      throw tokens.error("file.tooSmall", OneLine.shortened(tokens.text()));
    }
    return number;
  }

  private static ScenarioFileException quoted(JsonTokens tokens) {
    String text = OneLine.shortened(tokens.text());
    try {
      boolean finite = Double.isFinite(Double.parseDouble(tokens.text()));
      return finite
          ? tokens.error("file.quotedNumber", text)
          : tokens.error("file.notFinite", "\"" + text + "\"");
    } catch (NumberFormatException e) {
      return tokens.unexpected("number");
    }
  }

  /** Writes the number with the fewest digits that are read back as the same number. */
  public static String write(double number) {
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0";
    }
    if (number == Math.rint(number) && Math.abs(number) < EXACT_INTEGERS) {
      return Long.toString((long) number);
    }
    // Double.toString gives more digits than needed before JDK 19; Jackson's own writer does not.
    return NumberOutput.toString(number, true).replace(".0E", "e").replace("E", "e");
  }
}
