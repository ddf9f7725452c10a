package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Goes once through a whole file before anything is made of it: whether it is JSON to its end,
 * gives no key twice, and says of itself that it is of the kind that is wanted, of a version that
 * can be read. So a file of a later version is called that, whatever else it holds.
 */
public final class FirstLook {

  /**
   * A kind of file.
   *
   * @param id names it in the message bundle
   * @param format what such a file calls itself
   * @param latest the latest version that is read
   */
  public record Kind(String id, String format, int latest) {

    private String word() {
      return Words.of("file.word." + id);
    }
  }

  /** Scenario files. */
  static final Kind SCENARIO = new Kind("scenario", "chainrule-scenario", FormatVersion.LATEST);

  /** Lesson files. */
  public static final Kind LESSON = new Kind("lesson", "chainrule-lesson", 1);

  /** Keys of exercises. */
  public static final Kind EXERCISE_KEY = new Kind("exerciseKey", "chainrule-exercise-key", 1);

  private static final List<Kind> KINDS = List.of(SCENARIO, LESSON, EXERCISE_KEY);

  private final JsonTokens tokens;
  private final Kind kind;
  private final Deque<Set<String>> keys = new ArrayDeque<>();

  private FirstLook(JsonTokens tokens, Kind kind) {
    this.tokens = tokens;
    this.kind = kind;
  }

  /** Looks through a file of this kind, from before its first token. */
  public static void at(JsonTokens tokens, Kind kind) throws ScenarioFileException {
    new FirstLook(tokens, kind).look();
  }

  private void look() throws ScenarioFileException {
    if (tokens.next() != JsonToken.START_OBJECT) {
      throw tokens.unexpected(kind.id());
    }
    keys.push(new HashSet<>());
    while (!keys.isEmpty()) {
      JsonToken token = tokens.next();
      if (token == JsonToken.START_OBJECT) {
        keys.push(new HashSet<>());
      } else if (token == JsonToken.END_OBJECT) {
        keys.pop();
      } else if (token == JsonToken.FIELD_NAME) {
        key();
      }
    }
    tokens.requireEnd(kind.word());
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
    String given = tokens.text();
    if (given.equals(kind.format())) {
      return;
    }
    for (Kind other : KINDS) {
      if (given.equals(other.format())) {
        throw tokens.error("file.is." + other.id(), kind.word());
      }
    }
    throw tokens.error("file.format", OneLine.shortened(given), kind.format(), kind.word());
  }

  private void checkVersion() throws ScenarioFileException {
    if (!tokens.current().isNumeric()) {
      throw tokens.unexpected("number");
    }
    double version = Double.parseDouble(tokens.text());
    String given = OneLine.shortened(tokens.text());
    String latest = String.valueOf(kind.latest());
    if (version < 1 || version != Math.rint(version)) {
      throw tokens.error("file.noVersion", given, latest, kind.word());
    }
    if (version > kind.latest()) {
      throw tokens.error("file.future", given, latest);
    }
  }
}
