package org.chainrule.file.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.valid.Parametric;

/** Where in a scenario file a key stands, and which keys are known there. */
public enum Level {
  /** A layer. */
  LAYER(Activations::all, "W", "b", "activation", "add", "frozen"),
  /** The file itself. */
  FILE(
      Losses::all,
      "format",
      "version",
      "name",
      "layers",
      "loss",
      "batch",
      "l2",
      "x",
      "y",
      UnknownKeys.TRAINING),
  /** The penalty on the weights. */
  PENALTY(List::of, "lambda", "half"),
  /** How the net is trained. */
  TRAINING(
      Optimisers::all, "name", "optimiser", "rate", "batch", "seed", "steps", "changes", "beside");

  /** Those that say nothing of the numbers, so that a similar key is likely a note. */
  private static final List<String> LABELS = List.of("format", "version", "name");

  private final Supplier<List<? extends Parametric<?>>> owners;
  private final List<String> own;

  /**
   * A level.
   *
   * @param owners those that may have numbers of their own here; asked for once a file has the
   *     level
   * @param keys the other keys
   */
  Level(Supplier<List<? extends Parametric<?>>> owners, String... keys) {
    this.owners = owners;
    this.own = List.of(keys);
  }

  /** Every key that is known here. */
  List<String> known() {
    List<String> all = new ArrayList<>(own);
    owners.get().forEach(owner -> all.addAll(owner.settings().keySet()));
    return List.copyOf(all);
  }

  /** Those of the known keys that count for the numbers. */
  List<String> counting() {
    return known().stream().filter(key -> !LABELS.contains(key)).toList();
  }

  /** Those that have a number of their own of this key here. */
  List<String> owners(String key) {
    return owners.get().stream()
        .filter(owner -> owner.settings().containsKey(key))
        .<String>map(Parametric::id)
        .toList();
  }

  /** Its name in the message bundle. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
