package org.chainrule.intake.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chainrule.intake.naming.Guess.Part;
import org.chainrule.intake.naming.Guess.Writer;
import org.chainrule.pass.quantity.Name;

/**
 * What arrays are for, by all of their names together: whether layers count from 0 or from 1, and
 * in which order layers with names of their own follow each other.
 *
 * <p>W1 and b1 are those of layer 1 unless a W0 or a b0 stands beside them. Layers with a common
 * stem, such as fc1 and fc2 or dense and dense_1, follow each other by their numbers, of which a
 * sequence of modules may leave some out; others by their first appearance.
 */
public final class ArrayNames {

  private final Map<String, Guess> guesses = new LinkedHashMap<>();
  private final Map<String, Name> names = new LinkedHashMap<>();

  private ArrayNames(Collection<String> arrays) {
    for (String array : arrays) {
      Guess.of(array).ifPresent(guess -> guesses.put(array, guess));
    }
  }

  /** Looks at the names of all arrays of a file. */
  public static ArrayNames of(Collection<String> arrays) {
    ArrayNames all = new ArrayNames(arrays);
    all.nameData();
    all.nameLayers();
    return all;
  }

  /** Returns what an array of this name is for, if its name says so. */
  public Optional<Name> of(String array) {
    return Optional.ofNullable(names.get(array));
  }

  /** Whether the names are those that a library writes which keeps W as outputs × inputs. */
  public boolean weightsOutIn() {
    return writes(Writer.OUT_IN);
  }

  /** Whether the names are those that a library writes which keeps W as inputs × outputs. */
  public boolean weightsInOut() {
    return writes(Writer.IN_OUT);
  }

  private boolean writes(Writer writer) {
    List<Guess> weights =
        guesses.values().stream().filter(guess -> guess.part() == Part.WEIGHT).toList();
    return !weights.isEmpty() && weights.stream().allMatch(guess -> guess.writer() == writer);
  }

  private void nameData() {
    guesses.forEach(
        (array, guess) -> {
          if (!guess.isParameter()) {
            names.put(array, guess.part() == Part.INPUT ? Name.x() : Name.y());
          }
        });
  }

  private void nameLayers() {
    boolean numbered =
        parameters().stream()
            .anyMatch(guess -> guess.stem().isEmpty() && guess.number().isPresent());
    if (numbered && parameters().stream().allMatch(guess -> guess.writer() == Writer.HAND)) {
      nameNumbered();
    } else {
      nameStems();
    }
  }

  private List<Guess> parameters() {
    return guesses.values().stream().filter(Guess::isParameter).toList();
  }

  private void nameNumbered() {
    int first =
        parameters().stream().flatMapToInt(guess -> guess.number().stream()).min().orElse(1);
    int shift = first == 0 ? 1 : 0;
    guesses.forEach(
        (array, guess) -> {
          if (guess.isParameter() && guess.stem().isEmpty() && guess.number().isPresent()) {
            put(array, guess, guess.number().getAsInt() + shift);
          }
        });
  }

  private void nameStems() {
    Set<String> stems = new LinkedHashSet<>();
    parameters().forEach(guess -> stems.add(guess.stem()));
    List<Layer> layers = stems.size() == 1 ? byNumber() : byAppearance();
    guesses.forEach(
        (array, guess) -> {
          int place = layers.indexOf(Layer.of(guess));
          if (guess.isParameter() && place >= 0) {
            put(array, guess, place + 1);
          }
        });
  }

  /** A layer with a name of its own; −1 is before 0, as dense is before dense_1. */
  private record Layer(String stem, int number) {
    static Layer of(Guess guess) {
      return new Layer(guess.stem(), guess.number().orElse(-1));
    }
  }

  private List<Layer> byAppearance() {
    Set<Layer> layers = new LinkedHashSet<>();
    parameters().forEach(guess -> layers.add(Layer.of(guess)));
    return List.copyOf(layers);
  }

  /** Nobody can tell what is missing before fc3, or between fc1 and fc3. */
  private List<Layer> byNumber() {
    Set<Layer> layers = new TreeSet<>(Comparator.comparingInt(Layer::number));
    parameters().forEach(guess -> layers.add(Layer.of(guess)));
    List<Layer> ordered = new ArrayList<>(layers);
    boolean gaps = parameters().stream().allMatch(Guess::inSequence) || weightsInOut();
    int first = ordered.get(0).number();
    int last = ordered.get(ordered.size() - 1).number();
    boolean whole = first <= 1 && last - first + 1 == ordered.size();
    return gaps || whole ? ordered : List.of();
  }

  private void put(String array, Guess guess, int layer) {
    names.put(array, guess.part() == Part.WEIGHT ? Name.weight(layer) : Name.bias(layer));
  }
}
