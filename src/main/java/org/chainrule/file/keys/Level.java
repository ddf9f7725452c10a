package org.chainrule.file.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.optimiser.Optimisers;
import org.chainrule.network.valid.Parametric;

/** Where in a scenario file a key stands, and which keys are known there. */
public enum Level {
  /** A layer. */
  LAYER(Activations.all(), "W", "b", "activation", "add", "frozen"),
  /** The file itself. */
  FILE(
      Losses.all(),
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
  PENALTY(List.of(), "lambda", "half"),
  /** How the net is trained. */
  TRAINING(
      Optimisers.all(), "name", "optimiser", "rate", "batch", "seed", "steps", "changes", "beside");

  /** Those that say nothing of the numbers, so that a similar key is likely a note. */
  private static final List<String> LABELS = List.of("format", "version", "name");

  private final List<? extends Parametric<?>> owners;
  private final List<String> known;

  /**
   * A level.
   *
   * @param owners those that may have numbers of their own here
   * @param keys the other keys
   */
  Level(List<? extends Parametric<?>> owners, String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    owners.forEach(owner -> all.addAll(owner.settings().keySet()));
    this.owners = owners;
    this.known = List.copyOf(all);
  }

  /** Every key that is known here. */
  List<String> known() {
    return known;
  }

  /** Those of the known keys that count for the numbers. */
  List<String> counting() {
    return known.stream().filter(key -> !LABELS.contains(key)).toList();
  }

  /** Those that have a number of their own of this key here. */
  List<String> owners(String key) {
    return owners.stream()
        .filter(owner -> owner.settings().containsKey(key))
        .<String>map(Parametric::id)
        .toList();
  }

  /** Its name in the message bundle. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
