package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.optimiser.Optimiser;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;
import org.chainrule.words.OneLine;

/**
 * Reads how a net is trained: one object for a run, in which others may stand for the changes of
 * its course and for the runs beside it. What an object does not say is as in the one that it
 * stands in.
 */
public final class TrainingParser {

  private static final KnownNames<Optimiser> OPTIMISERS =
      KnownNames.of("optimiser", Optimisers.all(), Optimiser::id);

  private static final Pattern PARAMETER = Pattern.compile("([Wb])([1-9]\\d{0,5})");

  /** Below it a double tells whole numbers apart. */
  private static final double MOST_EXACT = 0x1p53;

  private enum Kind {
    FIRST,
    BESIDE,
    CHANGE
  }

  private record Given(double value, SourceLocation place) {}

  private final JsonTokens tokens;
  private final Kind kind;
  private final SourceLocation place;
  private final Map<String, Given> numbers = new LinkedHashMap<>();
  private final List<TrainingParser> changes = new ArrayList<>();
  private final List<TrainingParser> beside = new ArrayList<>();
  private final Map<Variable, Matrix> edits = new LinkedHashMap<>();
  private Optional<Change.NewPenalty> penalty = Optional.empty();
  private String name = "";
  private Optimiser optimiser;
  private Given rate;
  private Integer batch;
  private Long seed;
  private Integer steps;
  private Integer at;
  private SourceLocation atPlace;

  private TrainingParser(JsonTokens tokens, Kind kind) {
    this.tokens = tokens;
    this.kind = kind;
    this.place = tokens.place().withoutPath();
  }

  /**
   * Reads the training that starts at the current token.
   *
   * @param unknown takes each key of the first run that nobody knows with its JSON text
   */
  static TrainingPlan at(JsonTokens tokens, BiConsumer<String, String> unknown)
      throws ScenarioFileException {
    return parsed(tokens, Kind.FIRST, unknown).plan();
  }

  /**
   * Reads the training from a text of its own.
   *
   * @throws ScenarioFileException if it is none
   */
  public static TrainingPlan read(String json) throws ScenarioFileException {
    JsonTokens tokens = new JsonTokens(new Source("training", json), share -> {});
    tokens.next();
    return at(tokens, (key, value) -> {});
  }

