package org.chainrule.file.lesson;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.file.scenario.JsonTokens;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceLocation;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.View;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The exercise of a stop as a file gives it, before it is known what it can name. */
final class ExerciseDraft {

  private static final KnownNames<Exercise.Kind> KINDS =
      KnownNames.of("exercise", List.of(Exercise.Kind.values()), Exercise.Kind::id);

  private final JsonTokens tokens;
  private final SourceLocation place;
  private final Map<String, String> unknown = new LinkedHashMap<>();
  private Exercise.Kind kind;
  private Optional<String> step = Optional.empty();
  private SourceLocation stepPlace;
  private long seed;

  private ExerciseDraft(JsonTokens tokens) {
    this.tokens = tokens;
    this.place = tokens.place();
  }

  /** Reads the exercise that begins here. */
  static ExerciseDraft at(JsonTokens tokens) throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("object");
    }
    ExerciseDraft draft = new ExerciseDraft(tokens);
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      draft.value(key);
    }
    return draft;
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "kind" -> kind = tokens.named(KINDS);
      case "step" -> {
        step = Optional.of(tokens.string());
        stepPlace = tokens.place();
      }
      case "seed" -> seed = seed();
      default -> unknown.put(key, tokens.skipValue());
    }
  }

  private long seed() throws ScenarioFileException {
    String written = tokens.text();
    if (tokens.current() != JsonToken.VALUE_NUMBER_INT || !written.matches("\\d{1,15}")) {
      throw tokens.error(
          "lesson.seed", OneLine.shortened(written), String.valueOf(Exercise.LARGEST_SEED));
    }
    return Long.parseLong(written);
  }

  /** Makes the exercise, if what it names is there. */
  Exercise build(ShownThings things) throws ScenarioFileException {
    if (kind == null) {
      throw tokens.errorAt(place, Words.of("file.missingKeys", "\"kind\"", 1));
    }
    if (step.filter(id -> id.equals(View.START) || !things.steps().contains(id)).isPresent()) {
      throw tokens.errorAt(
          stepPlace, Words.of("lesson.unknownStep", OneLine.shortened(step.get()), things.list()));
    }
    return new Exercise(kind, step, seed, unknown);
  }
}
