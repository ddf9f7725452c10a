package org.chainrule.file.lesson;

import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.JsonNumber;
import org.chainrule.file.scenario.JsonTokens;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.SourceLocation;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A stop as a file gives it, before it is known what it can name. */
final class StopDraft {

  static final KnownNames<Lens> LENSES = KnownNames.of("lens", List.of(Lens.values()), Lens::key);
  private static final KnownNames<View.Layout> LAYOUTS =
      KnownNames.of("layout", List.of(View.Layout.values()), View.Layout::id);
  private static final Pattern SELECTION = Pattern.compile("([^:]+)(?::(\\d{1,9}),(\\d{1,9}))?");

  private final JsonTokens tokens;
  private final SourceLocation place;
  private final Map<String, String> unknown = new LinkedHashMap<>();
  private String scenario;
  private SourceLocation scenarioPlace;
  private String step;
  private SourceLocation stepPlace;
  private Optional<String> selection = Optional.empty();
  private SourceLocation selectionPlace;
  private Optional<Lens> lens = Optional.empty();
  private View.Layout layout = View.Layout.LECTURE;
  private double zoom = 1;
  private Style style = Style.DEFAULT;
  private boolean walked;
  private Optional<ExerciseDraft> exercise = Optional.empty();
  private String title = "";
  private String notes = "";

  private StopDraft(JsonTokens tokens) {
    this.tokens = tokens;
    this.place = tokens.place();
  }

  /** Reads the stop that begins here. */
  static StopDraft at(JsonTokens tokens) throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("stop");
    }
    StopDraft draft = new StopDraft(tokens);
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      draft.value(key);
    }
    return draft;
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "scenario" -> {
        scenario = tokens.string();
        scenarioPlace = tokens.place();
      }
      case "step" -> {
        step = tokens.string();
        stepPlace = tokens.place();
      }
      case "select" -> {
        selection = Optional.of(tokens.string());
        selectionPlace = tokens.place();
      }
      case "lens" -> lens = Optional.of(tokens.named(LENSES));
      case "layout" -> layout = tokens.named(LAYOUTS);
      case "zoom" -> zoom = zoom();
      case "notation" -> style = style();
      case "walk" -> walked = tokens.bool();
      case "exercise" -> exercise = Optional.of(ExerciseDraft.at(tokens));
      case "title" -> title = tokens.string();
      case "notes" -> notes = tokens.string();
      default -> unknown.put(key, tokens.skipValue());
    }
  }

  private double zoom() throws ScenarioFileException {
    double given = JsonNumber.at(tokens);
    if (given < View.LEAST_ZOOM || given > View.MOST_ZOOM) {
      throw tokens.error(
          "lesson.zoom",
          OneLine.shortened(tokens.text()),
          JsonNumber.write(View.LEAST_ZOOM),
          JsonNumber.write(View.MOST_ZOOM));
    }
    return given;
  }

  private Style style() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("object");
    }
    Map<String, Boolean> on = new LinkedHashMap<>();
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      if (!LessonWriter.choices(Style.DEFAULT).containsKey(key)) {
        String all = Lists.of(LessonWriter.choices(Style.DEFAULT).keySet());
        throw tokens.error("lesson.notation", OneLine.shortened(key), all);
      }
      tokens.next();
      on.put(key, tokens.bool());
    }
    return new Style(
        new Convention(isOn(on, "numerator"), isOn(on, "rows")),
        new Notation(isOn(on, "layered"), isOn(on, "delta"), isOn(on, "partial")));
  }

  private static boolean isOn(Map<String, Boolean> on, String key) {
    return on.getOrDefault(key, false);
  }

  /** What the stop calls its scenario; without it that is the one of the stop before. */
  Optional<String> scenario() {
    return Optional.ofNullable(scenario);
  }

  /** Where that stands. */
  SourceLocation scenarioPlace() {
    return scenarioPlace.withoutPath();
  }

  /** Where the stop begins. */
  SourceLocation place() {
    return place;
  }

  /** Makes the stop, if what it names is there. */
  Stop build(String key, ShownThings things, JsonTokens tokens) throws ScenarioFileException {
    if (step == null) {
      throw tokens.errorAt(place, Words.of("file.missingKeys", "\"step\"", 1));
    }
    if (!things.steps().contains(step)) {
      String reason = Words.of("lesson.unknownStep", OneLine.shortened(step), things.list());
      throw tokens.errorAt(stepPlace, reason);
    }
    Optional<Target> selected =
        selection.isPresent() ? Optional.of(target(selection.get(), things)) : Optional.empty();
    View view = new View(step, selected, lens, layout, zoom, style);
    Optional<Exercise> asked =
        exercise.isPresent() ? Optional.of(exercise.get().build(things)) : Optional.empty();
    return new Stop(key, view, walked, title, notes, asked, unknown);
  }

  private Target target(String written, ShownThings things) throws ScenarioFileException {
    Matcher parts = SELECTION.matcher(written);
    if (!parts.matches()) {
      throw wrong("lesson.selection", OneLine.shortened(written));
    }
    Quantity quantity = things.quantities().get(parts.group(1));
    if (quantity == null) {
      throw wrong("lesson.unknownMatrix", OneLine.shortened(parts.group(1)));
    }
    if (parts.group(2) == null) {
      return Target.whole(quantity.name());
    }
    int row = Integer.parseInt(parts.group(2));
    int column = Integer.parseInt(parts.group(3));
    if (row < 1 || column < 1 || row > quantity.rows() || column > quantity.columns()) {
      String shape = quantity.rows() + " × " + quantity.columns();
      throw wrong("lesson.noCell", OneLine.shortened(parts.group(1)), shape, row + "," + column);
    }
    return Target.cell(quantity.name(), row - 1, column - 1);
  }

  private ScenarioFileException wrong(String key, Object... arguments) {
    return tokens.errorAt(selectionPlace, Words.of(key, arguments));
  }
}