  private static TrainingParser parsed(
      JsonTokens tokens, Kind kind, BiConsumer<String, String> unknown)
      throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected(kind == Kind.CHANGE ? "change" : "training");
    }
    TrainingParser parser = new TrainingParser(tokens, kind);
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      if (!parser.ofCourse(key) && !parser.ofKind(key)) {
        unknown.accept(key, tokens.skipValue());
      }
    }
    return parser;
  }

  private boolean ofCourse(String key) throws ScenarioFileException {
    switch (key) {
      case "optimiser" -> optimiser = tokens.named(OPTIMISERS);
      case "rate" -> rate = number();
      case "batch" ->
          batch =
              tokens.current() == JsonToken.VALUE_NULL ? 0 : (int) whole(1, PlannedRun.MOST_STEPS);
      case "seed" -> seed = whole(Long.MIN_VALUE, Long.MAX_VALUE);
      default -> {
        if (!OwnNumbers.known(Optimisers.all(), key)) {
          return false;
        }
        numbers.put(key, number());
      }
    }
    return true;
  }

  private boolean ofKind(String key) throws ScenarioFileException {
    if (kind == Kind.CHANGE) {
      switch (key) {
        case "at" -> {
          atPlace = tokens.place().withoutPath();
          at = (int) whole(0, PlannedRun.MOST_STEPS);
        }
        case "edits" -> edits();
        case "l2" -> penalty = Optional.of(new Change.NewPenalty(penalty()));
        default -> {
          return false;
        }
      }
      return true;
    }
    switch (key) {
      case "name" -> name = tokens.string();
      case "steps" -> steps = (int) whole(0, PlannedRun.MOST_STEPS);
      case "changes" -> list(changes, Kind.CHANGE);
      default -> {
        if (kind != Kind.FIRST || !key.equals("beside")) {
          return false;
        }
        list(beside, Kind.BESIDE);
        if (beside.size() >= TrainingPlan.MOST_RUNS) {
          throw tokens.error("file.training.runs", TrainingPlan.MOST_RUNS);
        }
      }
    }
    return true;
  }

  private Given number() throws ScenarioFileException {
    return new Given(JsonNumber.at(tokens), tokens.place().withoutPath());
  }

  private long whole(long least, long most) throws ScenarioFileException {
    OptionalLong number = whole();
    if (number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most) {
      return number.getAsLong();
    }
    throw tokens.error(
        "file.training.whole",
        String.valueOf(least),
        String.valueOf(most),
        OneLine.shortened(tokens.text()));
  }

  /** One is one, also where it is written 1.0. */
  private OptionalLong whole() throws ScenarioFileException {
    double number = JsonNumber.at(tokens);
    if (tokens.current() == JsonToken.VALUE_NUMBER_INT) {
      BigInteger exact = new BigInteger(tokens.text());
      return exact.bitLength() < Long.SIZE
          ? OptionalLong.of(exact.longValue())
          : OptionalLong.empty();
    }
    return number == Math.rint(number) && Math.abs(number) < MOST_EXACT
        ? OptionalLong.of((long) number)
        : OptionalLong.empty();
  }

  private void list(List<TrainingParser> entries, Kind entryKind) throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    while (tokens.next() != JsonToken.END_ARRAY) {
      entries.add(parsed(tokens, entryKind, (key, json) -> {}));
    }
  }

  private void edits() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("object");
    }
    while (tokens.next() == JsonToken.FIELD_NAME) {
      Matcher known = PARAMETER.matcher(tokens.text());
      if (!known.matches()) {
        throw tokens.error("file.training.parameter", OneLine.shortened(tokens.text()));
      }
      boolean weight = known.group(1).equals("W");
      Variable.Role role = weight ? Variable.Role.WEIGHT : Variable.Role.BIAS;
      tokens.next();
      edits.put(
          new Variable(role, Integer.parseInt(known.group(2))),
          weight ? MatrixParser.rows(tokens) : MatrixParser.columnOrRows(tokens).matrix());
    }
  }

  private TrainingPlan plan() throws ScenarioFileException {
    PlannedRun first = run(PlannedRun.USUAL);
    List<PlannedRun> runs = new ArrayList<>(List.of(first));
    for (TrainingParser other : beside) {
      runs.add(other.run(first));
    }
    return new TrainingPlan(runs);
  }

  private Optional<L2> penalty() throws ScenarioFileException {
    return tokens.current() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(PenaltyParser.at(tokens, (key, json) -> {}));
  }

  private PlannedRun run(PlannedRun like) throws ScenarioFileException {
    Course begin = course(like.course());
    Course before = begin;
    int count = steps == null ? like.steps() : steps;
    List<Change> built = new ArrayList<>();
    for (TrainingParser change : changes) {
      built.add(change.change(before));
      before = built.get(built.size() - 1).course();
      try {
        new PlannedRun(name, begin, count, built);
      } catch (InvalidTrainingException e) {
        throw tokens.errorAt(change.atPlace, e.getMessage());
      }
    }
    return new PlannedRun(name, begin, count, built);
  }

  private Change change(Course before) throws ScenarioFileException {
    Map<String, Object> required = new LinkedHashMap<>();
    required.put("at", at);
    tokens.requireKeys(place, required);
    return new Change(at, course(before), edits, penalty);
  }

  private Course course(Course like) throws ScenarioFileException {
    Batches batches =
        new Batches(
            batch == null ? like.batches().size() : batch,
            seed == null ? like.batches().seed() : seed);
    Optimiser settled = settled(like.optimiser());
    if (rate == null) {
      return new Course(settled, like.rate(), batches);
    }
    try {
      return new Course(settled, rate.value(), batches);
    } catch (InvalidTrainingException e) {
      throw tokens.errorAt(rate.place(), e.getMessage());
    }
  }

  /** An optimiser that is named anew begins with its usual numbers. */
  private Optimiser settled(Optimiser like) throws ScenarioFileException {
    Optimiser settled = optimiser == null ? like : optimiser;
    for (Map.Entry<String, Given> number : numbers.entrySet()) {
      try {
        settled = settled.with(number.getKey(), number.getValue().value());
      } catch (InvalidTrainingException e) {
        throw tokens.errorAt(number.getValue().place(), e.getMessage());
      }
    }
    return settled;
  }
}
