package org.chainrule.app.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import org.chainrule.study.depth.ConfidenceInterval;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.StackReport;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.flow.Quartiles;
import org.chainrule.study.depth.stack.Stack;

/**
 * A depth study as one JSON object on one line. A number that is not finite is the string
 * "Infinity", "-Infinity" or "NaN".
 */
public final class DepthJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest digits, also before JDK 19
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private DepthJson() {}

  /** Writes the line and leaves the writer open. */
  public static void write(Writer out, StackReport report) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      settings(json, report.sampling());
      json.writeArrayFieldStart("layers");
      for (StackReport.Layer layer : report.layers()) {
        json.writeStartObject();
        json.writeNumberField("layer", layer.layer());
        quartiles(json, "dl_dz", layer.gradient());
        quartiles(json, "dl_dW", layer.weightGradient());
        json.writeEndObject();
      }
      json.writeEndArray();
      quartiles(json, "ratio", report.ratio());
      shares(json, report.tally());
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void settings(JsonGenerator json, Sampling sampling) throws IOException {
    Stack stack = sampling.stack();
    json.writeStringField("activation", stack.activation().id());
    json.writeNumberField("depth", stack.depth());
    json.writeNumberField("width", stack.width());
    json.writeStringField("init", stack.initialisation().id());
    json.writeNumberField(
        "weight_spread",
        stack.scale() * stack.initialisation().spread(stack.width(), stack.width()));
    json.writeNumberField("scale", stack.scale());
    json.writeNumberField("bias", stack.bias() + 0.0);
    json.writeStringField("loss", stack.loss().id());
    json.writeNumberField("seed", sampling.seed());
    json.writeNumberField("networks", sampling.networks());
  }

  private static void quartiles(JsonGenerator json, String name, Quartiles quartiles)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("q1", quartiles.q1());
    json.writeNumberField("median", quartiles.median());
    json.writeNumberField("q3", quartiles.q3());
    json.writeEndObject();
  }

  private static void shares(JsonGenerator json, Tally tally) throws IOException {
    json.writeNumberField("vanished", tally.share(Fate.VANISHED));
    json.writeNumberField("exploded", tally.share(Fate.EXPLODED));
    json.writeNumberField("healthy", tally.share(Fate.HEALTHY));
    json.writeNumberField("exact_zero", (double) tally.zero() / tally.networks());
    json.writeNumberField("not_finite", (double) tally.notFinite() / tally.networks());
    json.writeObjectFieldStart("interval95");
    interval(json, "vanished", tally.interval(Fate.VANISHED));
    interval(json, "exploded", tally.interval(Fate.EXPLODED));
    interval(json, "healthy", tally.interval(Fate.HEALTHY));
    json.writeEndObject();
  }

  private static void interval(JsonGenerator json, String name, ConfidenceInterval interval)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(new double[] {interval.low(), interval.high()}, 0, 2);
  }
}
