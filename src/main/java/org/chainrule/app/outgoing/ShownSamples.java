package org.chainrule.app.outgoing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.words.Words;

/**
 * What a picture shows of a batch.
 *
 * @param samples which samples
 * @param sample the one in focus, from 0
 */
record ShownSamples(Samples samples, int sample) {

  /** All, or in a lecture one where all could not be read. */
  static final ShownSamples LEGIBLE = new ShownSamples(Samples.LEGIBLE, 0);

  /** So many there are to choose from where there is no batch. */
  static final int LEAST = 3;

  /** Returns what there is to choose from. */
  static List<ShownSamples> of(int count) {
    return Stream.concat(
            Stream.of(LEGIBLE, new ShownSamples(Samples.ALL, 0)),
            IntStream.range(0, count).mapToObj(sample -> new ShownSamples(Samples.ONE, sample)))
        .toList();
  }

  /** As a person reads it. */
  String words() {
    return switch (samples) {
      case LEGIBLE -> Words.of("export.samples.legible");
      case ALL -> Words.of("export.samples.all");
      case ONE -> Words.of("export.samples.one", String.valueOf(sample + 1));
    };
  }
}
