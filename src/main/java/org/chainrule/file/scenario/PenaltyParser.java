package org.chainrule.file.scenario;

import com.fasterxml.jackson.core.JsonToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chainrule.file.keys.Level;
import org.chainrule.network.loss.L2;
import org.chainrule.network.valid.InvalidNetworkException;

/**
 * Reads the penalty on the weights: its λ, and whether it is halved, as it is if nothing is said.
 */
final class PenaltyParser {

  private final JsonTokens tokens;
  private final List<String> unknownKeys = new ArrayList<>();
  private Double lambda;
  private SourceLocation lambdaPlace;
  private boolean half = true;

  private PenaltyParser(JsonTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the penalty that starts at the current token.
   *
   * @param unknown takes each key that nobody knows with its JSON text
   */
  static L2 at(JsonTokens tokens, BiConsumer<String, String> unknown) throws ScenarioFileException {
    return new PenaltyParser(tokens).parse(unknown);
  }

  private L2 parse(BiConsumer<String, String> unknown) throws ScenarioFileException {
    if (tokens.current() != JsonToken.START_OBJECT) {
      throw tokens.unexpected("penalty");
    }
    SourceLocation start = tokens.place();
    while (tokens.next() == JsonToken.FIELD_NAME) {
      String key = tokens.text();
      tokens.next();
      value(key, unknown);
    }
    Map<String, Object> required = new HashMap<>();
    required.put("lambda", lambda);
    tokens.requireKeys(start, Level.PENALTY, required, unknownKeys);
    return built();
  }

  private void value(String key, BiConsumer<String, String> unknown) throws ScenarioFileException {
    switch (key) {
      case "lambda" -> {
        lambdaPlace = tokens.place();
        lambda = JsonNumber.at(tokens);
      }
      case "half" -> half = yesOrNo();
      default -> {
        unknownKeys.add(key);
        unknown.accept(key, tokens.skipValue());
      }
    }
  }

  private boolean yesOrNo() throws ScenarioFileException {
    if (!tokens.current().isBoolean()) {
      throw tokens.unexpected("boolean");
    }
    return tokens.current() == JsonToken.VALUE_TRUE;
  }

  private L2 built() throws ScenarioFileException {
    try {
      return new L2(lambda, half);
    } catch (InvalidNetworkException e) {
      throw tokens.errorAt(lambdaPlace.withoutPath(), e.getMessage());
    }
  }
}
