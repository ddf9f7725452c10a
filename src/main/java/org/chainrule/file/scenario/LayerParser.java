package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chainrule.file.keys.Level;
import org.chainrule.network.Variable.Role;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.naming.KnownNames;

/** Reads one layer of a file. */
final class LayerParser {

  private static final KnownNames<Role> PARAMETERS =
      KnownNames.of("frozen", List.of(Role.WEIGHT, Role.BIAS), LayerParser::name);

  private final JsonTokens tokens;
  private final LayerDraft layer;
  private final BiConsumer<String, String> unknown;
  private final List<String> unknownKeys = new ArrayList<>();

  private LayerParser(JsonTokens tokens, BiConsumer<String, String> unknown) {
    this.tokens = tokens;
    this.layer = new LayerDraft(tokens.place());
    this.unknown = unknown;
  }

  /**
   * Reads the layer that starts at the current token.
   *
   * @param unknown takes each key that nobody knows with its JSON text
   */
  static LayerDraft at(JsonTokens tokens, BiConsumer<String, String> unknown)
      throws ScenarioFileException {
    return new LayerParser(tokens, unknown).parse();
  }

  private LayerDraft parse() throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("layer");
    }
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      value(key);
    }
    Map<String, Object> required = new LinkedHashMap<>();
    required.put("W", layer.weight);
    required.put("activation", layer.activation);
    tokens.requireKeys(layer.place, Level.LAYER, required, unknownKeys);
    return layer;
  }

  private void value(String key) throws ScenarioFileException {
    switch (key) {
      case "W" -> {
        layer.weightPlace = tokens.place();
        layer.weight = MatrixParser.rows(tokens);
      }
      case "b" -> bias();
      case "activation" -> layer.activation = tokens.named(KnownNames.activations());
      case "add" -> {
        layer.addedPlace = tokens.place();
        layer.added = tokens.string();
      }
      case "frozen" -> frozen();
      default -> otherValue(key);
    }
  }

  private void bias() throws ScenarioFileException {
    layer.biasPlace = tokens.place();
    if (tokens.current() != JsonToken.VALUE_NULL) {
      layer.bias = MatrixParser.columnOrRows(tokens).matrix();
    }
  }

  private void frozen() throws ScenarioFileException {
    layer.frozenPlace = tokens.place();
    if (tokens.current() != JsonToken.START_ARRAY) {
      throw tokens.unexpected("list");
    }
    while (tokens.next() != JsonToken.END_ARRAY) {
      layer.frozen.add(tokens.named(PARAMETERS));
    }
  }

  /** A number of an activation's own, or a key that is only kept. */
  private void otherValue(String key) throws ScenarioFileException {
    if (OwnNumbers.known(Activations.all(), key)) {
      layer.numbers.read(key, tokens, tokens.place());
    } else {
      unknownKeys.add(key);
      unknown.accept(key, tokens.skipValue());
    }
  }

  /** What a layer of a file calls this parameter of its own. */
  static String name(Role parameter) {
    return parameter == Role.WEIGHT ? "W" : "b";
  }
}
