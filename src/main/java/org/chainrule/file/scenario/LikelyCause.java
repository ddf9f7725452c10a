package org.chainrule.file.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.words.Words;

/**
 * Says why the shapes of a file likely do not fit: rows are samples, W is inputs × outputs, b is a
 * row, as elsewhere. Nothing is turned in silence. What is square says nothing.
 */
final class LikelyCause {

  private final ScenarioDraft draft;
  private String said;

  private LikelyCause(ScenarioDraft draft, String reason) {
    this.draft = draft;
    this.said = reason;
  }

  /** Returns the reason why a file is refused, and what it likely comes from, if that is found. */
  static String addedTo(String reason, ScenarioDraft draft) {
    return draft.layers.isEmpty() ? reason : new LikelyCause(draft, reason).say();
  }

  private String say() {
    readings().forEach(this::say);
    if (draft.layers.stream().map(layer -> layer.bias).anyMatch(LikelyCause::isRow)) {
      said = Words.of("file.cause.bias", said);
    }
    return said;
  }

  private static boolean isRow(Matrix bias) {
    return bias != null && bias.rows() == 1 && bias.columns() > 1;
  }

  /** The readings that fit and change as little as can be: none if the file fits as it is. */
  private List<Reading> readings() {
    List<Reading> plain = readings(Reading.PLAIN);
    return plain.isEmpty() && !Reading.PLAIN.fits(draft) && looksLikeLabels()
        ? readings(Reading.PLAIN.withLabels())
        : plain;
  }

  private List<Reading> readings(Reading start) {
    if (start.fits(draft)) {
      return start.labels() ? List.of(start) : List.of();
    }
    Optional<Reading> samples = first(start.withSamplesTurned());
    Optional<Reading> weights = first(start.withWeightsTurned(suspects()));
    if (samples.isPresent() || weights.isPresent()) {
      return Stream.of(samples, weights).flatMap(Optional::stream).toList();
    }
    Stream<Reading> both = start.withWeightsTurned(suspects()).flatMap(Reading::withSamplesTurned);
    return first(both).stream().toList();
  }

  private Optional<Reading> first(Stream<Reading> readings) {
    return readings.filter(reading -> reading.fits(draft)).findFirst();
  }

  /** The layers whose W alone may lie the other way: where the chain breaks, and both ends. */
  private IntStream suspects() {
    int depth = draft.layers.size();
    int broken = IntStream.rangeClosed(1, depth).filter(this::breaks).findFirst().orElse(depth);
    return IntStream.of(broken, broken - 1, 1, depth).filter(k -> k >= 1).distinct();
  }

  private boolean breaks(int number) {
    LayerDraft layer = draft.layers.get(number - 1);
    int units = number == 1 ? draft.x.matrix().rows() : draft.layers.get(number - 2).weight.rows();
    boolean suits =
        layer.bias == null || layer.bias.rows() * layer.bias.columns() == layer.weight.rows();
    return layer.weight.columns() != units || !suits;
  }

  /** Whether y is whole numbers, counted from 0 or 1, and fewer than there are outputs. */
  private boolean looksLikeLabels() {
    Matrix y = draft.y.matrix();
    Matrix last = draft.layers.get(draft.layers.size() - 1).weight;
    int most = Math.max(last.rows(), last.columns());
    return Math.min(y.rows(), y.columns()) == 1
        && Stream.of(y.toRows())
            .flatMapToDouble(Arrays::stream)
            .allMatch(label -> label == Math.rint(label) && label >= 0 && label <= most);
  }

  private void say(Reading reading) {
    weights(reading.weights());
    turned(reading, false, (names, count) -> add("file.cause.samples", names));
    turned(reading, true, (names, count) -> add("file.cause.flat", names, count));
    if (reading.labels()) {
      add("file.cause.labels");
    }
  }

  private void weights(int turned) {
    if (turned == Reading.EACH) {
      add(draft.layers.size() == 1 ? "file.cause.weight" : "file.cause.weights");
    } else if (turned != Reading.NONE) {
      add("file.cause.weightOf", turned);
    }
  }

  /** Says something of x, of y or of both, as far as the reading turns what is flat or is not. */
  private void turned(Reading reading, boolean flat, BiConsumer<String, Integer> words) {
    List<String> names = new ArrayList<>();
    if (reading.x() && draft.x.flat() == flat) {
      names.add("x");
    }
    if (reading.y() && draft.y.flat() == flat) {
      names.add("y");
    }
    if (!names.isEmpty()) {
      String both = names.size() == 2 ? Words.of("file.cause.both") : names.get(0);
      words.accept(both, names.size());
    }
  }

  private void add(String key, Object... arguments) {
    Object[] all = Stream.concat(Stream.of(said), Stream.of(arguments)).toArray();
    said = Words.of(key, all);
  }
}
