package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.chainrule.network.scenario.Scenario;

/** Scenario texts for tests. */
public final class Texts {

  /** Each key on its own line, so that tests can name lines. */
  public static final String GOOD =
      """
      {
        "layers": [
          {
            "W": [[1, 2], [3, 4], [5, 6]],
            "b": [1, 2, 3],
            "activation": "relu"
          },
          {
            "W": [[1, 0, -1]],
            "b": [0.5],
            "activation": "identity"
          }
        ],
        "loss": "mse",
        "x": [[1], [2]],
        "y": [[3]]
      }
      """;

  /** A text that uses everything that a file may hold, as it is written. */
  public static final String EVERYTHING =
      """
      {
        "format": "chainrule-scenario",
        "version": 2,
        "name": "Everything",
        "layers": [
          {
            "W": [
              [1, 2],
              [3, 4]
            ],
            "activation": "leaky_relu",
            "slope": 0.25,
            "add": "x",
            "note": "no bias"
          },
          {
            "W": [
              [1, 0],
              [0, -1]
            ],
            "b": [0.5, 1],
            "activation": "elu",
            "alpha": 2,
            "add": "z2",
            "frozen": ["W", "b"]
          }
        ],
        "loss": "squared_error_half",
        "batch": "sum",
        "l2": {"lambda": 0.1, "half": false, "why": "decay"},
        "x": [
          [1, 2],
          [3, 4]
        ],
        "y": [
          [1, 0],
          [0, 1]
        ],
        "training": {"optimiser": "adam", "beta1": 0.8, "beta2": 0.9, "epsilon": 1e-7, "rate": 0.1, "batch": 2,
          "seed": -3, "steps": 20, "by": "me",
          "changes": [{"at": 7, "rate": 0.05, "batch": null, "edits": {"W1": [[1, 2], [3, 5]], "b2": [1, 2]}}],
          "beside": [{"name": "wild", "rate": 9, "steps": 3}, {"optimiser": "momentum", "momentum": 0}]},
        "made": "by hand"
      }
      """;

  private Texts() {}

  /** The good text with one part exchanged. */
  public static String with(String part, String replacement) {
    if (!GOOD.contains(part)) {
      throw new IllegalArgumentException("no such part: " + part);
    }
    return GOOD.replace(part, replacement);
  }

  public static Scenario read(String text) throws ScenarioFileException {
    return ScenarioReader.read(text, "net.json");
  }

  /** The message of the exception that reading the text ends with. */
  public static String errorOf(String text) {
    return message(catchThrowableOfType(ScenarioFileException.class, () -> read(text)));
  }

  public static String message(ScenarioFileException e) {
    return e == null ? "no error" : e.getMessage();
  }

  public static String resource(String path) throws IOException {
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
