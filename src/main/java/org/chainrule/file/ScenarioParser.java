package org.chainrule.file;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.network.Activation;
import org.chainrule.network.Activations;
import org.chainrule.network.Loss;
import org.chainrule.network.Losses;
import org.chainrule.network.Scenario;
import org.chainrule.words.Words;

/** Makes a scenario of a text that has passed its first look. */
final class ScenarioParser {

  private final JsonTokens tokens;
  private final ScenarioDraft draft;

  private ScenarioParser(JsonTokens tokens, String name) {
    this.tokens = tokens;
    this.draft = new ScenarioDraft(tokens);
    draft.name = name;
  }

  /** Parses the text; a scenario without a name gets the one given here. */
  static Scenario parse(Source source, String name) throws ScenarioFileException {
    FirstLook.at(source);
    return new ScenarioParser(new JsonTokens(source), name).parse();
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
    List<String> missing = missing(required);
    if (!missing.isEmpty()) {
      throw tokens.errorAt(start, missingKeys(missing));
    }
    return draft.build();
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "format", "version" -> {
        // Judged by the first look.
      }
      case "name" -> draft.name = text();
      case "layers" -> layers();
      case "loss" -> draft.loss = losses().at(tokens);
      case "x" -> {
        draft.inputPlace = tokens.place();
        draft.x = MatrixParser.columnOrRows(tokens);
      }
      case "y" -> {
        draft.targetPlace = tokens.place();
        draft.y = MatrixParser.columnOrRows(tokens);
      }
      default -> otherValue(key);
    }
  }

  /** A number of a loss's own, or a key that is only kept. */
  private void otherValue(String key) throws ScenarioFileException {
    if (Losses.all().stream().noneMatch(loss -> loss.settings().containsKey(key))) {
      draft.unknown.put(UnknownKeys.ofFile(key), tokens.skipValue());
      return;
    }
    SourceLocation place = tokens.place();
    draft.lossSettings.put(key, new ScenarioDraft.Setting(JsonNumber.at(tokens), place));
  }

  private void layers() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    draft.layersPlace = tokens.place();
    draft.layers = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (tokens.current() != JsonToken.START_OBJECT) {
        throw tokens.unexpected("layer");
      }
      draft.layers.add(layer());
    }
  }

  private LayerDraft layer() throws ScenarioFileException {
    LayerDraft layer = new LayerDraft(tokens.place());
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      layerValue(layer, key);
    }
    Map<String, Object> required = new LinkedHashMap<>();
    required.put("W", layer.weight);
    required.put("b", layer.bias);
    required.put("activation", layer.activation);
    List<String> missing = missing(required);
    if (!missing.isEmpty()) {
      throw tokens.errorAt(layer.place, missingKeys(missing));
    }
    return layer;
  }

  private void layerValue(LayerDraft layer, String key) throws ScenarioFileException {
    switch (key) {
      case "W" -> {
        layer.weightPlace = tokens.place();
        layer.weight = MatrixParser.rows(tokens);
      }
      case "b" -> {
        layer.biasPlace = tokens.place();
        layer.bias = MatrixParser.columnOrRows(tokens);
      }
      case "activation" -> layer.activation = activations().at(tokens);
      default ->
          draft.unknown.put(UnknownKeys.ofLayer(draft.layers.size(), key), tokens.skipValue());
    }
  }

  private String text() throws ScenarioFileException {
    if (tokens.current() != JsonToken.VALUE_STRING) {
      throw tokens.unexpected("text");
    }
    return tokens.text();
  }

  private static List<String> missing(Map<String, Object> required) {
    List<String> missing = new ArrayList<>(required.keySet());
    missing.removeIf(key -> required.get(key) != null);
    return missing;
  }

  private static String missingKeys(List<String> keys) {
    return Words.of("file.missingKeys", "\"" + String.join("\", \"", keys) + "\"", keys.size());
  }

  private static KnownNames<Activation> activations() {
    List<String> known = Activations.all().stream().map(Activation::id).toList();
    return new KnownNames<>("activation", known, Activations::named);
  }

  private static KnownNames<Loss> losses() {
    List<String> known = Losses.all().stream().map(Loss::id).toList();
    return new KnownNames<>("loss", known, Losses::named);
  }
}
