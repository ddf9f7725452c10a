package org.chainrule.app.cli.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.study.train.WholeRun;

/**
 * A run as one JSON object on one line: ℓ before the first step and after each, and the layers as
 * they are in the end, shaped as in a scenario's file. A number that is not finite is the string
 * "Infinity", "-Infinity" or "NaN".
 */
final class TrainingJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest digits, also before JDK 19
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private TrainingJson() {}

  /** Writes the line and leaves the writer open. */
  static void write(Writer out, WholeRun run) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeFieldName("losses");
      double[] losses = run.losses();
      json.writeArray(losses, 0, losses.length);
      json.writeArrayFieldStart("layers");
      for (Layer layer : run.at(run.last()).network().layers()) {
        json.writeStartObject();
        json.writeArrayFieldStart("W");
        for (double[] row : layer.weight().toRows()) {
          json.writeArray(row, 0, row.length);
        }
        json.writeEndArray();
        bias(json, layer.bias());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void bias(JsonGenerator json, Optional<Matrix> bias) throws IOException {
    if (bias.isPresent()) {
      double[] entries = bias.get().transpose().toRows()[0];
      json.writeFieldName("b");
      json.writeArray(entries, 0, entries.length);
    }
  }
}
