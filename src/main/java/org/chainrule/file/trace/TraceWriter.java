package org.chainrule.file.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Quantity;

/**
 * Writes a trace as one line of JSON: the file, the scenario's name, and for each step its id, its
 * phase, its shape [rows, columns] and its value, a list of rows.
 *
 * <p>Numbers have as many digits as it takes to read the same double back. One that is not finite
 * is the string "Infinity", "-Infinity" or "NaN"; −0 is written as 0.0.
 */
public final class TraceWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest digits, also before JDK 19
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private TraceWriter() {}

  /**
   * Returns the line, without a line break.
   *
   * @param file the scenario's file as the user gave it
   * @param name the scenario's name
   */
  public static String toJsonLine(String file, String name, Trace trace) {
    StringWriter line = new StringWriter();
    try {
      write(line, file, name, trace);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return line.toString();
  }

  /**
   * Writes the line, without a line break, and leaves the writer open.
   *
   * @throws IOException if the writer fails
   */
  public static void write(Writer out, String file, String name, Trace trace) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeStringField("name", name);
      json.writeArrayFieldStart("steps");
      for (Step step : trace.steps()) {
        write(json, step);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Step step) throws IOException {
    Quantity result = step.result();
    json.writeStartObject();
    json.writeStringField("id", step.id());
    json.writeStringField("phase", step.phase().name().toLowerCase(Locale.ROOT));
    json.writeFieldName("shape");
    json.writeArray(new int[] {result.rows(), result.columns()}, 0, 2);
    json.writeArrayFieldStart("value");
    for (double[] row : result.value().toRows()) {
      write(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, double[] row) throws IOException {
    json.writeStartArray();
    for (double entry : row) {
      json.writeNumber(entry + 0.0); // turns −0 into 0
    }
    json.writeEndArray();
  }
}
