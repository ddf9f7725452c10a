package org.chainrule.network.naming;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.loss.Reduction;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Spelling;
import org.chainrule.words.Words;

/**
 * What a file or an option calls by name, such as an activation. Only the names of this program are
 * taken; of others it is said what they mean here.
 *
 * @param what the kind of thing: {@code naming.unknown.} and this is the key of what is said of a
 *     name that is none of theirs
 * @param things each by its name, in the order in which the names are told
 */
public record KnownNames<T>(String what, Map<String, T> things) {

  private static final int LETTERS_TO_A_MISTAKE = 2;

  /** Copies the map. */
  public KnownNames {
    things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
  }

  /** Every activation by its name. */
  public static KnownNames<Activation> activations() {
    return of("activation", Activations.all(), Activation::id);
  }

  /** Every loss by its name. */
  public static KnownNames<Loss> losses() {
    return of("loss", Losses.all(), Loss::id);
  }

  /** Every way to join the losses of a batch by its name. */
  public static KnownNames<Reduction> reductions() {
    return of("batch", List.of(Reduction.values()), Reduction::id);
  }

  /** All of these by their names. */
  public static <T> KnownNames<T> of(String what, List<T> all, Function<T, String> name) {
    Map<String, T> things = new LinkedHashMap<>();
    all.forEach(thing -> things.put(name.apply(thing), thing));
    return new KnownNames<>(what, things);
  }

  /** Returns the thing of exactly this name, if there is one. */
  public Optional<T> find(String name) {
    return Optional.ofNullable(things.get(name));
  }

  /**
   * Says in one line that there is nothing of this name, which names there are, and which of them
   * is likely meant.
   */
  public String unknown(String name) {
    String list = Lists.of(things.keySet());
    String message = Words.of("naming.unknown." + what, OneLine.shortened(name), list);
    return OtherNames.of(what, name)
        .map(other -> other.said(message))
        .or(() -> meant(name).map(meant -> Words.of("naming.didYouMean", message, meant)))
        .orElse(message);
  }

  private Optional<String> meant(String name) {
    return things.keySet().stream()
        .filter(known -> OtherNames.forms(name).contains(Spelling.plain(known)))
        .findFirst()
        .or(() -> Spelling.closest(name, things.keySet(), LETTERS_TO_A_MISTAKE));
  }
}
