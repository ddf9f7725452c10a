package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.chainrule.words.OneLine;

/**
 * Goes once through a whole file before anything is made of it: whether it is JSON to its end,
 * gives no key twice, and says of itself that it is a scenario of a version that can be read. So a
 * file of a later version is called that, whatever else it holds.
 */
final class FirstLook {

  /** What a scenario file calls itself. */
  static final String FORMAT = "chainrule-scenario";

  private final JsonTokens tokens;
  private final Deque<Set<String>> keys = new ArrayDeque<>();

  private FirstLook(JsonTokens tokens) {
    this.tokens = tokens;
  }

  static void at(JsonTokens tokens) throws ScenarioFileException {
    new FirstLook(tokens).look();
  }

  private void look() throws ScenarioFileException {
    if (tokens.next() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("scenario");
    }
    keys.push(new HashSet<>());
    while (!keys.isEmpty()) {
      switch (tokens.next()) {
        case START_OBJECT -> keys.push(new HashSet<>());
        case END_OBJECT -> keys.pop();
        case FIELD_NAME -> key();
        default -> {}
      }
    }
    tokens.requireEnd();
  }

  private void key() throws ScenarioFileException {
    String key = tokens.text();
    if (!keys.peek().add(key)) {
      throw tokens.error("file.twice", OneLine.shortened(key));
    }
    if (tokens.isOutermost() && key.equals("format")) {
      tokens.next();
      checkFormat();
    } else if (tokens.isOutermost() && key.equals("version")) {
      tokens.next();
      checkVersion();
    }
  }

  private void checkFormat() throws ScenarioFileException {
    if (tokens.current() != JsonToken.VALUE_STRING) {
      throw tokens.unexpected("text");
    }
    if (!tokens.text().equals(FORMAT)) {
      throw tokens.error("file.format", OneLine.shortened(tokens.text()), FORMAT);
    }
  }

  private void checkVersion() throws ScenarioFileException {
    if (!tokens.current().isNumeric()) {
      throw tokens.unexpected("number");
    }
    double version = Double.parseDouble(tokens.text());
    String given = OneLine.shortened(tokens.text());
    String latest = String.valueOf(FormatVersion.LATEST);
    if (version < 1 || version != Math.rint(version)) {
      throw tokens.error("file.noVersion", given, latest);
    }
    if (version > FormatVersion.LATEST) {
      throw tokens.error("file.future", given, latest);
    }
  }
}
