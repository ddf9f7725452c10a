package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.chainrule.file.keys.Level;
import org.chainrule.file.keys.UnknownKeys;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.naming.KnownNames;
import org.chainrule.network.scenario.Scenario;

/** Makes a scenario of a text that has passed its first look. */
final class ScenarioParser {

  private final JsonTokens tokens;
  private final ScenarioDraft draft;

  private ScenarioParser(JsonTokens tokens, String name) {
    this.tokens = tokens;
    this.draft = new ScenarioDraft(tokens);
    draft.name = name;
  }

  /**
   * Parses the text; a scenario without a name gets the one given here.
   *
   * @param progress told which share is done, 0 to 1; may throw to end it
   */
  static Scenario parse(Source source, String name, DoubleConsumer progress)
      throws ScenarioFileException {
    FirstLook.at(new JsonTokens(source, share -> progress.accept(share / 2)), FirstLook.SCENARIO);
    JsonTokens tokens = new JsonTokens(source, share -> progress.accept((1 + share) / 2));
    return new ScenarioParser(tokens, name).parse();
  }

  private Scenario parse() throws ScenarioFileException {
    tokens.next();
    SourceLocation start = tokens.place();
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      value(key);
    }
    Map<String, Object> required = new LinkedHashMap<>();
    required.put("layers", draft.layers);
    required.put("loss", draft.loss);
    required.put("x", draft.x);
    required.put("y", draft.y);
    tokens.requireKeys(start, Level.FILE, required, UnknownKeys.ofFile(draft.unknown).keySet());
    return draft.build();
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "format", "version" -> {
        // Judged by the first look.
      }
      case "name" -> draft.name = tokens.string();
      case "layers" -> layers();
      case "loss" -> draft.loss = tokens.named(KnownNames.losses());
      case "batch" -> draft.batch = tokens.named(KnownNames.reductions());
      case "l2" -> draft.penalty = Optional.of(PenaltyParser.at(tokens, this::keepOfPenalty));
      case "x" -> draft.x = MatrixParser.columnOrRows(tokens);
      case "y" -> draft.y = MatrixParser.columnOrRows(tokens);
      case UnknownKeys.TRAINING -> training();
      default -> otherValue(key);
    }
  }

  /** It is only looked through: no pass depends on it. */
  private void training() throws ScenarioFileException {
    int start = tokens.start();
    TrainingParser.at(tokens, (key, json) -> draft.unknown.put(UnknownKeys.ofTraining(key), json));
    draft.unknown.put(UnknownKeys.TRAINING, tokens.since(start));
  }

  private void keepOfPenalty(String key, String json) {
    draft.unknown.put(UnknownKeys.ofPenalty(key), json);
  }

  /** A number of a loss's own, or a key that is only kept. */
  private void otherValue(String key) throws ScenarioFileException {
    if (OwnNumbers.known(Losses.all(), key)) {
      draft.lossNumbers.read(key, tokens, tokens.place().withoutPath());
    } else {
      draft.unknown.put(UnknownKeys.ofFile(key), tokens.skipValue());
    }
  }

  private void layers() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    draft.layersPlace = tokens.place();
    draft.layers = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      int layer = draft.layers.size();
      draft.layers.add(
          LayerParser.at(
              tokens, (key, json) -> draft.unknown.put(UnknownKeys.ofLayer(layer, key), json)));
    }
  }
}
